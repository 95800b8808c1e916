import { describe, expect, it } from 'vitest'
import { openDatabase } from './database.ts'

describe('a server that does not answer', () => {
  it.each(['postgresql://troje:hush@127.0.0.1:1/x', 'postgresql://troje:hu@sh@127.0.0.1:1/x'])(
    'is named without a bit of its password: %s',
    async (url) => {
      const opening = openDatabase({ url })
      await expect(opening).rejects.toMatchObject({ code: 'database-unreachable' })
      await expect(opening).rejects.toThrow('postgresql://127.0.0.1:1/x')
    },
  )
})
