import { createHash, timingSafeEqual } from 'node:crypto'

/** Gives so many random bytes; passed in, so that a test can foresee them. */
export type RandomBytes = (length: number) => Uint8Array

/** 256 random bits, as they stand in a link. */
export function createSecret(random: RandomBytes): string {
  return Buffer.from(random(32)).toString('base64url')
}

/** What is stored of a secret: enough to recognise it, too little to use it. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}

/** Compares without telling by its duration where the two differ. */
export function isSameSecret(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(hashSecret(a)), Buffer.from(hashSecret(b))]
  return timingSafeEqual(left, right)
}
