import type { SourceInput } from '@troje/server/api-types'

export const defaultStream = 'wss://jetstream2.us-east.bsky.network/subscribe'
/** Minutes between two looks at a feed; 15 is what the server takes by itself. */
export const intervals = [5, 15, 30, 60, 1440] as const

export interface SourceDraft {
  readonly kind: SourceInput['kind']
  readonly name: string
  readonly url: string
  readonly streamUrl: string
  readonly intervalMinutes: number
}

export const emptyDraft: SourceDraft = {
  kind: 'feed',
  name: '',
  url: '',
  streamUrl: defaultStream,
  intervalMinutes: 15,
}

/** The draft as the API takes it, or null while its address is none. An address without a scheme gets https. */
export function toSourceInput(draft: SourceDraft): SourceInput | null {
  const url = toAddress(draft.kind === 'feed' ? draft.url : draft.streamUrl, draft.kind === 'feed' ? 'https:' : 'wss:')
  if (url === null) return null
  const name = draft.name.trim() || new URL(url).host
  if (draft.kind === 'jetstream') return { kind: 'jetstream', name: draft.name.trim() || 'Bluesky', settings: { url } }
  return { kind: 'feed', name, settings: { url, intervalMinutes: draft.intervalMinutes } }
}

function toAddress(text: string, scheme: 'https:' | 'wss:'): string | null {
  const trimmed = text.trim()
  if (trimmed === '') return null
  const whole = /^[a-z][a-z0-9+.-]*:/i.test(trimmed) ? trimmed : `${scheme}//${trimmed}`
  if (!URL.canParse(whole)) return null
  const { protocol, host } = new URL(whole)
  const allowed = scheme === 'https:' ? ['https:', 'http:'] : ['wss:', 'ws:']
  return allowed.includes(protocol) && host !== '' ? whole : null
}
