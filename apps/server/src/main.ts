import { randomBytes } from 'node:crypto'
import { setTimeout as sleepFor } from 'node:timers/promises'
import { defaultPolicy } from '@troje/assess'
import { openPoliteFetch, openSafeFetch, type SafeFetch, type SourceContext } from '@troje/listen'
import { openDatabase, openStore, type Database, type Store } from '@troje/store'
import { openCare } from './cases/care.ts'
import { dataFolderOf, type ServerConfig } from './config.ts'
import { openDemoEntrance } from './demo/demo-entrance.ts'
import { openAccounts } from './govern/accounts.ts'
import { openCodeWords } from './govern/code-words.ts'
import { openInvitations } from './govern/invitations.ts'
import { openLocalDoor } from './govern/local-key.ts'
import { createSecret } from './govern/secret.ts'
import { openSetup } from './govern/setup.ts'
import { createApp } from './http/app.ts'
import { openEvents } from './events.ts'
import { createImageProxy } from './http/image-proxy.ts'
import { listen } from './http/listen.ts'
import type { Services } from './http/services.ts'
import { readStaticFiles } from './http/static-files.ts'
import { runDaily } from './jobs/daily.ts'
import { forgetGonePosts } from './jobs/forget-gone-posts.ts'
import { openLog, type Log } from './log.ts'
import { openPipeline } from './pipeline/pipeline.ts'
import { openQueryKeeper } from './queries/query-keeper.ts'
import { readSecretKeys } from './secrets/secret-key.ts'
import { openSourceSecrets, type SourceSecrets } from './secrets/source-secrets.ts'

export { localDoorFile, type LocalDoor } from './govern/local-key.ts'
export {
  ConfigError,
  dataFolderOf,
  getConfigOrThrow,
  parseConfig,
  type ConfigIssue,
  type ServerConfig,
} from './config.ts'

export interface RunningServer {
  /** What people type: the public address, or `http://localhost:4680`. */
  readonly url: string
  /** Where it listens on this machine. */
  readonly localUrl: string
  /** A one-time link to the first-run page; `null` once an administrator exists. */
  readonly setupUrl: string | null
  /** Present in the demo: a link that signs in, and the account behind it. */
  readonly demo: { readonly url: string; readonly email: string; readonly password: string } | null
  close(): Promise<void>
}

/** Starts everything, wired by hand; fails with a named error, leaving nothing running. */
export async function startServer(config: ServerConfig): Promise<RunningServer> {
  await using resources = new AsyncDisposableStack()
  const log = openLog(config.logLevel)
  const closing = new AbortController()
  const safeFetch = resources.use(openSafeFetch())
  const sourceContext = openSourceContext(safeFetch, resources)
  const { now } = sourceContext

  const database = resources.use(await openDatabaseOf(config, log))
  const store = await openStore(database)
  const accounts = openAccounts({
    pool: database.pool,
    secret: await lastingSecret(store, 'auth-secret'),
    baseUrl: config.publicUrl ?? `http://localhost:${config.port}`,
    log: (level, message) => log[level]({ from: 'sign-in' }, message),
  })
  const demo = config.demo ? await openDemoEntrance(store, accounts, randomBytes) : null
  const setup = openSetup(store, accounts, randomBytes)

  const events = openEvents()
  const secrets = await openSecretsOf(config, store, log)
  const { publicUrl, readSources } = config
  const pipeline = await openPipeline({ store, events, log, sourceContext, secrets, publicUrl, readSources })
  resources.use(pipeline)

  const services: Services = {
    config,
    log,
    store,
    accounts,
    setup,
    demo,
    events,
    sourceContext,
    watch: pipeline.watch,
    supervisor: pipeline.supervisor,
    sourceOpener: pipeline.sourceOpener,
    secrets,
    imports: pipeline.imports,
    liveTrials: pipeline.liveTrials,
    invitations: openInvitations(accounts, randomBytes, now),
    codeWords: openCodeWords(store, randomBytes),
    care: openCare(store, events),
    queryKeeper: openQueryKeeper(store),
    images: createImageProxy({ key: await lastingSecret(store, 'image-key'), fetch: safeFetch.fetch }),
    policy: defaultPolicy,
    closing: closing.signal,
    localKey: createSecret(randomBytes),
  }
  const app = createApp(services, await readStaticFiles(config.webDir))
  const listening = resources.use(await listen(app.fetch, config))
  const forgetGone = async (signal: AbortSignal) => {
    // By then the loops have opened their sources.
    await sleep(10 * 60_000, signal).catch(() => undefined)
    return await forgetGonePosts({ store, opened: (id) => pipeline.supervisor.opened(id), log }, signal)
  }
  const daily = runDaily({ store, accounts, forgetGone, log, now, sleep }, closing.signal)
  resources.defer(async () => {
    closing.abort()
    await daily
  })
  await pipeline.supervisor.sync()
  resources.use(await openLocalDoor(dataFolderOf(config), { url: listening.url, key: services.localKey }))

  const url = config.publicUrl ?? listening.url
  const token = await setup.begin()
  log.info({ url }, 'Troje is ready')
  const owned = resources.move()
  let closed: Promise<void> | null = null
  return {
    url,
    localUrl: listening.url,
    setupUrl: token === null ? null : `${url}/setup?token=${token}`,
    demo: demo && { url: `${url}/api/demo/sign-in?token=${demo.token}`, email: demo.email, password: demo.password },
    close: () => (closed ??= owned.disposeAsync()),
  }
}

/** What every source is given. It goes politely where the plain fetch goes safely. */
function openSourceContext(safeFetch: SafeFetch, resources: AsyncDisposableStack): SourceContext {
  // Every network says "still there" more often than this.
  const safeStreams = resources.use(openSafeFetch({ isStream: true, timeoutMs: 90_000 }))
  const now = () => Date.now()
  const polite = openPoliteFetch(safeFetch.fetch, { now })
  return { fetch: polite, streamFetch: safeStreams.fetch, now, random: Math.random, sleep }
}

function openDatabaseOf(config: ServerConfig, log: Log): Promise<Database> {
  const { databaseUrl } = config
  const place = databaseUrl === null ? { dataDir: dataFolderOf(config) } : { url: databaseUrl }
  return openDatabase({ ...place, log: (line) => log.info({ from: 'database' }, line) })
}

async function openSecretsOf(config: ServerConfig, store: Store, log: Log): Promise<SourceSecrets> {
  const keys = await readSecretKeys(config, dataFolderOf(config), randomBytes)
  const secrets = openSourceSecrets(store, keys, randomBytes)
  const { moved, unreadable } = await secrets.moveToCurrentKey()
  if (moved > 0) log.info({ moved }, 'secrets of sources are sealed with the key of now')
  if (unreadable > 0) log.warn({ unreadable }, 'secrets of sources were sealed with a key that is not here')
  return secrets
}

function sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
  return sleepFor(milliseconds, undefined, { signal, ref: false })
}

/** Made once for each database, and the same ever after. */
async function lastingSecret(store: Store, key: string): Promise<string> {
  const secret = await store.settings.setOnce(key, createSecret(randomBytes))
  if (typeof secret !== 'string') throw new TypeError(`the setting ${key} is not a secret`)
  return secret
}
