import type { SettingFieldRecord } from '@troje/server/api-types'
import { describe, expect, it } from 'vitest'
import { SettingError, toSettings } from './to-settings.ts'

const label = { nl: 'x', en: 'x' }
const field = (key: string, kind: SettingFieldRecord['kind'], values: readonly (string | number)[] = []) => ({
  key,
  kind,
  label,
  isRequired: false,
  choices: values.map((value) => ({ value, label })),
})
const fields = [
  field('url', 'address'),
  field('every', 'choice', [5, 15]),
  field('what', 'choice', ['local', 'search']),
  field('most', 'number'),
  field('tags', 'lines'),
  field('messages', 'check'),
  field('token', 'secret'),
]

describe('settings on the command line', () => {
  it('become what their fields want', () => {
    const pairs = [
      'url=https://a.example/?a=b',
      'every=15',
      'what=local',
      'most=7',
      'tags=een',
      'tags=twee',
      'messages=true',
    ]
    expect(toSettings(pairs, fields)).toEqual({
      url: 'https://a.example/?a=b',
      every: 15,
      what: 'local',
      most: 7,
      tags: ['een', 'twee'],
      messages: true,
    })
    expect(toSettings(['every=20'], fields)).toEqual({ every: 20 })
  })

  it.each(['url', '=x', 'colour=red', 'what=all', 'every=often', 'most=', 'messages=yes', 'token=geheim'])(
    'are refused with a reason: %s',
    (pair) => {
      expect(() => toSettings([pair], fields)).toThrow(SettingError)
    },
  )

  it('never repeat a secret', () => {
    expect(() => toSettings(['token=geheim'], fields)).toThrow(/^(?!.*geheim)/)
  })
})
