import { openAssessor } from '@troje/assess'
import type { SourceContext } from '@troje/listen'
import type { Store } from '@troje/store'
import type { Events } from '../http/events.ts'
import type { Log } from '../log.ts'
import { openImports, type Imports } from './imports.ts'
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
}

export async function openPipeline({ store, events, log, sourceContext }: PipelineOptions): Promise<Pipeline> {
  const watch = await openWatch(store)
  const assessor = openAssessor({
    onFault: ({ detector, cause }) => log.error({ detector, err: cause }, 'detector failed'),
  })
  const onMissingNames = (err: unknown) => log.warn({ err }, 'kept without names')
  const judge = { watch, assessor, now: sourceContext.now, onMissingNames }
  const imports = openImports({ store, judge, events, log, sleep: sourceContext.sleep })
  await imports.failInterrupted()
  const supervisor = openSupervisor({
    store,
    judge,
    events,
    log,
    context: sourceContext,
    open: (row) => openSavedSource(row, sourceContext),
  })
  return {
    watch,
    supervisor,
    imports,
    async [Symbol.asyncDispose]() {
      await Promise.all([supervisor.close(), imports.close()])
    },
  }
}
