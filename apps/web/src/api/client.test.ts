import { describe, expect, it } from 'vitest'
import type { Fetch } from './client.ts'
import { createApiClient, withQuery } from './client.ts'
import { ApiProblem } from './problem.ts'

const answering =
  (status: number, body: string): Fetch =>
  () =>
    Promise.resolve(new Response(status === 204 ? null : body, { status }))
const client = (fetch: Fetch) => createApiClient(fetch, () => 'nl')

describe('the API client', () => {
  it('gives the answer as it came', async () => {
    expect(await client(answering(200, '{"a":1}')).get('/api/x')).toEqual({ a: 1 })
  })

  it('gives undefined for an empty answer', async () => {
    expect(await client(answering(204, '')).delete('/api/x')).toBeUndefined()
  })

  it('sends JSON and asks for problems in the reader’s language', async () => {
    let sent: RequestInit = {}
    await client((_, init) => {
      sent = init
      return Promise.resolve(new Response('{}'))
    }).post('/api/x', { a: 1 })
    expect(sent).toMatchObject({ method: 'POST', body: '{"a":1}', credentials: 'same-origin' })
    expect(sent.headers).toMatchObject({ 'content-type': 'application/json', 'accept-language': 'nl' })
  })

  it('throws the problem that the server described', async () => {
    const body = {
      type: 'x',
      title: 'Mag niet',
      status: 422,
      code: 'query-refused',
      issues: [{ path: 'text', message: 'm' }],
    }
    const error = await client(answering(422, JSON.stringify(body)))
      .get('/api/x')
      .catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(ApiProblem)
    expect(error).toMatchObject({ message: 'Mag niet', status: 422, code: 'query-refused', queryIssues: [] })
    expect((error as ApiProblem).issueAt('text')).toBe('m')
  })

  it.each(['<html>proxy error</html>', '', '"text"', 'null'])(
    'makes a problem of an answer that is none: %j',
    async (body) => {
      const error = await client(answering(502, body))
        .get('/api/x')
        .catch((thrown: unknown) => thrown)
      expect(error).toMatchObject({ status: 502, code: 'unexpected' })
    },
  )

  it('says offline when nothing answered', async () => {
    const failing = client(() => Promise.reject(new TypeError('failed')))
    await expect(failing.get('/api/x')).rejects.toMatchObject({ status: 0, code: 'offline' })
  })

  it('lets a cancelled call be a cancelled call', async () => {
    const abort = new AbortController()
    abort.abort()
    const failing = client(() => Promise.reject(new DOMException('cancelled', 'AbortError')))
    await expect(failing.get('/api/x', { signal: abort.signal })).rejects.toMatchObject({ name: 'AbortError' })
  })
})

describe('withQuery', () => {
  it('leaves out what is undefined or empty', () => {
    expect(withQuery('/api/x', { a: 'b c', d: undefined, e: '', f: 0 })).toBe('/api/x?a=b+c&f=0')
    expect(withQuery('/api/x', { a: undefined })).toBe('/api/x')
  })
})
