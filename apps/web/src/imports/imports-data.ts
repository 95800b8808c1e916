import type { ColumnMapping, ImportPreview, ImportRecord } from '@troje/server/api-types'
import { queryOptions } from '@tanstack/react-query'
import { api, withQuery } from '../api/client.ts'
import { toProblem } from '../api/problem.ts'

export const importsQuery = queryOptions({
  queryKey: ['imports'],
  queryFn: ({ signal }) => api.get<ImportRecord[]>('/api/imports', { signal }),
})

/** So much of the beginning is enough to tell the format, the columns and the encoding. */
const previewBytes = 256 * 1024
/** A workbook has its table of contents at the end. One byte more than the server reads, so that it says so. */
const workbookBytes = 50 * 1024 * 1024 + 1

export async function previewFile(file: File, signal: AbortSignal): Promise<ImportPreview> {
  const path = withQuery('/api/imports/preview', { fileName: file.name })
  const bytes = (await startsAsZip(file)) ? workbookBytes : previewBytes
  return await api.upload<ImportPreview>(path, file.slice(0, bytes, 'application/octet-stream'), { signal })
}

async function startsAsZip(file: File): Promise<boolean> {
  const start = new Uint8Array(await file.slice(0, 4).arrayBuffer())
  return [0x50, 0x4b, 0x03, 0x04].every((byte, index) => start[index] === byte)
}

export function startImport(file: File): Promise<ImportRecord> {
  return api.post<ImportRecord>('/api/imports/start', { fileName: file.name, bytesTotal: file.size })
}

/** Sends the whole file; answers when all of it was read. The browser streams it from disk. */
export async function sendContent(id: string, file: File, mapping: ColumnMapping | null): Promise<ImportRecord> {
  const path = withQuery(`/api/imports/${id}/content`, { mapping: mapping ? JSON.stringify(mapping) : undefined })
  const response = await fetch(path, {
    method: 'PUT',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/octet-stream', accept: 'application/json' },
    body: file,
  })
  const body: unknown = await response.json().catch(() => undefined)
  if (!response.ok) throw toProblem(response.status, response.statusText, body)
  return body as ImportRecord // The server's schema promises it.
}

export function cancelImport(id: string): Promise<void> {
  return api.delete(`/api/imports/${id}`)
}
