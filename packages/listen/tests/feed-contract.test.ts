import { openFeedSource } from '../src/feed/feed-source.ts'
import { serveHttp } from './contract/http-server.ts'
import { describeContract } from './contract/source-contract.ts'

const ids = Array.from({ length: 1203 }, (_, index) => `urn:x:${index}`)
const items = ids.map(
  (id, index) => `<item><guid>${id}</guid><description>De brug is dicht, ${index}</description></item>`,
)
const rss = `<rss version="2.0"><channel><title>Nieuws</title>${items.join('')}</channel></rss>`

describeContract({
  name: 'feed',
  serve: () => serveHttp((_, response) => void response.setHeader('etag', '"1"').end(rss)),
  open: (origin, context) => openFeedSource({ url: `${origin}/feed`, intervalMinutes: 1 }, context),
  ids,
})
