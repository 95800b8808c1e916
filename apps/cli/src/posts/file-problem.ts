import { BrokenGzipError } from './open-input.ts'

const fileProblems: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'this is a folder, not a file',
  EACCES: 'you may not read this file',
}

/**
 * Why a file cannot be read, its name first; null for an error that is about something else. Reading a folder fails
 * without its name, so who knows the name gives it.
 */
export function fileProblem(error: unknown, file?: string): string | null {
  if (error instanceof BrokenGzipError) return error.message
  if (!(error instanceof Error)) return null
  const { code, syscall, path = file } = error as NodeJS.ErrnoException
  const isReading = syscall === 'open' || syscall === 'read' || syscall === 'stat'
  const words = fileProblems[code ?? ''] ?? (isReading ? error.message : undefined)
  if (words === undefined) return null
  return path === undefined ? words : `${path}: ${words}`
}
