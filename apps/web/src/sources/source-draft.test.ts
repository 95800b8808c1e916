import type { SettingFieldRecord } from '@troje/server/api-types'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeIssues, toDraft, toSecrets, toSettings } from './source-draft.ts'

const label = { nl: 'Veld', en: 'Field' }
const field = (
  key: string,
  kind: SettingFieldRecord['kind'],
  more: Partial<SettingFieldRecord> = {},
): SettingFieldRecord => ({ key, kind, label, hint: null, isRequired: true, choices: [], initial: null, ...more })

const often = [
  { value: 15, label },
  { value: 60, label },
]
const fields = [
  field('url', 'address'),
  field('stream', 'address', { initial: 'wss://stream.example/all' }),
  field('often', 'choice', { choices: often, initial: 15 }),
  field('port', 'number'),
  field('tags', 'lines'),
  field('messages', 'check', { initial: true }),
  field('folder', 'text'),
  field('token', 'secret'),
]
const empty = toDraft(fields, null)

describe('the form of a source', () => {
  it('begins with what its kind proposes, and asks the API for nothing more', () => {
    expect(toSettings(fields, empty)).toEqual({
      url: null,
      stream: 'wss://stream.example/all',
      often: 15,
      port: null,
      tags: [],
      messages: true,
      folder: null,
    })
    expect(toSecrets(empty)).toEqual({})
  })

  it('completes an address that has no scheme, as the one that was proposed', () => {
    const typed = { ...empty, settings: { url: ' nieuws.example:8080/rss ', stream: 'stream.example' } }
    expect(toSettings(fields, typed)).toMatchObject({
      url: 'https://nieuws.example:8080/rss',
      stream: 'wss://stream.example',
    })
  })

  it('leaves an address with a scheme as it is, for the server to judge', () => {
    expect(toSettings(fields, { ...empty, settings: { url: 'ftp://a.example' } })['url']).toBe('ftp://a.example')
  })

  it('keeps what is no number, so that the server can say so at the field', () => {
    expect(toSettings(fields, { ...empty, settings: { port: '99x' } })['port']).toBe('99x')
    expect(toSettings(fields, { ...empty, settings: { port: ' 993 ' } })['port']).toBe(993)
  })

  it('shows what was saved as it can be saved again', () => {
    const settings = {
      url: 'https://a.example/rss',
      stream: 'wss://b.example',
      often: 60,
      port: 143,
      tags: ['zonnedael', 'plons'],
      messages: false,
      folder: 'INBOX',
    }
    expect(toSettings(fields, toDraft(fields, { name: 'x', settings }))).toEqual(settings)
  })

  it('reads any lines back as they were, without empty ones', () => {
    const line = fc.string().map((text) => text.trim().replace(/[\n\r]/g, ''))
    fc.assert(
      fc.property(fc.array(line), (tags) => {
        const lines = tags.filter((tag) => tag !== '')
        expect(toSettings(fields, toDraft(fields, { name: 'x', settings: { tags } }))['tags']).toEqual(lines)
      }),
    )
  })

  it('sends a secret that was typed or taken away, and not one that was left alone', () => {
    expect(toSecrets({ ...empty, secrets: { token: ' abc\n', other: '  ', gone: null } })).toEqual({
      token: 'abc',
      gone: null,
    })
  })

  it('puts each issue at its field, the first one where there are more', () => {
    const issues = [
      { path: 'settings.tags.2', message: 'a' },
      { path: 'settings.tags.3', message: 'b' },
      { path: 'secrets.token', message: 'c' },
      { path: 'settings.tagsalso', message: 'd' },
      { path: 'kind', message: 'e' },
    ]
    expect(placeIssues(fields, issues)).toEqual({
      errors: { 'settings.tags': 'a', 'secrets.token': 'c' },
      rest: ['d', 'e'],
    })
  })
})
