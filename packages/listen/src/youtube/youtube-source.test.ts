import { parseQuery } from '@troje/match'
import { expect, it } from 'vitest'
import type { SourceContext } from '../source.ts'
import { openYouTubeSource } from './youtube-source.ts'

const start = Date.parse('2026-05-01T10:00:00Z')
const at = (minute: number) => new Date(start + minute * 60_000).toISOString()

/** A search that finds these videos by when they were published, newest first, and no comments below them. */
async function read(looks: readonly (readonly number[])[], cursor: string | null = null) {
  const asked: URL[] = []
  const steps = looks.map((minutes) => minutes.toSorted((a, b) => b - a))
  const stop = new AbortController()
  const context: SourceContext = {
    fetch: (input) => {
      const url = new URL(input as URL)
      asked.push(url)
      const items = url.pathname.endsWith('/search')
        ? steps[0]!.map((minute) => ({
            id: { videoId: `v${minute}` },
            snippet: { publishedAt: at(minute), channelId: 'UCanna', title: 'De brug' },
          }))
        : []
      return Promise.resolve(Response.json({ items }))
    },
    now: () => start,
    random: () => 0.5,
    sleep: () => {
      steps.shift()
      asked.push(new URL('look:next'))
      return Promise.resolve(steps.length === 0 ? stop.abort() : undefined)
    },
    interests: { current: () => [parseQuery('brug').value], changed: () => new AbortController().signal },
  }
  const source = openYouTubeSource({ channelId: '', search: true, intervalMinutes: 1 }, 'key', context)
  const batches = await Array.fromAsync(source.read({ cursor, signal: stop.signal }))
  const last = asked.slice(
    asked.findLastIndex(({ href }, index) => href === 'look:next' && index < asked.length - 1) + 1,
  )
  const videos = last.flatMap((url) => url.searchParams.get('videoId') ?? [])
  return { videos, asked, cursor: batches.at(-1)?.cursor ?? null }
}

const minutes = Array.from({ length: 50 }, (_, index) => index)
const newest = Array.from({ length: 20 }, (_, index) => `v${49 - index}`)

it('follows the newest of the videos that it found, also after a new start', async () => {
  const first = await read([minutes, []])
  expect(first.videos).toEqual(newest)
  const again = await read([[60]], first.cursor)
  expect(again.videos.toSorted()).toEqual(newest.toSorted())
  const then = await read([[60], []], first.cursor)
  expect(then.videos).toHaveLength(20)
  expect(then.videos).toContain('v60')
})

it('asks again for the last day, because a video is found later than it was published', async () => {
  const { asked } = await read([[100], []])
  const searches = asked.filter(({ pathname }) => pathname.endsWith('/search'))
  expect(searches.map((url) => url.searchParams.get('publishedAfter'))).toEqual([null, at(100 - 24 * 60)])
})
