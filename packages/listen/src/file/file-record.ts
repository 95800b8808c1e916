import type { ReadPost } from './csv-post.ts'
import { toFileIssue, type FileIssueCode } from './file-issues.ts'

/** `isRecord` is false for what is said about the file as a whole. */
export type FileRecord = ReadPost & { readonly isRecord: boolean }

/** Block by block: an `await` for every row would cost more than reading it. */
export type FileRecords = AsyncGenerator<readonly FileRecord[]>

export function about(code: FileIssueCode, line?: number, detail?: string): readonly FileRecord[] {
  return [{ post: null, issues: [toFileIssue(code, line, detail)], isRecord: false }]
}
