import { describe, expect, it } from 'vitest'
import { openAssessor } from '../assessor.ts'
import { secret } from './secret.ts'

const assessor = openAssessor({ detectors: [secret] })
const rulesIn = (text: string) => assessor.assess(text).map((finding) => finding.rule)
const letters = 'abcdefghijklmnopqrstuvwxyz0123456789'

describe('secret', () => {
  it.each([
    ['AKIAABCDEFGHIJKLMNOP', 'aws-key'],
    [`ghp_${letters}`, 'github-token'],
    [`xoxb-${letters}`, 'slack-token'],
    [`sk_live_${letters}`, 'stripe-key'],
    [`eyJ${letters}.eyJ${letters}.${letters}`, 'jwt'],
    [`-----BEGIN RSA PRIVATE KEY-----\n${letters}\n-----END RSA PRIVATE KEY-----`, 'private-key'],
    ['Wachtwoord: h4ring&ui', 'password'],
    ['The wifi password is "Winter2024!"', 'password'],
    ['pincode is 4821', 'pin'],
    ['pincode van de bedrijfspas 4821', 'pin'],
    ['Welkom2024! is het wachtwoord', 'password'],
    ['ww Zwaluw#77 graag', 'password'],
    ['inlog beamer: admin / Beamer2024#', 'login'],
    ['API_KEY=pk7f93LmQx02VbZt81RwYd64', 'setting'],
    ['mysql -u root -pK0ffiebar! en je bent binnen', 'command'],
    ['Authorization: Bearer a1b2c3d4e5f6a7b8c9d0e1', 'bearer-token'],
    ['postgres://app:s3cret@db.example/x', 'url-password'],
  ])('finds %s', (text, rule) => {
    expect(rulesIn(text)).toEqual([rule])
  })

  it.each([
    'Commit 0123456789abcdef0123456789abcdef01234567',
    'id 550e8400-e29b-41d4-a716-446655440000',
    'https://example.org/watch?v=dQw4w9WgXcQ_abcdefgh',
    'The password is too short',
    'Wachtwoord: ********',
    'Mijn wachtwoord is vergeten!',
    'password http://example.org/a1b2c3',
    `sk_test_${letters}`,
    'token = aaaaaaaaaaaaaaaaaaa1',
    'pincode kost 1500 euro',
    'access code: 685783',
  ])('finds no secret in: %s', (text) => {
    expect(rulesIn(text)).toEqual([])
  })
})
