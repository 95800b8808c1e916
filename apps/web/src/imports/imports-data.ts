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

export function previewFile(file: File, signal: AbortSignal): Promise<ImportPreview> {
  const path = withQuery('/api/imports/preview', { fileName: file.name })
  return api.upload<ImportPreview>(path, file.slice(0, previewBytes, 'application/octet-stream'), { signal })
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
