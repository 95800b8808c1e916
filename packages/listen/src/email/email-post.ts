import type { Post, Relation } from '@troje/post'
import { simpleParser, type ParsedMail } from 'mailparser'
import { toHtmlText } from '../feed/html-text.ts'

/** The longest text that is kept of a message: far above a letter, far below an attachment that calls itself text. */
const longestText = 50_000

/**
 * A message as it stands in a mailbox (RFC 5322) → a post. HTML becomes plain text, nothing of it is fetched, and
 * attachments are left where they are. `fallbackId` for a message that does not name its own.
 */
export async function toEmailPost(source: Uint8Array, fallbackId: string): Promise<Post> {
  const mail = await simpleParser(Buffer.from(source), {
    skipHtmlToText: true,
    skipTextToHtml: true,
    skipImageLinks: true,
    skipTextLinks: true,
  })
  const html = mail.html ? toHtmlText(mail.html) : null
  const written = mail.text?.trim() ?? ''
  const [sender] = mail.from?.value ?? []
  return {
    id: mail.messageId ?? fallbackId,
    text: (written === '' ? (html?.text ?? '') : written).slice(0, longestText),
    title: mail.subject ?? null,
    createdAt: mail.date === undefined || Number.isNaN(mail.date.getTime()) ? null : mail.date.toISOString(),
    source: 'email',
    links: (html?.links ?? []).filter((link) => /^https?:/i.test(link)),
    relation: toRelation(mail),
    author: {
      id: sender?.address ?? null,
      handle: sender?.address ?? null,
      displayName: sender?.name === '' ? null : (sender?.name ?? null),
    },
    addressed: true,
  }
}

/** The first message of a thread comes first in `References` (RFC 5322, 3.6.4). */
function toRelation({ inReplyTo, references }: ParsedMail): Relation | null {
  if (inReplyTo === undefined) return null
  const root = Array.isArray(references) ? references[0] : references
  return { kind: 'reply', of: inReplyTo, ...(root !== undefined && { root }) }
}
