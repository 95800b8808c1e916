import {
  maxWorkbookBytes,
  previewFile,
  previewWorkbook,
  readQueryFile,
  toWorkbookKind,
  type ColumnMapping,
  type FilePreview,
} from '@troje/listen'
import { z } from 'zod'
import { HttpProblem } from '../problem.ts'
import { answers, createRouter, idParam, jsonBody, refuses, routesOf, type Router } from '../router.ts'
import {
  columnMappingSchema,
  importPreviewSchema,
  importSchema,
  importStartSchema,
  queryFileSchema,
} from '../schemas.ts'
import { serializeImport } from '../serialize.ts'
import type { Services } from '../services.ts'

const route = routesOf('Imports')
const notFound = { 404: refuses('There is no such import') }
const rawBody = {
  required: true,
  content: { 'application/octet-stream': { schema: z.string().meta({ format: 'binary' }) } },
}
const previewBytes = 256 * 1024
const queryFileBytes = 5 * 1024 * 1024

const preview = route({
  method: 'post',
  path: '/api/imports/preview',
  summary: 'What kind of file this is, from its first 256 kB',
  description: 'Of a workbook (.xlsx) all bytes are needed, up to 50 MB: its table of contents stands at the end.',
  request: { query: z.object({ fileName: z.string().min(1).max(255) }), body: rawBody },
  responses: { 200: answers(importPreviewSchema, 'Format, columns and a guessed mapping') },
})
const queries = route({
  method: 'post',
  path: '/api/imports/queries',
  summary: 'The saved queries in a file of another tool (CSV or .xlsx, up to 5 MB)',
  description:
    'Read by the names of its columns, in the tool’s own language. Nothing is kept: each is saved as any query.',
  request: { body: rawBody },
  responses: { 200: answers(queryFileSchema, 'The queries, and what was wrong'), 413: refuses('More than 5 MB') },
})
const start = route({
  method: 'post',
  path: '/api/imports/start',
  summary: 'Announce a file; then send its content',
  request: { body: jsonBody(importStartSchema) },
  responses: { 201: answers(importSchema, 'Waiting for the content') },
})
const content = route({
  method: 'put',
  path: '/api/imports/{id}/content',
  summary: 'The file itself, as raw bytes of any length',
  description:
    'Read as it comes in and never put aside. Answers when the last byte is dealt with; `import` events tell the progress.',
  request: {
    params: idParam,
    query: z.object({ mapping: z.string().max(20_000).optional().openapi({ description: 'ColumnMapping as JSON' }) }),
    body: rawBody,
  },
  responses: {
    200: answers(importSchema, 'How it ended'),
    409: refuses('This import is not waiting for content'),
    ...notFound,
  },
})
const list = route({
  method: 'get',
  path: '/api/imports',
  summary: 'Every import',
  responses: { 200: answers(z.array(importSchema), 'Newest first') },
})
const get = route({
  method: 'get',
  path: '/api/imports/{id}',
  summary: 'How far an import is',
  request: { params: idParam },
  responses: { 200: answers(importSchema, 'The import'), ...notFound },
})
const cancel = route({
  method: 'delete',
  path: '/api/imports/{id}',
  summary: 'Stop an import; what it found so far stays',
  request: { params: idParam },
  responses: { 200: answers(importSchema, 'Cancelled, or as it had ended before'), ...notFound },
})

export function importRoutes({ store, imports }: Services): Router {
  return createRouter()
    .openapi(preview, async (c) => {
      const found = await previewBody(c.req.raw.body, c.req.valid('query').fileName)
      const { columns, sample, issues } = found
      return c.json({ ...found, columns: [...columns], sample: [...sample], issues: [...issues] }, 200)
    })
    .openapi(queries, async (c) => {
      const { value, issues } = await readQueryFile(await readWhole(c.req.raw.body, queryFileBytes))
      return c.json({ queries: [...value], issues: [...issues] }, 200)
    })
    .openapi(start, async (c) => {
      return c.json(serializeImport(await imports.start(c.req.valid('json'))), 201)
    })
    .openapi(content, async (c) => {
      const { id } = c.req.valid('param')
      if ((await store.imports.get(id)) === null) throw new HttpProblem('not-found')
      const mapping = parseMapping(c.req.valid('query').mapping)
      const { body } = c.req.raw
      let row
      try {
        row = await imports.receive({ id, body: body?.values({ preventCancel: true }) ?? emptyBody(), mapping })
      } finally {
        // Who still sends reads no answer: the rest of a file that nobody wants is let by, unless somebody stopped it.
        if (row !== null && row?.state !== 'cancelled') await letBy(body)
      }
      if (row === null) throw new HttpProblem('not-running')
      // What was not read of the file still comes: the connection cannot be used again.
      if (row.state !== 'done') c.header('connection', 'close')
      return c.json(serializeImport(row), 200)
    })
    .openapi(list, async (c) => c.json((await store.imports.list()).map(serializeImport), 200))
    .openapi(get, async (c) => {
      const row = await store.imports.get(c.req.valid('param').id)
      if (row === null) throw new HttpProblem('not-found')
      return c.json(serializeImport(row), 200)
    })
    .openapi(cancel, async (c) => {
      const row = await imports.cancel(c.req.valid('param').id)
      if (row === null) throw new HttpProblem('not-found')
      return c.json(serializeImport(row), 200)
    })
}

async function letBy(body: ReadableStream<Uint8Array> | null): Promise<void> {
  if (body === null || body.locked) return
  const reader = body.getReader()
  try {
    while (!(await reader.read()).done);
  } catch {
    // The sender went away, and needs no answer.
  }
}

async function* emptyBody(): AsyncGenerator<Uint8Array> {}

function parseMapping(json: string | undefined): ColumnMapping | null {
  if (json === undefined) return null
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch {
    value = undefined
  }
  const result = columnMappingSchema.nullable().safeParse(value)
  if (result.success) return result.data
  throw new HttpProblem('bad-request', {
    issues: result.error.issues.map(({ path, message }) => ({ path: ['mapping', ...path].join('.'), message })),
  })
}

async function readWhole(body: ReadableStream<Uint8Array> | null, most: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of body ?? emptyBody()) {
    chunks.push(chunk)
    length += chunk.byteLength
    if (length > most) throw new HttpProblem('too-large')
  }
  return Buffer.concat(chunks)
}

/** In memory: nothing of it is put aside. */
async function previewBody(body: ReadableStream<Uint8Array> | null, fileName: string): Promise<FilePreview> {
  const chunks: Uint8Array[] = []
  let length = 0
  let isWorkbook: boolean | null = null
  for await (const chunk of body ?? emptyBody()) {
    chunks.push(chunk)
    length += chunk.byteLength
    if (length >= 8) isWorkbook ??= toWorkbookKind(Buffer.concat(chunks)) !== null
    if (length > (isWorkbook === true ? maxWorkbookBytes : previewBytes)) break
  }
  const bytes = new Uint8Array(Buffer.concat(chunks))
  if (isWorkbook !== true) return previewFile(bytes.subarray(0, previewBytes), fileName)
  return await previewWorkbook(length > maxWorkbookBytes ? null : bytes)
}
