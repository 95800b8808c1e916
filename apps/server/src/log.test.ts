import { describe, expect, it } from 'vitest'
import { serializeError } from './log.ts'

describe('an error in the log', () => {
  it('says what happened and where', () => {
    const error = Object.assign(new Error('connection refused'), { code: 'ECONNREFUSED' })
    expect(serializeError(error)).toMatchObject({ name: 'Error', code: 'ECONNREFUSED', message: 'connection refused' })
  })

  it('holds nothing of a text that a parser or the database quotes', () => {
    const secret = 'what somebody wrote'
    const quoting = parseFailure(secret)
    const database = Object.assign(new Error(`bad row ${secret}`), { severity: 'ERROR', detail: `(${secret})` })
    const wrapped = new Error('import failed', { cause: quoting })
    const logged = JSON.stringify([quoting, database, wrapped].map(serializeError))
    expect(quoting.message).toContain('what some')
    expect(logged).not.toContain('what some')
    expect(logged).toContain('import failed')
  })
})

function parseFailure(text: string): Error {
  try {
    JSON.parse(text)
  } catch (error) {
    return error as Error
  }
  throw new Error('it parsed')
}
