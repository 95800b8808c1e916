/** Letters of other alphabets that people write for Latin ones. */
const lookAlikes: Readonly<Record<string, string>> = {
  a: 'аαɑ',
  b: 'в',
  c: 'сϲ',
  e: 'еє',
  g: 'ɡ',
  h: 'һн',
  i: 'іι',
  j: 'ј',
  k: 'кκ',
  l: 'ӏ',
  m: 'м',
  n: 'п',
  o: 'оοσ',
  p: 'рρ',
  r: 'г',
  s: 'ѕ',
  t: 'тτ',
  u: 'υս',
  v: 'ν',
  w: 'ωѡ',
  x: 'хχ',
  y: 'уγү',
}

const latin = new Map(
  Object.entries(lookAlikes).flatMap(([letter, others]) => Array.from(others, (other) => [other, letter])),
)

/** A folded word with look-alike letters of other alphabets read as Latin ones. */
export function toLatin(form: string): string {
  if (/^[\0-\x7f]*$/.test(form)) return form
  return Array.from(form.normalize('NFKD'), (letter) => latin.get(letter) ?? letter).join('')
}
