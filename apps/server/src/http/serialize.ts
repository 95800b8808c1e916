import type { Media } from '@troje/post'
import type { CaseEventRow, CodeWordsRow, ImportRow, MentionRow, OrganisationRow } from '@troje/store'
import type { ServerEvent } from '../events.ts'
import type { Account } from '../govern/accounts.ts'
import type {
  CodeWordListRecord,
  EventData,
  ImportRecord,
  Mention,
  MentionSummary,
  Organisation,
  User,
} from './schemas.ts'

/**
 * The one place where rows become JSON (invariant 10). Every field is named: what is not here does not leave, and an
 * author's profile text and following are not here.
 */

export function serializeUser({ id, name, email, role }: Account): User {
  return { id, name, email, role }
}

export function serializeOrganisation(row: OrganisationRow): Organisation {
  return {
    name: row.name,
    aliases: [...row.aliases],
    domains: [...row.domains],
    accounts: [...row.accounts],
    subjects: [...row.subjects],
    peers: [...row.peers],
    language: row.language,
    timeZone: row.timeZone,
  }
}

export function serializeCodeWords({ key, hashes, longest }: CodeWordsRow): CodeWordListRecord {
  return { version: 1, key, hashes: [...hashes], longest }
}

export function serializeImport(row: ImportRow): ImportRecord {
  const { id, fileName, state, bytesDone, bytesTotal, read, matched, added } = row
  return {
    id,
    fileName,
    state,
    bytesDone,
    bytesTotal,
    read,
    matched,
    added,
    issueCount: row.issueCount,
    issues: row.issues.slice(0, 100),
    startedAt: row.startedAt,
    finishedAt: row.finishedAt,
    error: row.error,
  }
}

export function serializeMentionSummary(row: MentionRow): MentionSummary {
  const { post } = row
  return {
    id: row.id,
    source: row.source,
    sourceName: row.sourceName,
    text: post.text,
    title: post.title ?? null,
    lang: post.lang ?? null,
    url: toWebAddress(post.url),
    postedAt: row.postedAt,
    author: serializeAuthor(post.author),
    status: row.status,
    assigneeId: row.assigneeId,
    matches: row.matches.map(({ queryId, name, spans }) => ({
      queryId,
      name,
      spans: spans.map(([start, end]): [number, number] => [start, end]),
    })),
    findings: [...row.findings],
    noteCount: row.noteCount,
  }
}

export interface MentionParts {
  readonly history: readonly CaseEventRow[]
  /** A remote image's address → the one that Troje serves it from. */
  readonly imageAddress: (url: string) => string
}

export function serializeMention(row: MentionRow, { history, imageAddress }: MentionParts): Mention {
  return {
    ...serializeMentionSummary(row),
    caseId: row.caseId,
    media: (row.post.media ?? []).map((media) => serializeMedia(media, imageAddress)),
    links: (row.post.links ?? []).filter((link) => toWebAddress(link) !== null),
    relation: row.post.relation ?? null,
    history: history.map(({ at, byName, kind, detail }) => ({ at, byName, kind, detail })),
  }
}

export function serializeAuthor(author: { handle?: string | null; displayName?: string | null } | null | undefined): {
  handle: string | null
  displayName: string | null
} {
  return { handle: author?.handle ?? null, displayName: author?.displayName ?? null }
}

function serializeMedia({ kind, url, alt }: Media, imageAddress: (url: string) => string): Media {
  const address = toWebAddress(url)
  return {
    kind,
    ...(address !== null && { url: kind === 'image' ? imageAddress(address) : address }),
    ...(alt !== undefined && { alt }),
  }
}

/** Only http and https: a `javascript:` address in a post must not become a link. */
function toWebAddress(url: string | null | undefined): string | null {
  if (!url || !URL.canParse(url)) return null
  return /^https?:$/.test(new URL(url).protocol) ? url : null
}

/** One event as it goes over the line; `eventSchemas` says what its data is. */
export function serializeEvent(event: ServerEvent): { event: ServerEvent['name']; data: string } {
  return { event: event.name, data: JSON.stringify(toEventData(event)) }
}

function toEventData(event: ServerEvent): EventData {
  switch (event.name) {
    case 'mentions':
      return { ids: [...event.data.ids] }
    case 'import':
      return serializeImport(event.data)
    default:
      return { id: event.data.id }
  }
}
