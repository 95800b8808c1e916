import { expect, test } from 'vitest'
import { onEveryServer } from './on-every-server.ts'

const [first, second] = ['11'.repeat(32), '22'.repeat(32)]
const hashOf = (digit: string) => digit.repeat(32)

onEveryServer('code words', (bench) => {
  test('have the key of who asked first, until all are removed', async () => {
    const { codeWords } = bench.store
    expect(await codeWords.get(first)).toEqual({ key: first, hashes: [], longest: 1 })
    expect((await codeWords.get(second)).key).toBe(first)
    expect(await codeWords.add(first, [{ hash: hashOf('b'), words: 1 }])).toBe(1)
    expect(await codeWords.clear()).toBe(1)
    expect(await codeWords.get(second)).toEqual({ key: second, hashes: [], longest: 1 })
    await codeWords.clear()
  })

  test('are added once and removed once, and say how many came when', async () => {
    const { codeWords } = bench.store
    const { key } = await codeWords.get(first)
    const [a, b, c] = ['a', 'b', 'c'].map((digit, index) => ({ hash: hashOf(digit), words: index + 1 }))
    expect(await codeWords.add(key, [b!, a!])).toBe(2)
    expect(await codeWords.add(key, [a!, c!, c!])).toBe(1)
    expect(await codeWords.get(key)).toEqual({ key, hashes: ['a', 'b', 'c'].map(hashOf), longest: 3 })
    expect((await codeWords.additions()).map(({ count }) => count)).toEqual([1, 2])
    expect(await codeWords.remove(key, [hashOf('c'), hashOf('d')])).toBe(1)
    expect(await codeWords.get(key)).toMatchObject({ hashes: ['a', 'b'].map(hashOf), longest: 2 })
    await codeWords.clear()
  })

  test('are refused under a key that is gone, so that no hash stands there that nothing can match', async () => {
    const { codeWords } = bench.store
    const { key } = await codeWords.get(first)
    await codeWords.clear()
    await codeWords.get(second)
    expect(await codeWords.add(key, [{ hash: hashOf('a'), words: 1 }])).toBeNull()
    expect(await codeWords.remove(key, [hashOf('a')])).toBeNull()
    expect((await codeWords.get(second)).hashes).toEqual([])
  })

  test('leave no word without a key when adding and removing all meet', async () => {
    const { codeWords } = bench.store
    await codeWords.clear()
    const { key } = await codeWords.get(first)
    await Promise.all([
      ...Array.from({ length: 8 }, (_, at) => codeWords.add(key, [{ hash: hashOf(`${at}`), words: 1 }])),
      codeWords.clear(),
    ])
    const after = await codeWords.get(second)
    if (after.key === second) expect(after.hashes).toEqual([])
    else expect.fail('the key was to be gone')
  })
})
