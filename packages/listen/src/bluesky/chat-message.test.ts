import { describe, expect, it } from 'vitest'
import { parseChatMessage, parseConvo, toChatPost } from './chat-message.ts'

const members = [
  { did: 'did:plc:wij', handle: 'gemeente.example' },
  { did: 'did:plc:noor', handle: 'noor.example', displayName: 'Noor', description: 'fietst' },
]
const convo = { id: 'c 1', rev: '3a', members, kind: { $type: 'chat.bsky.convo.defs#directConvo' } }
const message = { id: 'm1', rev: '3b', sender: { did: 'did:plc:noor' }, sentAt: '2026-05-01T10:00:00Z', text: 'Hoi!' }

describe('a direct message', () => {
  it('is a post that was sent to us, in the thread of its conversation', () => {
    expect(toChatPost(parseConvo(convo)!, parseChatMessage(message)!)).toMatchObject({
      id: 'bsky-chat:c 1/m1',
      text: 'Hoi!',
      createdAt: '2026-05-01T10:00:00.000Z',
      url: 'https://bsky.app/messages/c%201',
      relation: { kind: 'reply', root: 'bsky-chat:c 1' },
      author: { id: 'did:plc:noor', handle: 'noor.example', displayName: 'Noor', bio: 'fietst' },
      addressed: true,
    })
  })

  it('has no post where it was deleted', () => {
    expect(toChatPost(parseConvo(convo)!, parseChatMessage({ ...message, text: undefined })!)).toBeNull()
  })

  it('is none where it says that somebody joined', () => {
    expect(parseChatMessage({ id: 'm1', rev: '3b', sentAt: '2026-05-01T10:00:00Z', data: {} })).toBeNull()
  })
})

describe('a conversation', () => {
  it.each([
    ['that calls itself one', { ...convo, kind: { $type: 'chat.bsky.convo.defs#groupConvo' } }],
    ['of three', { ...convo, kind: undefined, members: [...members, { did: 'did:plc:c', handle: 'c.example' }] }],
  ])('is a group %s', (_, view) => {
    expect(parseConvo(view)?.isGroup).toBe(true)
  })

  it('is between two otherwise', () => {
    expect(parseConvo({ ...convo, kind: undefined })?.isGroup).toBe(false)
    expect(parseConvo({ id: 'c' })).toBeNull()
  })
})
