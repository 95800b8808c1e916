import { describe, expect, it } from 'vitest'
import { ConfigError, getConfigOrThrow, parseConfig } from './config.ts'

describe('the settings', () => {
  it('have a default each, and the default listens to this machine only', () => {
    const { value, issues } = parseConfig({})
    expect(issues).toEqual([])
    expect(value).toMatchObject({
      port: 4680,
      host: '127.0.0.1',
      dataDir: './data',
      databaseUrl: null,
      publicUrl: null,
    })
  })

  it('are read from the environment', () => {
    const { value, issues } = parseConfig({
      TROJE_PORT: '8080',
      TROJE_PUBLIC_URL: 'https://troje.example/',
      TROJE_TRUSTED_PROXIES: '10.0.0.0/8, ::1',
      TROJE_LOG: 'warn',
      HOME: '/root',
    })
    expect(issues).toEqual([])
    expect(value).toMatchObject({ port: 8080, publicUrl: 'https://troje.example', logLevel: 'warn' })
    expect(value.trustedProxies).toEqual(['10.0.0.0/8', '::1'])
  })

  it('stop the start when one is unknown, naming the nearest', () => {
    expect(() => getConfigOrThrow({ TROJE_DATABASEURL: 'postgres://x/y' })).toThrow(ConfigError)
    expect(parseConfig({ TROJE_PROT: '1' }).issues[0]?.message.en).toContain('TROJE_PORT')
  })

  it('take a key that is 32 bytes, and never repeat one that is not', () => {
    const bytes = Buffer.alloc(32, 7)
    expect(parseConfig({ TROJE_KEY: bytes.toString('base64') }).value).toMatchObject({ key: bytes, oldKey: null })
    const { issues } = parseConfig({ TROJE_KEY: 'a-secret-of-another-length' })
    expect(issues.map(({ setting }) => setting)).toEqual(['TROJE_KEY'])
    expect(JSON.stringify(issues)).not.toContain('a-secret')
  })

  it('leave the settings of tests alone', () => {
    expect(parseConfig({ TROJE_TEST_DATABASE_URL: 'postgres://x/y' }).issues).toEqual([])
  })

  it.each([
    ['TROJE_PORT', 'eighty'],
    ['TROJE_PORT', '70000'],
    ['TROJE_DATABASE_URL', 'mysql://x'],
    ['TROJE_PUBLIC_URL', 'troje.example'],
    ['TROJE_TRUSTED_PROXIES', 'everybody'],
    ['TROJE_LOG', 'loud'],
  ])('say what %s needs when it is %s', (setting, value) => {
    expect(parseConfig({ [setting]: value }).issues.map((issue) => issue.setting)).toEqual([setting])
  })
})
