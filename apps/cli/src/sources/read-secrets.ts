import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import type { Streams } from '../posts/filter-posts.ts'

/** A secret was asked for and did not come. */
export class SecretError extends Error {
  readonly code = 'no-secret'
}

export interface SecretOptions {
  /** Keys whose secrets come from standard input, a line each, in this order. */
  readonly secret?: readonly string[]
  /** `key=NAME`: from the environment variable of that name. */
  readonly secretEnv?: readonly string[]
}

/**
 * Secrets from standard input or the environment; never from the command line, which stands in the shell's history and in
 * the list of processes. At a terminal each is asked for, and what is typed is not shown.
 * @throws {SecretError}
 */
export async function readSecrets(
  { secret = [], secretEnv = [] }: SecretOptions,
  streams: Pick<Streams, 'stdin' | 'stderr'>,
  env: NodeJS.ProcessEnv = process.env,
): Promise<Readonly<Record<string, string>>> {
  const secrets: Record<string, string> = {}
  for (const pair of secretEnv) {
    const [key = '', name = ''] = pair.split('=')
    const value = env[name]
    if (!value) throw new SecretError(`--secret-env ${key}: the environment has no ${name || 'variable named'}`)
    secrets[key] = value
  }
  const wrong = secret.find((key) => key.includes('='))
  // What stands behind it is not repeated.
  if (wrong !== undefined) throw new SecretError(`--secret ${wrong.split('=')[0]}: type or pipe it instead`)
  if (secret.length === 0) return secrets
  const lines = await readAnswers(secret, streams)
  for (const [at, key] of secret.entries()) {
    const value = lines[at]
    if (value === undefined || value === '') throw new SecretError(`--secret ${key}: nothing came on standard input`)
    secrets[key] = value
  }
  return secrets
}

async function readAnswers(
  keys: readonly string[],
  { stdin, stderr }: Pick<Streams, 'stdin' | 'stderr'>,
): Promise<readonly string[]> {
  const terminal = toTerminal(stdin)
  // Without an output nothing is echoed, and in raw mode the terminal does not do it either.
  const reader = createInterface({ input: stdin, terminal: terminal !== null, crlfDelay: Infinity })
  const answers: string[] = []
  const ask = () => {
    if (terminal !== null) stderr.write(`${keys[answers.length]}: `)
  }
  try {
    ask()
    for await (const line of reader) {
      answers.push(line.trim())
      if (terminal !== null) stderr.write('\n')
      if (answers.length === keys.length) break
      ask()
    }
  } finally {
    reader.close()
  }
  return answers
}

function toTerminal(stdin: Readable): Readable | null {
  return 'isTTY' in stdin && stdin.isTTY === true ? stdin : null
}
