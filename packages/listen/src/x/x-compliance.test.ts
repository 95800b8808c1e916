import { describe, expect, it } from 'vitest'
import type { SourceContext } from '../source.ts'
import { findGoneFromX } from './x-compliance.ts'

const signal = AbortSignal.timeout(10_000)
const links = { upload_url: 'https://upload.example/1', download_url: 'https://download.example/1' }

/** X, which is done after so many questions; what was sent where is noted. */
function openX(
  result: string,
  options: { readonly asks?: number; readonly status?: string; readonly made?: number } = {},
) {
  const sent: { readonly url: string; readonly body: string; readonly key: string | null }[] = []
  let asks = 0
  const context: SourceContext = {
    fetch: (input, init) => {
      const url = (input instanceof URL ? input.href : input) as string
      sent.push({ url, body: (init?.body as string) ?? '', key: new Headers(init?.headers).get('authorization') })
      if (url.startsWith('https://upload.')) return Promise.resolve(new Response(null, { status: 200 }))
      if (url.startsWith('https://download.')) return Promise.resolve(new Response(result))
      if (init?.method === 'POST') {
        return Promise.resolve(
          Response.json({ data: { id: '9', status: 'created', ...links } }, { status: options.made ?? 200 }),
        )
      }
      const status = ++asks < (options.asks ?? 1) ? 'in_progress' : (options.status ?? 'complete')
      return Promise.resolve(Response.json({ data: { id: '9', status } }))
    },
    now: () => 0,
    random: () => 0.5,
    sleep: () => Promise.resolve(),
  }
  return { sent, context }
}

describe('findGoneFromX', () => {
  it('hands over ids, waits until X is done, and gives those that are gone', async () => {
    const result =
      '{"id":"1","action":"delete","reason":"deleted"}\n{"id":"3","action":"scrub_geo"}\nstuk\n{"id":"7","action":"delete"}\n'
    const { sent, context } = openX(result, { asks: 3 })
    expect(await findGoneFromX(['1', '2', '3', 'video:4'], 'sleutel', context, signal)).toEqual(['1'])
    expect(sent.find(({ url }) => url === links.upload_url)).toEqual({
      url: links.upload_url,
      body: '1\n2\n3\n',
      key: null,
    })
    expect(sent.filter(({ url }) => url.endsWith('/jobs/9'))).toHaveLength(3)
    expect(sent.at(-1)).toMatchObject({ url: links.download_url, key: null })
  })

  it('asks nothing for nothing, and says so when X does not say', async () => {
    const idle = openX('')
    expect(await findGoneFromX(['video:1'], 'sleutel', idle.context, signal)).toEqual([])
    expect(idle.sent).toEqual([])
    for (const options of [{ status: 'failed' }, { made: 403 }, { asks: 1000 }]) {
      expect(await findGoneFromX(['1'], 'sleutel', openX('', options).context, signal)).toBeNull()
    }
  })
})
