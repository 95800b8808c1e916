import { expect, it } from 'vitest'
import type { Policy } from './policy.ts'
import { findingSchema, policySchema, postSchema } from './schema.ts'

const both = { nl: 'tekst', en: 'text' }
const clause = { id: 'conduct', title: both, plain: both, can: [both], cannot: [], kinds: ['insult'], advice: both }
const policy = { organisation: 'Zonnedael', rule: both, contact: both, clauses: [clause] }

it('reads a policy, and refuses an unknown kind, a missing language and a clause twice', () => {
  const read: Policy = policySchema.parse(policy)
  expect(read).toEqual(policy)
  const wrong = [
    { ...policy, clauses: [{ ...clause, kinds: ['grumpy'] }] },
    { ...policy, rule: { nl: 'Doe niet dom.' } },
    { ...policy, clauses: [clause, clause] },
    { ...policy, clauses: [{ ...clause, id: 'Two Words' }] },
  ]
  for (const one of wrong) expect(policySchema.safeParse(one).success).toBe(false)
})

it('keeps what a source did not send apart from what is not there', () => {
  const post = postSchema.parse({ id: 7, text: 'Dag', title: null, source: 'unheard-of' })
  expect(post.id).toBe('7')
  expect(post.title).toBeNull()
  expect(post.author).toBeUndefined()
  expect(post.source).toBeUndefined()
})

it('reads whether a post was sent to the organisation as true, false or not said', () => {
  const read = (addressed?: unknown) => postSchema.safeParse({ id: '1', text: 'Dag', addressed })
  expect([true, false, undefined].map((said) => read(said).data?.addressed)).toEqual([true, false, undefined])
  expect(read('yes').success).toBe(false)
})

it('refuses a post without a text and a finding outside any text', () => {
  expect(postSchema.safeParse({ id: '1' }).success).toBe(false)
  const finding = { kind: 'insult', start: -1, end: 4, target: null, rule: 'x', reason: both, clause: null }
  expect(findingSchema.safeParse(finding).success).toBe(false)
  expect(findingSchema.safeParse({ ...finding, start: 0 }).success).toBe(true)
})
