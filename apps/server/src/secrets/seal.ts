import { createCipheriv, createDecipheriv } from 'node:crypto'
import type { RandomBytes } from '../govern/secret.ts'

const algorithm = 'aes-256-gcm'
const nonceBytes = 12
const tagBytes = 16

/**
 * A text as nobody without the key can read it: AES-256-GCM (NIST SP 800-38D) with a random nonce. The place where it
 * belongs is sealed along, so that it opens nowhere else. Laid out as nonce, tag, ciphertext.
 */
export function sealText(text: string, place: string, key: Uint8Array, random: RandomBytes): Uint8Array {
  const nonce = random(nonceBytes)
  const cipher = createCipheriv(algorithm, key, nonce, { authTagLength: tagBytes })
  cipher.setAAD(Buffer.from(place))
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed])
}

/** `null` where it was sealed with another key or for another place, or was changed. */
export function unsealText(sealed: Uint8Array, place: string, key: Uint8Array): string | null {
  if (sealed.length < nonceBytes + tagBytes) return null
  try {
    const decipher = createDecipheriv(algorithm, key, sealed.subarray(0, nonceBytes), { authTagLength: tagBytes })
    decipher.setAAD(Buffer.from(place))
    decipher.setAuthTag(sealed.subarray(nonceBytes, nonceBytes + tagBytes))
    const text = Buffer.concat([decipher.update(sealed.subarray(nonceBytes + tagBytes)), decipher.final()])
    return text.toString('utf8')
  } catch {
    return null
  }
}
