import { mkdtempDisposable, readFile, stat, writeFile } from 'node:fs/promises'
import { randomBytes } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openConcealer } from './conceal.ts'
import { sealText, unsealText } from './seal.ts'
import { KeyFileError, keyFileOf, parseKey, readSecretKeys, toSecretKey } from './secret-key.ts'

const key = randomBytes(32)
const unset = { key: null, oldKey: null }

describe('a sealed text', () => {
  it('opens as it was, in its own place and with its own key only', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), fc.string(), (text, place, other) => {
        const sealed = sealText(text, place, key, randomBytes)
        expect(unsealText(sealed, place, key)).toBe(text)
        if (other !== place) expect(unsealText(sealed, other, key)).toBeNull()
        expect(unsealText(sealed, place, randomBytes(32))).toBeNull()
      }),
    )
  })

  it('is another one each time, and opens no more once a bit of it was changed', () => {
    const sealed = sealText('geheim', 'here', key, randomBytes)
    expect(Buffer.from(sealText('geheim', 'here', key, randomBytes))).not.toEqual(Buffer.from(sealed))
    for (let at = 0; at < sealed.length; at++) {
      const changed = Uint8Array.from(sealed)
      changed[at]! ^= 1 // within its length
      expect(unsealText(changed, 'here', key)).toBeNull()
    }
    expect(unsealText(new Uint8Array(3), 'here', key)).toBeNull()
  })
})

describe('the key', () => {
  it('is 32 bytes as base64, and nothing else', () => {
    expect(parseKey(` ${key.toString('base64')}\n`)).toEqual(key)
    expect(parseKey(key.toString('base64url'))).toEqual(key)
    for (const bad of ['', 'geheim', randomBytes(31).toString('base64'), `${key.toString('base64')}AAAA`]) {
      expect(parseKey(bad)).toBeNull()
    }
  })

  it('is made once, in a file that only its owner can read, and is the same ever after', async () => {
    await using folder = await mkdtempDisposable(join(tmpdir(), 'troje-key-'))
    const data = join(folder.path, 'data')
    const [first, second] = await Promise.all([1, 2].map(() => readSecretKeys(unset, data, randomBytes)))
    expect(second).toEqual(first)
    expect((await stat(keyFileOf(data))).mode & 0o777).toBe(0o600)
    expect(await readSecretKeys(unset, data, randomBytes)).toEqual(first)
    expect(parseKey(await readFile(keyFileOf(data), 'utf8'))).toEqual(first?.current.bytes)
  })

  it('moves out of the file by setting another, and may still open with the old ones', async () => {
    await using folder = await mkdtempDisposable(join(tmpdir(), 'troje-key-'))
    const { current } = await readSecretKeys(unset, folder.path, randomBytes)
    const old = randomBytes(32)
    const keys = await readSecretKeys({ key, oldKey: old }, folder.path, randomBytes)
    expect(keys).toEqual({ current: toSecretKey(key), former: [toSecretKey(old), current] })
    expect((await readSecretKeys({ key: null, oldKey: current.bytes }, folder.path, randomBytes)).former).toEqual([])
  })

  it('is not written over where its file holds something else', async () => {
    await using folder = await mkdtempDisposable(join(tmpdir(), 'troje-key-'))
    await writeFile(keyFileOf(folder.path), 'half a k')
    await expect(readSecretKeys(unset, folder.path, randomBytes)).rejects.toThrow(KeyFileError)
    expect(await readFile(keyFileOf(folder.path), 'utf8')).toBe('half a k')
  })

  it('has a name that tells nothing of it', () => {
    const { id } = toSecretKey(key)
    expect(id).toMatch(/^[0-9a-f]{16}$/)
    expect(key.toString('hex')).not.toContain(id)
  })
})

describe('what is told of a source', () => {
  it('holds no secret of it, however it is written', () => {
    const hidden = openConcealer({ token: 'a+b/c d"e=', pin: '1234' })
    hidden.add({ session: JSON.stringify({ did: 'did:a', jwt: 'eyJhbGciOiJFUzI1NksifQ.e30.c2lnbg' }) })
    expect(hidden.text('bad token eyJhbGciOiJFUzI1NksifQ.e30.c2lnbg of did:a')).toBe('bad token … of did:a')
    hidden.add({ renewed: 'nieuw-token', certificate: 'eerste-regel\ntweede-regel' })
    expect(hidden.text('GET /?t=a%2Bb%2Fc%20d%22e%3D gaf 401, pin 1234')).toBe('GET /?t=… gaf 401, pin 1234')
    expect(hidden.localized({ nl: 'nieuw-token mag niet', en: 'tweede-regel is refused' })).toEqual({
      nl: '… mag niet',
      en: '… is refused',
    })
    expect(hidden.json({ message: 'bad a+b/c d"e=', stack: ['nieuw-token'] })).toEqual({
      message: 'bad …',
      stack: ['…'],
    })
    hidden.add({ number: '4915123456', word: 'message' })
    expect(hidden.json({ message: 'to 4915123456', cause: { port: 4915123456, times: 2, none: null } })).toEqual({
      message: 'to …',
      cause: { port: '…', times: 2, none: null },
    })
    expect(openConcealer({}).json(undefined)).toBeUndefined()
  })
})
