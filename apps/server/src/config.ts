import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Localized } from '@troje/post'
import { z } from 'zod'
import { parseKey } from './secrets/secret-key.ts'

/** Everything that the server is told from outside. */
export interface ServerConfig {
  readonly port: number
  readonly host: string
  readonly dataDir: string
  /** `null`: Troje starts a PostgreSQL of its own in `dataDir`. */
  readonly databaseUrl: string | null
  /** The address that people type, such as `https://webcare.zonnedael.example`; `null` where there is none yet. */
  readonly publicUrl: string | null
  /** CIDR ranges (or addresses) whose `X-Forwarded-*` headers count. */
  readonly trustedProxies: readonly string[]
  readonly logLevel: LogLevel
  /** A fictional municipality in a data folder of its own. */
  readonly demo: boolean
  /** Whether the sources are read; not while the command line only wants to import a file. */
  readonly readSources: boolean
  /** What seals the secrets of sources: 32 bytes. `null`: the key in the data folder; see secrets/secret-key.ts. */
  readonly key: Uint8Array | null
  /** A former key: at the start, what it sealed is sealed with the one of now. */
  readonly oldKey: Uint8Array | null
  /** Where the built web app is. */
  readonly webDir: string
}

export const logLevels = ['silent', 'fatal', 'error', 'warn', 'info', 'debug'] as const
export type LogLevel = (typeof logLevels)[number]

export interface ConfigIssue {
  readonly setting: string
  readonly message: Localized
}

/** Thrown when the server is told something that it cannot do. */
export class ConfigError extends Error {
  readonly code = 'bad-config'
  readonly issues: readonly ConfigIssue[]

  constructor(issues: readonly ConfigIssue[]) {
    super(issues.map((issue) => `${issue.setting}: ${issue.message.en}`).join('\n'))
    this.name = 'ConfigError'
    this.issues = issues
  }
}

const webDir = fileURLToPath(new URL('../../web/dist', import.meta.url))

const trimmedList = z
  .string()
  .transform((text) => text.split(/[\s,]+/).filter((part) => part !== ''))
  .pipe(z.array(z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()])))

const key = z.string().transform((text, context) => {
  const bytes = parseKey(text)
  if (bytes !== null) return bytes
  context.addIssue('no key')
  return z.NEVER
})

/** One line a setting: what it may be and what holds without it. */
const settings = {
  TROJE_PORT: z.coerce.number().int().min(0).max(65_535).default(4680),
  TROJE_HOST: z.string().min(1).default('127.0.0.1'),
  TROJE_DATA: z.string().min(1).default('./data'),
  TROJE_DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  TROJE_PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  TROJE_TRUSTED_PROXIES: trimmedList.default([]),
  TROJE_LOG: z.enum(logLevels).default('info'),
  TROJE_KEY: key.optional(),
  TROJE_OLD_KEY: key.optional(),
}

const keyNeeds: Localized = { nl: '32 willekeurige bytes als base64', en: '32 random bytes as base64' }

const needs: Record<keyof typeof settings, Localized> = {
  TROJE_PORT: { nl: 'een poort van 0 tot en met 65535', en: 'a port from 0 to 65535' },
  TROJE_HOST: { nl: 'een naam of adres om op te luisteren', en: 'a name or address to listen on' },
  TROJE_DATA: { nl: 'een map', en: 'a folder' },
  TROJE_DATABASE_URL: { nl: 'een adres als postgres://…', en: 'an address such as postgres://…' },
  TROJE_PUBLIC_URL: { nl: 'een adres als https://…', en: 'an address such as https://…' },
  TROJE_TRUSTED_PROXIES: {
    nl: 'adressen of CIDR-reeksen met komma’s ertussen',
    en: 'addresses or CIDR ranges with commas between them',
  },
  TROJE_LOG: { nl: `een van ${logLevels.join(', ')}`, en: `one of ${logLevels.join(', ')}` },
  TROJE_KEY: keyNeeds,
  TROJE_OLD_KEY: keyNeeds,
}

/**
 * Reads the `TROJE_*` settings of an environment. Empty ones count as absent, `TROJE_TEST_*` are left to the tests,
 * and an unknown one is an issue that names the nearest setting there is.
 */
export function parseConfig(env: Readonly<Record<string, string | undefined>>): {
  value: ServerConfig
  issues: readonly ConfigIssue[]
} {
  const issues = unknownSettings(env)
  const read = <Key extends keyof typeof settings>(key: Key): z.output<(typeof settings)[Key]> => {
    // The compiler does not see that an entry's schema gives that entry's output.
    const schema = settings[key] as unknown as z.ZodType<z.output<(typeof settings)[Key]>>
    const given = env[key] === '' ? undefined : env[key]
    const result = schema.safeParse(given)
    if (result.success) return result.data
    issues.push({ setting: key, message: { nl: `moet ${needs[key].nl} zijn`, en: `has to be ${needs[key].en}` } })
    return schema.safeParse(undefined).data as z.output<(typeof settings)[Key]>
  }
  const value: ServerConfig = {
    port: read('TROJE_PORT'),
    host: read('TROJE_HOST'),
    dataDir: read('TROJE_DATA'),
    databaseUrl: read('TROJE_DATABASE_URL') ?? null,
    publicUrl: read('TROJE_PUBLIC_URL')?.replace(/\/+$/, '') ?? null,
    trustedProxies: read('TROJE_TRUSTED_PROXIES'),
    logLevel: read('TROJE_LOG'),
    demo: false,
    readSources: true,
    key: read('TROJE_KEY') ?? null,
    oldKey: read('TROJE_OLD_KEY') ?? null,
    webDir,
  }
  return { value, issues }
}

/** As `parseConfig`, for a start that must not go on with half of what it was told. Throws `ConfigError`. */
export function getConfigOrThrow(env: Readonly<Record<string, string | undefined>>): ServerConfig {
  const { value, issues } = parseConfig(env)
  if (issues.length > 0) throw new ConfigError(issues)
  return value
}

/** The demo has a folder of its own, and never touches somebody's real one. */
export function dataFolderOf({ dataDir, demo }: Pick<ServerConfig, 'dataDir' | 'demo'>): string {
  return demo ? join(dataDir, 'demo') : dataDir
}

function unknownSettings(env: Readonly<Record<string, string | undefined>>): ConfigIssue[] {
  const known = Object.keys(settings)
  return Object.keys(env)
    .filter((key) => key.startsWith('TROJE_') && !key.startsWith('TROJE_TEST_') && !known.includes(key))
    .map((key) => {
      const nearest = known.toSorted((a, b) => editDistance(key, a) - editDistance(key, b))[0]
      return {
        setting: key,
        message: {
          nl: `deze instelling bestaat niet. Bedoelde je ${nearest}?`,
          en: `there is no such setting. Did you mean ${nearest}?`,
        },
      }
    })
}

/** Levenshtein's distance. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const replaced = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1) // both indexes lie within the row
      next.push(Math.min(replaced, row[j]! + 1, next[j - 1]! + 1))
    }
    row = next
  }
  return row[b.length]!
}
