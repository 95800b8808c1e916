import { openAssessor } from '@troje/assess'
import type { SourceContext } from '@troje/listen'
import type { Store } from '@troje/store'
import type { Events } from '../events.ts'
import type { Log } from '../log.ts'
import type { SourceSecrets } from '../secrets/source-secrets.ts'
import { openKnownAuthors } from './known-authors.ts'
import { openImports, type Imports } from './imports.ts'
import { openLiveTrials, type LiveTrials } from './live-trials.ts'
import { createSourceOpener, type SourceOpener } from './open-source.ts'
import { openSupervisor, type Supervisor } from './supervisor.ts'
import { openWatch, type Watch } from './watch.ts'

export interface PipelineOptions {
  readonly store: Store
  readonly events: Events
  readonly log: Log
  readonly sourceContext: SourceContext
  readonly secrets: SourceSecrets
  readonly publicUrl: string | null
  readonly readSources: boolean
}

/** Everything between a source and the inbox. Nothing is read before `supervisor.sync()`. */
export interface Pipeline extends AsyncDisposable {
  readonly watch: Watch
  readonly supervisor: Supervisor
  readonly sourceOpener: SourceOpener
  readonly imports: Imports
  readonly liveTrials: LiveTrials
}

export async function openPipeline(options: PipelineOptions): Promise<Pipeline> {
  const { store, events, log, sourceContext, secrets, publicUrl, readSources } = options
  const watch = await openWatch(store, sourceContext.now)
  const assessor = openAssessor({
    onFault: ({ detector, cause }) => log.error({ detector, err: cause }, 'detector failed'),
  })
  const onMissingNames = (err: unknown) => log.warn({ err }, 'kept without names')
  const { interests } = watch
  const knownAuthors = readSources ? openKnownAuthors({ context: sourceContext, interests }) : undefined
  const judge = { watch, assessor, now: sourceContext.now, onMissingNames, ...(knownAuthors && { knownAuthors }) }
  const imports = openImports({ store, judge, events, log, sleep: sourceContext.sleep })
  await imports.failInterrupted()
  const liveTrials = openLiveTrials(sourceContext.now)
  const sourceOpener = createSourceOpener({ context: sourceContext, secrets, interests, publicUrl })
  const supervisor = openSupervisor({
    store,
    judge,
    events,
    liveTrials,
    log,
    context: sourceContext,
    open: (row) => sourceOpener.open(row),
    readSources,
  })
  return {
    watch,
    supervisor,
    sourceOpener,
    imports,
    liveTrials,
    async [Symbol.asyncDispose]() {
      await Promise.all([supervisor.close(), imports.close(), knownAuthors?.[Symbol.asyncDispose]()])
    },
  }
}
