import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { promises, type TrojePromise } from '../../apps/web/src/promises/promise-list.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const proofs = readdirSync(`${root}promises`)

function proofsOf({ id }: TrojePromise): string[] {
  return proofs.filter((file) => file.startsWith(`${id.toLowerCase()}-`))
}

const standings = {
  now: 'Holds now, proven by',
  partly: 'Holds in part, proven by',
  later: 'Comes later',
} as const

/** PROMISES.md, from the one place where the promises are worded. Written anew by `npx vitest -u tests/unit/promises`. */
function toDocument(): string {
  const head = [
    '# The promises',
    '',
    'What Troje does not do is as much a feature as what it does. Each promise is a limit that Troje puts on itself; it',
    'holds only once a test proves it. The same words stand on the page `/promises`, which anybody can read without signing in.',
  ]
  const parts = promises.flatMap((promise) => {
    const tests = proofsOf(promise).map((file) => `\`promises/${file}\``)
    const standing =
      tests.length > 0 ? `${standings[promise.standing]} ${tests.join(', ')}` : standings[promise.standing]
    return [
      '',
      `## ${promise.id}. ${promise.title.en}`,
      promise.text.en,
      '',
      `*What it cannot do:* ${promise.limit.en}`,
      '',
      `*${standing}.* ${promise.state.en}`,
      '',
      `**${promise.title.nl}.** ${promise.text.nl} *Wat dit niet kan:* ${promise.limit.nl} *Hoe ver het is:* ${promise.state.nl}`,
    ]
  })
  return [...head, ...parts, ''].join('\n')
}

describe('the promises', () => {
  it('are fifteen, in order', () => {
    expect(promises.map((promise) => promise.id)).toEqual(Array.from({ length: 15 }, (_, at) => `P${at + 1}`))
  })

  it('hold only where a test named after them proves it', () => {
    const holding = promises.filter((promise) => promise.standing !== 'later')
    expect(holding.filter((promise) => proofsOf(promise).length === 0).map((promise) => promise.id)).toEqual([])
    const made = promises.map((promise) => promise.id.toLowerCase())
    expect(proofs.filter((file) => !made.includes(file.split('-')[0] ?? ''))).toEqual([])
  })

  it('stand in PROMISES.md in the words of the page', async () => {
    await expect(toDocument()).toMatchFileSnapshot(`${root}PROMISES.md`)
  })
})
