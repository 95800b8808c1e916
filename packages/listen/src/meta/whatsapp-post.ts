import type { Author, Media, Post } from '@troje/post'
import { z } from 'zod'
import { noNews, type MetaNews } from './meta-webhook.ts'

const entrySchema = z.looseObject({ changes: z.array(z.unknown()) })

/** developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/reference/messages. */
const changeSchema = z.looseObject({
  field: z.literal('messages'),
  value: z.looseObject({
    metadata: z.looseObject({ phone_number_id: z.string() }),
    contacts: z.array(z.unknown()).catch([]),
    messages: z.array(z.unknown()).catch([]),
  }),
})

const contactSchema = z.looseObject({
  wa_id: z.string().nullish().catch(null),
  /** For who keeps the number to themselves. */
  user_id: z.string().nullish().catch(null),
  profile: z
    .looseObject({ name: z.string().nullish().catch(null), username: z.string().nullish().catch(null) })
    .nullish()
    .catch(null),
})

const captionSchema = z
  .looseObject({ caption: z.string().catch('') })
  .optional()
  .catch(undefined)
const titleSchema = z.looseObject({ title: z.string() }).optional().catch(undefined)

const messageSchema = z.looseObject({
  id: z.string().min(1),
  from: z.string().nullish().catch(null),
  from_user_id: z.string().nullish().catch(null),
  timestamp: z.string().regex(/^\d{1,12}$/),
  type: z.string(),
  text: z.looseObject({ body: z.string() }).optional().catch(undefined),
  button: z.looseObject({ text: z.string() }).optional().catch(undefined),
  interactive: z.looseObject({ button_reply: titleSchema, list_reply: titleSchema }).optional().catch(undefined),
  image: captionSchema,
  video: captionSchema,
  document: captionSchema,
  context: z.looseObject({ id: z.string().optional() }).nullish().catch(null),
})
type Message = z.infer<typeof messageSchema>

/** Kinds of messages without words, or with a caption: that there was something is told, the thing itself is never fetched. */
const mediaKinds: ReadonlyMap<string, Media['kind']> = new Map([
  ['image', 'image'],
  ['sticker', 'image'],
  ['video', 'video'],
  ['audio', 'audio'],
  ['voice', 'audio'],
  ['document', 'other'],
  ['location', 'other'],
  ['contacts', 'other'],
])
const wordKinds: ReadonlySet<string> = new Set(['text', 'button', 'interactive'])

/** Messages to this number of the organisation. Whether a message of its own was read (`statuses`) is no news. */
export function toWhatsAppNews(entry: unknown, phoneNumberId: string): MetaNews {
  const { data } = entrySchema.safeParse(entry)
  if (data === undefined) return { ...noNews, unread: 1 }
  const posts: Post[] = []
  let unread = 0
  for (const change of data.changes) {
    const value = changeSchema.safeParse(change).data?.value
    if (value?.metadata.phone_number_id !== phoneNumberId) continue
    const authors = toAuthors(value.contacts)
    for (const item of value.messages) {
      const message = messageSchema.safeParse(item).data
      if (message === undefined) unread++
      else if (wordKinds.has(message.type) || mediaKinds.has(message.type)) posts.push(toPost(message, authors))
    }
  }
  return { ...noNews, posts, unread }
}

function toAuthors(contacts: readonly unknown[]): ReadonlyMap<string, Author> {
  return new Map(
    contacts.flatMap((item) => {
      const contact = contactSchema.safeParse(item).data
      const id = contact?.wa_id ?? contact?.user_id
      if (contact === undefined || id == null) return []
      const { name = null, username = null } = contact.profile ?? {}
      return [[id, { id, handle: username, displayName: name }] as const]
    }),
  )
}

function toPost(message: Message, authors: ReadonlyMap<string, Author>): Post {
  const id = message.from ?? message.from_user_id ?? null
  const kind = mediaKinds.get(message.type)
  const of = message.context?.id
  return {
    id: message.id,
    text: toText(message),
    createdAt: new Date(Number(message.timestamp) * 1000).toISOString(),
    url: null,
    source: 'whatsapp',
    relation: {
      kind: 'reply',
      ...(of !== undefined && { of }),
      ...(id !== null && { root: `whatsapp-chat:${id}` }),
    },
    media: kind === undefined ? [] : [{ kind }],
    author: id === null ? null : (authors.get(id) ?? { id }),
    addressed: true,
  }
}

function toText({ text, button, interactive, image, video, document }: Message): string {
  const chosen = interactive?.button_reply?.title ?? interactive?.list_reply?.title
  return text?.body ?? button?.text ?? chosen ?? (image ?? video ?? document)?.caption ?? ''
}
