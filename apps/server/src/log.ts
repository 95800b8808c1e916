import { pino, type Logger } from 'pino'
import type { LogLevel } from './config.ts'

export type Log = Logger

/**
 * Structured lines on standard output. Nothing that somebody wrote belongs in them: of an error, only what cannot hold
 * a post's text (promise P3). A parser quotes its input in its message, and PostgreSQL a row in its detail.
 */
export function openLog(level: LogLevel): Log {
  return pino({ level, base: null, serializers: { err: serializeError } })
}

export function serializeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { name: typeof error }
  const code = (error as { code?: unknown }).code
  const quotesItsInput = error instanceof SyntaxError || 'severity' in error || error.name === 'ZodError'
  return {
    name: error.name,
    ...(typeof code === 'string' && { code }),
    ...(!quotesItsInput && { message: error.message }),
    // The first line of a stack is the message once more.
    stack: error.stack?.split('\n').filter((line) => /^\s+at /.test(line)),
    ...(error.cause !== undefined && { cause: serializeError(error.cause) }),
  }
}
