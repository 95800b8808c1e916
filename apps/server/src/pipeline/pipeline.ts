import { openAssessor } from '@troje/assess'
import type { SourceContext } from '@troje/listen'
import type { Store } from '@troje/store'
import type { Events } from '../events.ts'
import type { Log } from '../log.ts'
import { openImports, type Imports } from './imports.ts'
import { openLiveTrials, type LiveTrials } from './live-trials.ts'
import { openSavedSource } from './open-source.ts'
import { openSupervisor, type Supervisor } from './supervisor.ts'
import { openWatch, type Watch } from './watch.ts'

export interface PipelineOptions {
  readonly store: Store
  readonly events: Events
  readonly log: Log
  readonly sourceContext: SourceContext
}

/** Everything between a source and the inbox. Nothing is read before `supervisor.sync()`. */
export interface Pipeline extends AsyncDisposable {
  readonly watch: Watch
  readonly supervisor: Supervisor
  readonly imports: Imports
  readonly liveTrials: LiveTrials
}

export async function openPipeline({ store, events, log, sourceContext }: PipelineOptions): Promise<Pipeline> {
  const watch = await openWatch(store, sourceContext.now)
  const assessor = openAssessor({
    onFault: ({ detector, cause }) => log.error({ detector, err: cause }, 'detector failed'),
  })
  const onMissingNames = (err: unknown) => log.warn({ err }, 'kept without names')
  const judge = { watch, assessor, now: sourceContext.now, onMissingNames }
  const imports = openImports({ store, judge, events, log, sleep: sourceContext.sleep })
  await imports.failInterrupted()
  const liveTrials = openLiveTrials(sourceContext.now)
  const supervisor = openSupervisor({
    store,
    judge,
    events,
    liveTrials,
    log,
    context: sourceContext,
    open: (row) => openSavedSource(row, sourceContext),
  })
  return {
    watch,
    supervisor,
    imports,
    liveTrials,
    async [Symbol.asyncDispose]() {
      await Promise.all([supervisor.close(), imports.close()])
    },
  }
}
