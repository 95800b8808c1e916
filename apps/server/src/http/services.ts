import type { Policy } from '@troje/post'
import type { SourceContext } from '@troje/listen'
import type { Store } from '@troje/store'
import type { Care } from '../cases/care.ts'
import type { ServerConfig } from '../config.ts'
import type { Accounts } from '../govern/accounts.ts'
import type { CodeWords } from '../govern/code-words.ts'
import type { Invitations } from '../govern/invitations.ts'
import type { Setup } from '../govern/setup.ts'
import type { Log } from '../log.ts'
import type { Imports } from '../pipeline/imports.ts'
import type { LiveTrials } from '../pipeline/live-trials.ts'
import type { SourceOpener } from '../pipeline/open-source.ts'
import type { Supervisor } from '../pipeline/supervisor.ts'
import type { Watch } from '../pipeline/watch.ts'
import type { QueryKeeper } from '../queries/query-keeper.ts'
import type { SourceSecrets } from '../secrets/source-secrets.ts'
import type { DemoEntrance } from '../demo/demo-entrance.ts'
import type { Events } from '../events.ts'
import type { ImageProxy } from './image-proxy.ts'

/** What the routes work with; made in main.ts. */
export interface Services {
  readonly config: ServerConfig
  readonly log: Log
  readonly store: Store
  readonly accounts: Accounts
  readonly setup: Setup
  readonly invitations: Invitations
  readonly codeWords: CodeWords
  readonly care: Care
  readonly queryKeeper: QueryKeeper
  readonly watch: Watch
  readonly supervisor: Supervisor
  readonly sourceOpener: SourceOpener
  readonly secrets: SourceSecrets
  readonly imports: Imports
  readonly liveTrials: LiveTrials
  readonly events: Events
  readonly images: ImageProxy
  readonly policy: Policy
  readonly sourceContext: SourceContext
  /** Present in the demo only. */
  readonly demo: DemoEntrance | null
  /** Aborts when the server stops: open streams end. */
  readonly closing: AbortSignal
  /** Lets the command line on this machine import and keep sources; see govern/local-key.ts. */
  readonly localKey: string
}
