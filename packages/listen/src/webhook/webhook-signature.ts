import { timingSafeEqual } from 'node:crypto'
import { Webhook } from 'standardwebhooks'

/** How far the clock of a sender may be off, in milliseconds (Standard Webhooks recommends a few minutes). */
const toleranceMs = 5 * 60_000

/** Whether a secret has the form that Standard Webhooks gives it: `whsec_` and 24 to 64 bytes in base64. */
export function isWebhookSecret(text: string): boolean {
  const coded = /^whsec_([A-Za-z0-9+/]+={0,2})$/.exec(text)?.[1]
  if (coded === undefined) return false
  const { length } = Buffer.from(coded, 'base64')
  return length >= 24 && length <= 64
}

/**
 * Whether who has the secret sent this body, a few minutes ago at most: the `webhook-id`, `webhook-timestamp` and
 * `webhook-signature` headers of Standard Webhooks. Several signatures may stand there while a secret is replaced.
 * The time is passed in, which the library's own `verify` does not let us do.
 */
export function isSignedWebhook(body: Uint8Array, headers: Headers, secret: string, now: number): boolean {
  const [id, written, given] = ['id', 'timestamp', 'signature'].map((name) => headers.get(`webhook-${name}`))
  if (!id || !written || !given || !/^\d{1,12}$/.test(written)) return false
  const timestamp = new Date(Number(written) * 1000)
  if (!(Math.abs(timestamp.getTime() - now) <= toleranceMs)) return false
  const expected = Buffer.from(new Webhook(secret).sign(id, timestamp, Buffer.from(body)))
  return given.split(' ').some((one) => {
    const signature = Buffer.from(one)
    return signature.length === expected.length && timingSafeEqual(signature, expected)
  })
}
