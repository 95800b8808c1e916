import { openBlueskyAccountSource } from '../src/bluesky/bluesky-account-source.ts'
import {
  account,
  appPassword,
  authorView,
  ownDid,
  serveBluesky,
  toPage,
  toView,
  type Answer,
} from './bluesky/bluesky-server.ts'
import { describeContract } from './contract/source-contract.ts'

const now = Date.now()
const reasons = ['reply', 'like', 'mention', 'quote', 'repost']
const notifications = Array.from({ length: 1000 }, (_, index) => {
  const view = toView(`n${index}`, `@gemeente.example is de brug open? ${index}`, now - 60_000 - index * 60_000)
  const reason = reasons[index % reasons.length]!
  return { ...view, reason, isRead: false, ...(reason === 'like' && { record: { $type: 'app.bsky.feed.like' } }) }
})
const listed = notifications.filter(({ reason }) => ['reply', 'mention', 'quote'].includes(reason))

const toMessage = (convo: string, index: number, sender = authorView.did) => ({
  $type: 'chat.bsky.convo.defs#messageView',
  id: `m${index}`,
  rev: `3a${String(index).padStart(6, '0')}`,
  text: `Kunnen jullie mij bellen over ${convo}? ${index}`,
  sender: { did: sender },
  sentAt: new Date(now - (1000 - index) * 1000).toISOString(),
})
const ownView = { did: ownDid, handle: account.identifier }
const toConvo = (id: string, members: readonly object[], kind: string) => ({
  id,
  rev: '3a000300',
  members,
  muted: false,
  unreadCount: 1,
  kind: { $type: `chat.bsky.convo.defs#${kind}Convo` },
})
const convos = [toConvo('c1', [ownView, authorView], 'direct'), toConvo('g1', [ownView, authorView], 'group')]
/** Deleted while the account's messages are being read: what is left of it has no text. */
const removed = { ...toMessage('c1', 1), $type: 'chat.bsky.convo.defs#deletedMessageView', text: undefined }
const old = Array.from({ length: 300 }, (_, index) =>
  index === 1 ? removed : toMessage('c1', index, index % 3 === 0 ? ownDid : undefined),
)
const later = [toMessage('c1', 301), toMessage('c2', 302), toMessage('g1', 303), toMessage('c2', 304, ownDid)]
const chatId = (convo: string, id: string) => `bsky-chat:${convo}/${id}`

const log = [
  { $type: 'chat.bsky.convo.defs#logDeleteMessage', rev: '3a0003005', convoId: 'c1', message: removed },
  { $type: 'chat.bsky.convo.defs#logReadMessage', rev: '3a0003006', convoId: 'c1' },
  ...later.map((message, index) => ({
    $type: 'chat.bsky.convo.defs#logCreateMessage',
    rev: message.rev,
    convoId: ['c1', 'c2', 'g1', 'c2'][index],
    message,
  })),
]

const answer: Answer = (method, query, headers) => {
  if (method === 'app.bsky.notification.listNotifications') return toPage(notifications, query, 'notifications')
  if (headers['atproto-proxy'] !== 'did:web:api.bsky.chat#bsky_chat') return undefined
  if (method === 'chat.bsky.convo.listConvos') return toPage(convos, query, 'convos')
  if (method === 'chat.bsky.convo.getConvo')
    return { convo: toConvo(query.get('convoId')!, [ownView, authorView], 'direct') }
  if (method === 'chat.bsky.convo.getMessages') return toPage(old.toReversed(), query, 'messages')
  if (method === 'chat.bsky.convo.getLog')
    return { logs: log.filter(({ rev }) => rev > (query.get('cursor') ?? '')).slice(0, 2) }
  return undefined
}

describeContract({
  name: 'bluesky-account',
  serve: () => serveBluesky(answer),
  open: (origin, context) =>
    openBlueskyAccountSource(
      { ...account, service: origin, intervalMinutes: 2, backfillDays: 7, messages: true },
      { appPassword },
      context,
    ),
  ids: [
    ...listed.map(({ uri }) => uri),
    ...old.filter(({ sender, id }) => sender.did !== ownDid && id !== 'm1').map(({ id }) => chatId('c1', id)),
    chatId('c1', 'm301'),
    chatId('c2', 'm302'),
  ],
  isOrdered: false,
  privateIds: [chatId('g1', 'm303'), chatId('c1', 'm0'), chatId('c2', 'm304')],
  deletedIds: [chatId('c1', 'm1')],
  secrets: [appPassword, 'access-1', 'refresh-1'],
})
