/** Every field of the language, with an example for hints. */
export const fieldExamples = {
  author: 'author:@zonnedael',
  bio: 'bio:gemeente',
  title: 'title:storing',
  lang: 'lang:nl',
  source: 'source:bluesky',
  site: 'site:zonnedael.nl',
  link: 'link:zonnedael.nl/afval',
  is: 'is:reply',
  has: 'has:link',
  followers: 'followers:[1000 TO *]',
  time: 'time:[22:00 TO 06:00]',
  query: 'query:brand',
} as const

/** The name of a field. */
export type FieldName = keyof typeof fieldExamples

/** The name of every field. */
export const fieldNames = Object.keys(fieldExamples) as readonly FieldName[]

export function isFieldName(name: string): name is FieldName {
  return Object.hasOwn(fieldExamples, name)
}

/** What people write who come from another tool. */
const otherNames: Readonly<Record<string, FieldName>> = {
  language: 'lang',
  taal: 'lang',
  links: 'link',
  url: 'link',
  from: 'author',
  auteur: 'author',
  user: 'author',
  profile: 'bio',
  authorbio: 'bio',
  network: 'source',
  bron: 'source',
  sourcetype: 'source',
  domain: 'site',
  host: 'site',
  titel: 'title',
  headline: 'title',
  authorfollowers: 'followers',
  volgers: 'followers',
  part: 'query',
}

/** The field that was probably meant, or null. */
export function nearestField(name: string): FieldName | null {
  const lower = name.toLowerCase()
  return Object.hasOwn(otherNames, lower) ? otherNames[lower]! : nearest(lower, fieldNames)
}

/** The choice that differs least from what was typed, if that is at most a third of its letters. */
export function nearest<Choice extends string>(typed: string, choices: readonly Choice[]): Choice | null {
  let best: Choice | null = null
  let least = Infinity
  if (typed.length > 40) return null
  for (const choice of choices) {
    const distance = editDistance(typed, choice)
    if (distance < least && distance <= Math.max(1, Math.floor(choice.length / 3))) {
      best = choice
      least = distance
    }
  }
  return best
}

/** Levenshtein's distance; two neighbours in the wrong order count as one (optimal string alignment). */
function editDistance(a: string, b: string): number {
  let beforePrevious: number[] = []
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row++) {
    const current = [row]
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1]
      let cost = Math.min(previous[column]! + 1, current[column - 1]! + 1, previous[column - 1]! + (same ? 0 : 1))
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
      if (swapped) cost = Math.min(cost, beforePrevious[column - 2]! + 1)
      current.push(cost)
    }
    beforePrevious = previous
    previous = current
  }
  return previous[b.length]!
}
