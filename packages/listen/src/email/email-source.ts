import type { Post } from '@troje/post'
import { poll, type LookOutcome } from '../poll/poll.ts'
import type { ConnectionTest, Cursor, ReadIssue, ReadOptions, Source, SourceBatch, SourceContext } from '../source.ts'
import { toEmailIssue, toMailboxIssue } from './email-issues.ts'
import { toEmailPost } from './email-post.ts'
import { openMailbox, type MailboxMessage, type MailboxSettings } from './mailbox.ts'

export interface EmailSettings extends MailboxSettings {
  readonly intervalMinutes: number
  /** Milliseconds that the server may stay silent. Default 20,000. */
  readonly timeoutMs?: number
}

interface Place {
  readonly uidValidity: string
  readonly uid: number
}

const batchSize = 50
const weekMs = 7 * 24 * 3_600_000

/**
 * A folder of a mailbox that belongs to the organisation: alerts, forwarded complaints, a contact address. It is looked
 * at with an interval and left as it is. The cursor is the number of the last message, which a mailbox never gives again
 * as long as its UIDVALIDITY stands; without one the last week is read. What a colleague moves away stays a mention.
 */
export function openEmailSource(settings: EmailSettings, password: string, context: SourceContext): Source {
  return {
    network: 'email',
    read: (options) => readEmail(settings, password, context, options),
    test: (signal) => testEmail(settings, password, signal),
  }
}

async function* readEmail(
  settings: EmailSettings,
  password: string,
  context: SourceContext,
  { cursor, signal }: ReadOptions,
): AsyncGenerator<SourceBatch> {
  let place = parseCursor(cursor)
  const seen = new Set<string>()

  const toBatch = (posts: readonly Post[], issues: readonly ReadIssue[]): SourceBatch => {
    // A message that was copied stands twice in a folder, under one id.
    const fresh = posts.filter(({ id }) => !seen.has(id) && seen.add(id))
    return { posts: fresh, deleted: [], cursor: place === null ? null : `${place.uidValidity}:${place.uid}`, issues }
  }

  async function* look(within: AbortSignal): AsyncGenerator<SourceBatch, LookOutcome> {
    try {
      await using mailbox = await openMailbox(settings, password, settings.timeoutMs ?? 20_000, within)
      const isKnown = place?.uidValidity === mailbox.uidValidity
      const issues = place === null || isKnown ? [] : [toEmailIssue('new-folder')]
      let last: Place = { uidValidity: mailbox.uidValidity, uid: isKnown ? (place?.uid ?? 0) : 0 }
      const messages = isKnown ? mailbox.after(last.uid) : mailbox.since(new Date(context.now() - weekMs))
      for await (const some of inGroups(messages, batchSize)) {
        const read = await Promise.all(some.map((message) => toPost(message, mailbox.uidValidity, settings)))
        last = { ...last, uid: some.reduce((most, { uid }) => Math.max(most, uid), last.uid) }
        place = last
        const unread = read.some((post) => post === null) ? [toEmailIssue('unread-message')] : []
        yield toBatch(
          read.flatMap((post) => post ?? []),
          unread,
        )
      }
      place = last
      yield toBatch([], issues)
      return { isRefused: false }
    } catch (error) {
      if (!within.aborted) yield toBatch([], [toMailboxIssue(error, settings.folder)])
      return { isRefused: true }
    }
  }
  yield* poll(look, settings.intervalMinutes * 60_000, context, signal)
}

async function toPost(
  { uid, source }: MailboxMessage,
  uidValidity: string,
  settings: EmailSettings,
): Promise<Post | null> {
  try {
    return await toEmailPost(source, `${uidValidity}.${uid}@${settings.host}`)
  } catch {
    return null
  }
}

async function* inGroups<Value>(values: AsyncIterable<Value>, size: number): AsyncGenerator<readonly Value[]> {
  let group: Value[] = []
  for await (const value of values) {
    group.push(value)
    if (group.length < size) continue
    yield group
    group = []
  }
  if (group.length > 0) yield group
}

function parseCursor(cursor: Cursor | null): Place | null {
  const [, uidValidity, uid] = /^(\d{1,20}):(\d{1,15})$/.exec(cursor ?? '') ?? []
  return uidValidity === undefined || uid === undefined ? null : { uidValidity, uid: Number(uid) }
}

async function testEmail(settings: EmailSettings, password: string, signal: AbortSignal): Promise<ConnectionTest> {
  try {
    await using _ = await openMailbox(settings, password, settings.timeoutMs ?? 20_000, signal)
    return {
      ok: true,
      message: {
        nl: `Verbonden. Troje leest de map ${settings.folder} en verandert er niets in.`,
        en: `Connected. Troje reads the folder ${settings.folder} and changes nothing in it.`,
      },
    }
  } catch (error) {
    return { ok: false, message: toMailboxIssue(error, settings.folder).message }
  }
}
