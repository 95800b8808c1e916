import type { Mention, MentionPage, MentionPatch, MentionSummary } from '@troje/server/api-types'
import type { ApiClient } from '../api/client.ts'
import { withQuery } from '../api/client.ts'
import { openHeadReader } from './head-reader.ts'
import type { HeadReader } from './head-reader.ts'
import type { InboxFilter } from './inbox-filter.ts'
import { toApiFilter } from './inbox-filter.ts'
import type { MentionListAction, MentionListState } from './mention-list.ts'
import { countWaiting, emptyList, isWaitingMore, reduceList, toShown } from './mention-list.ts'

const pageSize = 100
/** Told about more changes than this at once, the store reads the beginning again instead of each mention. */
const mostSingleReads = 8

interface Status {
  readonly phase: 'loading' | 'ready' | 'failed'
  readonly problem: unknown
  readonly more: 'idle' | 'loading' | 'failed' | 'end'
}

export interface MentionListView extends Status {
  readonly shown: readonly MentionSummary[]
  readonly waiting: number
  readonly waitingMore: boolean
}

export interface MentionStoreParts {
  readonly api: ApiClient
  readonly filter: InboxFilter
  readonly now: () => Date
  readonly later: (callback: () => void, milliseconds: number) => () => void
}

/** What the page decides and wants to hear, as it is drawn now. */
export interface MentionGuide {
  /** Whether that many new mentions may push the list down now. */
  readonly mayShow: (added: number) => boolean
  /** That many of the new mentions belong in this list. */
  readonly onNews: (count: number) => void
}

/** Holds one filter's list, reads it page by page and keeps it up to date. */
export class MentionStore {
  readonly #parts: MentionStoreParts
  readonly #aborter = new AbortController()
  readonly #listeners = new Set<() => void>()
  readonly #head: HeadReader
  #list: MentionListState
  #status: Status = { phase: 'loading', problem: null, more: 'idle' }
  #view: MentionListView
  #guide: MentionGuide | null = null
  #nextKey = 1
  #reading = 0

  constructor(parts: MentionStoreParts) {
    this.#parts = parts
    this.#list = emptyList(parts.filter)
    this.#view = toView(this.#list, this.#status)
    this.#head = openHeadReader({
      later: parts.later,
      read: () => this.#read(null),
      take: (page, ids, gap) => this.#takeHead(page, ids, gap),
    })
    void this.#readFirst()
  }

  get view(): MentionListView {
    return this.#view
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Until there is a guide, new mentions join the list at once. */
  setGuide(guide: MentionGuide): void {
    this.#guide = guide
  }

  close(): void {
    this.#head.close()
    this.#aborter.abort()
    this.#listeners.clear()
  }

  /** Reads the beginning again, after a failure. */
  retry(): void {
    void this.#readFirst()
  }

  loadMore(): void {
    void this.#readMore()
  }

  showWaiting(): void {
    if (this.#list.waiting === null) return
    this.#list = reduceList(this.#list, { type: 'show-waiting' })
    this.#become({ more: this.#list.next === null ? 'end' : 'idle' })
  }

  /** Shows the change at once and takes it back when the server refuses it. Gives the mention as it is now; throws ApiProblem. */
  async change(mention: MentionSummary, patch: MentionPatch): Promise<Mention> {
    const key = this.#nextKey
    this.#nextKey += 1
    this.#dispatch({ type: 'change', change: { key, patch, mention } })
    try {
      const answer = await this.#parts.api.patch<Mention>(`/api/mentions/${mention.id}`, patch)
      this.#dispatch({ type: 'accepted', key, mention: answer })
      return answer
    } catch (problem) {
      this.#dispatch({ type: 'refused', key })
      throw problem
    }
  }

  replace(mention: Mention): void {
    this.#dispatch({ type: 'told', mention })
  }

  /** The server says that these were stored. */
  hearNew(ids: readonly string[]): void {
    this.#head.hear(ids)
  }

  /** The server says that this mention's case changed. */
  hearChanged(id: string): void {
    if (this.#list.changes.some((pending) => pending.mention.id === id)) return
    if (!this.#list.items.some((item) => item.id === id)) return
    if (this.#reading < mostSingleReads) void this.#readOne(id)
    else this.#head.miss()
  }

  /** News may have been missed. */
  hearGap(): void {
    this.#head.miss()
  }

  #become(change: Partial<Status>): void {
    this.#status = { ...this.#status, ...change }
    this.#view = toView(this.#list, this.#status)
    for (const listener of this.#listeners) listener()
  }

  #dispatch(action: MentionListAction): void {
    const before = this.#list
    this.#list = reduceList(before, action)
    if (this.#list !== before) this.#become({})
  }

  #read(cursor: string | null): Promise<MentionPage> {
    const { api, filter, now } = this.#parts
    const values = { ...toApiFilter(filter, now()), limit: pageSize, cursor: cursor ?? undefined }
    return api.get<MentionPage>(withQuery('/api/mentions', values), { signal: this.#aborter.signal })
  }

  async #readFirst(): Promise<void> {
    this.#become({ phase: 'loading', problem: null })
    try {
      const page = await this.#read(null)
      this.#list = reduceList(this.#list, { type: 'page', page })
      this.#become({ phase: 'ready', more: page.next === null ? 'end' : 'idle' })
    } catch (problem) {
      if (!this.#aborter.signal.aborted) this.#become({ phase: 'failed', problem })
    }
  }

  async #readMore(): Promise<void> {
    const cursor = this.#list.next
    if (cursor === null || this.#status.more === 'loading' || this.#status.phase !== 'ready') return
    this.#become({ more: 'loading' })
    try {
      const page = await this.#read(cursor)
      // The list may have begun anew meanwhile: then this page does not follow on it.
      if (this.#list.next === cursor) this.#list = reduceList(this.#list, { type: 'page', page })
      this.#become({ more: this.#list.next === null ? 'end' : 'idle' })
    } catch {
      if (!this.#aborter.signal.aborted) this.#become({ more: 'failed' })
    }
  }

  async #readOne(id: string): Promise<void> {
    this.#reading += 1
    try {
      const { api } = this.#parts
      const mention = await api.get<Mention>(`/api/mentions/${id}`, { signal: this.#aborter.signal })
      this.#dispatch({ type: 'told', mention })
    } catch {
      // Gone or out of reach: the next reading of the beginning tells.
    } finally {
      this.#reading -= 1
    }
  }

  #takeHead(page: MentionPage, ids: ReadonlySet<string>, gap: boolean): void {
    if (this.#aborter.signal.aborted || this.#status.phase !== 'ready') return
    const known = new Set(this.#list.items.slice(0, pageSize * 2).map((item) => item.id))
    const inPage = new Set(page.items.map((item) => item.id))
    const added = page.items.filter((item) => !known.has(item.id))
    const below = page.next !== null && (gap || [...ids].some((id) => !inPage.has(id)))
    const show = this.#guide?.mayShow(added.length) ?? true
    this.#list = reduceList(this.#list, { type: 'head', page, show, below })
    const more = this.#status.more === 'end' ? 'idle' : this.#status.more
    this.#become(show ? { more: this.#list.next === null ? 'end' : more } : {})
    const fresh = added.filter((item) => ids.has(item.id)).length
    if (fresh > 0) this.#guide?.onNews(fresh)
  }
}

function toView(list: MentionListState, status: Status): MentionListView {
  return { ...status, shown: toShown(list), waiting: countWaiting(list), waitingMore: isWaitingMore(list) }
}
