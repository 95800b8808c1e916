import type { ApiRefusal } from '../api/ask-api.ts'
import type { ListPage, NewestFirstList } from './newest-first.ts'

/** Something of the organisation's own below which others write: a post, a video, a conversation. */
export interface Parent {
  readonly id: string
  /** Changes when something comes below it (a count, a time); `null` where the network does not say. */
  readonly version: string | null
  /** Its own public address. */
  readonly url?: string | null
}

export interface ListsBelow {
  /** Stands before the parent's id in the key of its list. */
  readonly prefix: string
  /** The newest parents, asked at each look. */
  readonly parents: (
    signal: AbortSignal,
  ) => Promise<{ readonly kind: 'ok'; readonly parents: readonly Parent[] } | ApiRefusal>
  readonly ask: (
    parent: Parent,
    next: string | null,
    since: string | null,
    signal: AbortSignal,
  ) => Promise<ListPage | ApiRefusal>
}

/** Every so many looks all lists are asked, for what changed without a new version: an edit. */
const fullLook = 12
const nothing: ListPage = { kind: 'ok', posts: [], unread: 0, next: null, rateLimit: null }

/**
 * A list for each parent, to be read by `readNewestFirst`. A parent whose version is still the one of which all was read,
 * up to the time that is asked from, costs no request.
 */
export function openListsBelow({ prefix, parents, ask }: ListsBelow) {
  let read = new Map<string, { readonly version: string; readonly upTo: string }>()
  let looks = 0

  function isRead({ id, version }: Parent, since: string | null): boolean {
    const last = read.get(id)
    // A reading that begins at an earlier cursor has yet to see what another one saw.
    return last !== undefined && last.version === version && since !== null && since >= last.upTo
  }

  return async function toLists(signal: AbortSignal): Promise<readonly NewestFirstList[] | ApiRefusal> {
    const answer = await parents(signal)
    if (answer.kind === 'refused') return answer
    if (looks++ % fullLook === 0) read = new Map()
    // What is no parent any more is forgotten.
    read = new Map([...read].filter(([id]) => answer.parents.some((parent) => parent.id === id)))
    return answer.parents.map((parent) => {
      let upTo = ''
      return {
        key: prefix + parent.id,
        async ask(next, since, within) {
          if (next === null && isRead(parent, since)) return nothing
          const page = await ask(parent, next, since, within)
          if (page.kind === 'refused') return page
          upTo = [since ?? '', upTo, ...page.posts.flatMap(({ createdAt }) => createdAt ?? [])].toSorted().at(-1)!
          if (parent.version !== null && isLast(page, since)) read.set(parent.id, { version: parent.version, upTo })
          return page
        },
      }
    })
  }
}

/** As `readNewestFirst` decides it: the list is over, or reaches back to where the last look began. */
function isLast({ next, posts, reached }: ListPage, since: string | null): boolean {
  if (next === null || since === null) return true
  const oldest = reached === undefined ? posts.flatMap(({ createdAt }) => createdAt ?? []).toSorted()[0] : reached
  return oldest != null && oldest < since
}
