import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { redact } from './redact.ts'

describe('redact', () => {
  it.each([
    ['Bel Jan op 06-12345678!', 'Bel Jan op ███████████!'],
    ['@jan_b zie https://x.example/a', '██████ zie ███████████████████'],
    ['mail jo.smith@mailbox.example even', 'mail ████████████████████████ even'],
    ['Gewoon een zin.', 'Gewoon een zin.'],
  ])('blacks out "%s"', (text, redacted) => {
    expect(redact(text)).toBe(redacted)
  })

  it('lets no text out that is marked as confidential', () => {
    expect(redact('STRIKT VERTROUWELIJK. Wij nemen ze over.')).toBeNull()
  })

  it('keeps the length of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const redacted = redact(text)
        if (redacted !== null) expect(redacted).toHaveLength(text.length)
      }),
    )
  })
})
