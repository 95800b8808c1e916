import { getConfigOrThrow, startServer } from '@troje/server'
import type { RunningServer, ServerConfig } from '@troje/server'
import { exitStatus } from '../exit-status.ts'
import { inTerminalLanguage } from '../terminal-language.ts'
import { buildWebWhenStale } from '../web/build-web.ts'
import type { Streams } from '../posts/filter-posts.ts'
import { parentEnded } from './parent-ended.ts'

const texts = {
  ready: { nl: 'Troje staat klaar op', en: 'Troje is ready at' },
  setup: {
    nl: 'Richt Troje in met deze link (hij werkt één keer):',
    en: 'Set Troje up with this link (it works once):',
  },
  demo: {
    nl: 'Kijk rond als demobeheerder met deze link:',
    en: 'Look around as the demo administrator with this link:',
  },
  account: { nl: 'Of meld je aan met', en: 'Or sign in with' },
  stop: { nl: 'Stoppen: Ctrl+C', en: 'Stop: Ctrl+C' },
}

/** `troje serve`: builds the web app when needed, starts everything, and stops cleanly at SIGINT or SIGTERM. */
export async function runServe(options: { demo?: boolean }, streams: Streams): Promise<number> {
  const config = quietInTerminal(getConfigOrThrow(process.env), streams)
  const orphaned = parentEnded()
  await buildWebWhenStale(streams.stderr)
  const server = await startServer({ ...config, demo: options.demo === true })
  streams.stdout.write(welcome(server))
  await Promise.race([stopSignal(), orphaned])
  await server.close()
  return exitStatus.ok
}

/** Structured lines are for machines: a person at a terminal sees only what needs care, unless they asked for more. */
function quietInTerminal(config: ServerConfig, { stdout }: Streams): ServerConfig {
  const asked = (process.env['TROJE_LOG'] ?? '') !== ''
  const terminal = 'isTTY' in stdout && stdout.isTTY === true
  return terminal && !asked ? { ...config, logLevel: 'warn' } : config
}

function welcome({ url, setupUrl, demo }: RunningServer): string {
  const say = (key: keyof typeof texts): string => inTerminalLanguage(texts[key])
  const lines = [`${say('ready')} ${url}`]
  if (setupUrl !== null) lines.push(say('setup'), `  ${setupUrl}`)
  if (demo !== null) lines.push(say('demo'), `  ${demo.url}`, `${say('account')} ${demo.email} / ${demo.password}`)
  return `\n${lines.join('\n')}\n${say('stop')}\n`
}

/** Resolves at the first signal to stop; a second one ends the process at once. */
function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve())
  })
}
