import { queryOptions } from '@tanstack/react-query'
import type { CodeWordAdditions, CodeWordListRecord, CodeWordsChange, CodeWordsInput } from '@troje/server/api-types'
import { api } from './client.ts'

/** Key and hashes, for who is signed in. They live in the page's memory and go with it. */
export const codeWordsQuery = queryOptions({
  queryKey: ['code-words'],
  queryFn: ({ signal }) => api.get<CodeWordListRecord>('/api/code-words', { signal }),
})

export const codeWordAdditionsQuery = queryOptions({
  queryKey: ['code-words', 'additions'],
  queryFn: ({ signal }) => api.get<CodeWordAdditions>('/api/code-words/additions', { signal }),
})

export function addCodeWords(input: CodeWordsInput): Promise<CodeWordsChange> {
  return api.post('/api/code-words/additions', input)
}

export function removeCodeWords({ key, words }: CodeWordsInput): Promise<CodeWordsChange> {
  return api.post('/api/code-words/removals', { key, hashes: words.map(({ hash }) => hash) })
}

export function clearCodeWords(): Promise<CodeWordsChange> {
  return api.delete('/api/code-words')
}
