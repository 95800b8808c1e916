import { parseQuery } from '@troje/match'
import { openBlueskySearchSource } from '../src/bluesky/bluesky-search-source.ts'
import { account, appPassword, serveBluesky, toPage, toView } from './bluesky/bluesky-server.ts'
import { describeContract } from './contract/source-contract.ts'

const now = Date.now()
/** One every three minutes, newest first, and others that are not asked for. */
const views = Array.from({ length: 2406 }, (_, index) => {
  const text = index % 2 === 0 ? `De brug bij het station is dicht, bericht ${index}` : 'Mooi weer vandaag'
  return toView(`k${index}`, text, now - 60_000 - index * 90_000)
})
const asked = views.filter(({ record }) => record.text.includes('brug'))

/** As Bluesky's search: words, an inclusive `since`, an exclusive `until`, and no more than 1,000 of one search. */
function search(method: string, query: URLSearchParams): unknown {
  if (method !== 'app.bsky.feed.searchPosts') return undefined
  const [since, until] = [query.get('since') ?? '', query.get('until') ?? ''].map((time) => Date.parse(time))
  const words = (query.get('q') ?? '').split(' ')
  const found = views.filter(({ record, indexedAt }) => {
    const at = Date.parse(indexedAt)
    return at >= since! && at < until! && words.every((word) => record.text.includes(word))
  })
  return toPage(found, query, 'posts', 1000)
}

const interests = {
  current: () => ['brug AND station', 'brug AND dicht'].map((text) => parseQuery(text).value),
  changed: () => new AbortController().signal,
}

describeContract({
  name: 'bluesky-search',
  serve: () => serveBluesky(search),
  open: (origin, context) =>
    openBlueskySearchSource(
      { ...account, service: origin, intervalMinutes: 5, backfillDays: 7 },
      { appPassword },
      { ...context, interests },
    ),
  ids: asked.map(({ uri }) => uri),
  isOrdered: false,
  secrets: [appPassword, 'access-1', 'refresh-1'],
})
