import { ApiProblem, toProblem } from './problem.ts'

export interface CallOptions {
  readonly signal?: AbortSignal
}
export type Fetch = (input: string, init: RequestInit) => Promise<Response>

export interface ApiClient {
  /** Answer is what the path is documented to give; see `@troje/server/api-types`. Throws ApiProblem. */
  get<Answer>(path: string, options?: CallOptions): Promise<Answer>
  post<Answer>(path: string, body?: unknown, options?: CallOptions): Promise<Answer>
  put<Answer>(path: string, body: unknown, options?: CallOptions): Promise<Answer>
  patch<Answer>(path: string, body: unknown, options?: CallOptions): Promise<Answer>
  delete<Answer = void>(path: string, options?: CallOptions): Promise<Answer>
  /** Sends a form or a file as it is: the browser sets the content type. */
  upload<Answer>(path: string, body: FormData | Blob, options?: CallOptions): Promise<Answer>
}

/** A client for Troje's own API on the same origin, signed in by cookie. Problems come back in `language`. */
export function createApiClient(fetch: Fetch, language: () => string): ApiClient {
  async function call<Answer>(method: string, path: string, init: RequestInit, options?: CallOptions): Promise<Answer> {
    let response: Response
    try {
      response = await fetch(path, {
        method,
        credentials: 'same-origin',
        ...init,
        headers: {
          accept: 'application/json',
          'accept-language': language(),
          ...(init.headers as Record<string, string> | undefined),
        },
        ...(options?.signal ? { signal: options.signal } : {}),
      })
    } catch (cause) {
      if (options?.signal?.aborted) throw cause
      throw new ApiProblem({ type: 'about:blank', title: 'offline', status: 0, code: 'offline' }, { cause })
    }
    const body = await readBody(response)
    if (!response.ok) throw toProblem(response.status, response.statusText, body)
    return body as Answer // The server's schemas promise it: one place turns rows into JSON.
  }
  const send = (body: unknown): RequestInit =>
    body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }
  return {
    get: (path, options) => call('GET', path, {}, options),
    post: (path, body, options) => call('POST', path, send(body), options),
    put: (path, body, options) => call('PUT', path, send(body), options),
    patch: (path, body, options) => call('PATCH', path, send(body), options),
    delete: (path, options) => call('DELETE', path, {}, options),
    upload: (path, body, options) => call('POST', path, { body }, options),
  }
}

async function readBody(response: Response): Promise<unknown> {
  const text = await response.text()
  if (text === '') return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** `withQuery('/api/mentions', { q: 'a b', status: undefined })` is `/api/mentions?q=a+b`: what is undefined or empty is left out. */
export function withQuery(
  path: string,
  values: Readonly<Record<string, string | number | boolean | undefined>>,
): string {
  const search = new URLSearchParams()
  for (const [key, value] of Object.entries(values)) {
    if (value !== undefined && value !== '') search.set(key, String(value))
  }
  const text = search.toString()
  return text === '' ? path : `${path}?${text}`
}

export const api: ApiClient = createApiClient(
  (input, init) => fetch(input, init),
  () => document.documentElement.lang,
)
