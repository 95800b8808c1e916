import { mayUseParts } from '../govern/saved-parts.ts'
import { leavesOf, parseQuery, toText } from '@troje/match'

interface NamedQuery {
  readonly name: string
  readonly text: string
}

/** The queries that use one of them as a part, by `query:name`. */
export function directUsers<Query extends NamedQuery>(name: string, queries: Iterable<Query>): Query[] {
  return [...queries].filter(({ text }) => partNames(text).has(name))
}

/** The same, and those that use these in turn. */
export function allUsers<Query extends NamedQuery>(name: string, queries: readonly Query[]): Query[] {
  const uses = queries.map((query) => ({ query, names: partNames(query.text) }))
  const found = new Set<Query>()
  const waiting = [name]
  for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
    for (const { query, names } of uses) {
      if (!names.has(part) || found.has(query)) continue
      found.add(query)
      waiting.push(query.name)
    }
  }
  return [...found]
}

function partNames(text: string): ReadonlySet<string> {
  if (!mayUseParts(text)) return noNames
  return new Set(leavesOf(parseQuery(text).value).flatMap(({ leaf }) => (leaf.kind === 'part' ? [leaf.name] : [])))
}

const noNames: ReadonlySet<string> = new Set()

/** The text with a part's new name in it; all else stays as its writer wrote it. */
export function renamePart(text: string, from: string, to: string): string {
  const written = toText({ kind: 'part', name: to, start: 0, end: 0 })
  let renamed = text
  const leaves = leavesOf(parseQuery(text).value).map(({ leaf }) => leaf)
  for (const leaf of leaves.toSorted((a, b) => b.start - a.start)) {
    if (leaf.kind !== 'part' || leaf.name !== from) continue
    // Within `query:(a OR b)` a part stands without its field.
    const isBare = !/^query\s*:/i.test(text.slice(leaf.start, leaf.end))
    const value = isBare ? withoutField(written.slice('query:'.length)) : written
    renamed = renamed.slice(0, leaf.start) + value + renamed.slice(leaf.end)
  }
  return renamed
}

/** A colon in a name that stands by itself would make a field of what is before it. */
function withoutField(name: string): string {
  return name.includes(':') && !name.startsWith('"') ? `"${name}"` : name
}
