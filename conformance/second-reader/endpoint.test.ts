import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text as readAll } from 'node:stream/consumers'
import { after, before, beforeEach, describe, it } from 'node:test'
import { openEndpointReader } from '../../packages/assess/src/second-reader.ts'

interface Request {
  readonly url: string
  readonly key: string | undefined
  readonly body: string
}

/** An answer as the chat completions of an OpenAI-compatible endpoint give it. */
function completion(content: string, finishReason = 'stop'): string {
  const choices = [{ index: 0, message: { role: 'assistant', content }, finish_reason: finishReason }]
  return JSON.stringify({ id: 'x', object: 'chat.completion', created: 0, model: 'm', choices })
}

describe('a second reader behind an endpoint', () => {
  let server: Server
  let baseUrl = ''
  let requests: Request[] = []
  let answer: (response: ServerResponse) => void = () => undefined

  async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    requests.push({ url: request.url ?? '', key: request.headers.authorization, body: await readAll(request) })
    answer(response)
  }
  const say = (body: string, status = 200) => {
    answer = (response) => response.writeHead(status, { 'content-type': 'application/json' }).end(body)
  }

  before(async () => {
    server = createServer((request, response) => void take(request, response))
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`
  })
  after(() => {
    server.closeAllConnections()
    server.close()
  })
  beforeEach(() => {
    requests = []
  })

  const open = (milliseconds = 5000) =>
    openEndpointReader({
      baseUrl,
      model: 'm',
      apiKey: 'key',
      load: (name) => import(name),
      limit: () => AbortSignal.timeout(milliseconds),
    })

  it('gives findings at the place of the quoted words', async () => {
    say(completion('```json\n{"findings":[{"kind":"insult","quote":"natte dweil"}]}\n```'))
    const reading = await (await open()).read('Wat ben jij een natte dweil zeg')
    assert.equal(reading.status, 'read')
    assert.deepEqual(
      reading.findings.map(({ kind, start, end, rule }) => [kind, start, end, rule]),
      [['insult', 16, 27, 'second-reader']],
    )
    assert.equal(requests[0]?.url, '/v1/chat/completions')
    assert.equal(requests[0]?.key, 'Bearer key')
  })

  it('sends no personal data, secret, link or account, and nothing confidential', async () => {
    say(completion('{"findings":[]}'))
    const reader = await open()
    await reader.read(
      '@jan_b bel 06-12345678 of jo.smith@mailbox.example, wachtwoord is Welkom2024! https://x.example/q',
    )
    const sent = requests[0]?.body ?? ''
    assert.match(sent, /bel █+ of █+/)
    assert.doesNotMatch(sent, /jan_b|12345678|jo\.smith|Welkom2024|x\.example/)
    await reader.read('STRIKT VERTROUWELIJK. Wij nemen ze over.')
    assert.equal(requests.length, 1)
  })

  it('drops words that do not stand in the text, and kinds it was not asked for', async () => {
    say(
      completion(
        '{"findings":[{"kind":"insult","quote":"verzonnen"},{"kind":"mood","quote":"Mooi"},7,{"kind":"hate"}]}',
      ),
    )
    assert.deepEqual(await (await open()).read('Mooi weer'), { status: 'read', findings: [] })
  })

  it('tells a refusal from a reading', async () => {
    say(completion('I cannot help with that.'))
    assert.equal((await (await open()).read('Mooi weer')).status, 'refused')
    say(completion('', 'content_filter'))
    assert.equal((await (await open()).read('Mooi weer')).status, 'refused')
  })

  it('gives up at its limit', async () => {
    answer = () => undefined // never answers
    assert.equal((await (await open(50)).read('Mooi weer')).status, 'timed-out')
  })

  it('fails as a value where the endpoint does', async () => {
    say('{"error":{"message":"busy"}}', 503)
    assert.equal((await (await open()).read('Mooi weer')).status, 'failed')
    say('no json')
    assert.equal((await (await open()).read('Mooi weer')).status, 'failed')
  })
})
