import { PassThrough, Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { describe, expect, it } from 'vitest'
import { readSecrets, SecretError, type SecretOptions } from './read-secrets.ts'

function read(options: SecretOptions, input = '', env: NodeJS.ProcessEnv = {}) {
  return readSecrets(options, { stdin: Readable.from([Buffer.from(input)]), stderr: new PassThrough() }, env)
}

describe('secrets of a source', () => {
  it('come a line each, in the order in which they were named, or from the environment', async () => {
    expect(await read({ secret: ['id', 'token'] }, 'een\r\ntwee\n')).toEqual({ id: 'een', token: 'twee' })
    expect(await read({ secret: ['token'] }, 'zonder einde')).toEqual({ token: 'zonder einde' })
    const options = { secret: ['id'], secretEnv: ['token=MY_TOKEN'] }
    expect(await read(options, 'een\n', { MY_TOKEN: 'drie' })).toEqual({ id: 'een', token: 'drie' })
    expect(await read({})).toEqual({})
  })

  it.each([
    [{ secret: ['token'] }, ''],
    [{ secret: ['token', 'other'] }, 'een\n'],
    [{ secretEnv: ['token=MISSING'] }, ''],
    [{ secretEnv: ['token'] }, ''],
  ])('are missed where they do not come: %j', async (options, input) => {
    await expect(read(options, input)).rejects.toThrow(SecretError)
  })

  it('are refused, and not repeated, on the command line', async () => {
    await expect(read({ secret: ['token=geheim'] }, 'x\n')).rejects.toThrow(/^--secret token: (?!.*geheim)/)
  })

  it('are asked for at a terminal, and not shown', async () => {
    const stdin = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => stdin })
    const stderr = new PassThrough()
    const reading = readSecrets({ secret: ['id', 'token'] }, { stdin, stderr }, {})
    stdin.write('een\r')
    stdin.write('twee\r')
    expect(await reading).toEqual({ id: 'een', token: 'twee' })
    stderr.end()
    expect(await text(stderr)).toBe('id: \ntoken: \n')
  })
})
