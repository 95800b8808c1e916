import type { Finding, Localized, Network, Post } from '@troje/post'
import type {
  CaseEventKind,
  CaseStatus,
  ImportState,
  Purpose,
  QueryChangeKind,
  SourceKind,
  SourceState,
} from './enumerations.ts'

/** What Troje keeps, and how it is asked for. Ids are strings; instants are ISO 8601 in UTC. */

export interface OrganisationRow {
  readonly name: string
  readonly aliases: readonly string[]
  readonly domains: readonly string[]
  readonly accounts: readonly string[]
  readonly subjects: readonly string[]
  readonly peers: readonly string[]
  readonly language: 'nl' | 'en'
  readonly timeZone: string
}

/** The organisation's code words as keyed hashes; `CodeWordList` of `@troje/assess/code-words` says what they are. */
export interface CodeWordsRow {
  /** 32 bytes, in hexadecimal. */
  readonly key: string
  /** 16 bytes each, in hexadecimal, sorted. */
  readonly hashes: readonly string[]
  /** Words in the longest one; 1 where there is none. */
  readonly longest: number
}

export interface QueryRow {
  readonly id: string
  readonly name: string
  readonly text: string
  readonly purpose: Purpose
  readonly enabled: boolean
  readonly ownerId: string | null
  readonly ownerName: string | null
  readonly mentions: number
  readonly createdAt: string
  readonly updatedAt: string
}
export type QueryInputRow = Pick<QueryRow, 'name' | 'text' | 'purpose' | 'enabled'>
export interface QueryChangeRow extends QueryInputRow {
  readonly id: string
  readonly kind: QueryChangeKind
  readonly at: string
  readonly byName: string | null
}

/** A post that a query must, or must not, match. */
export interface QueryTestRow {
  readonly text: string
  readonly title: string | null
  readonly handle: string | null
  readonly lang: string | null
  readonly mustMatch: boolean
}
/** What is saved together with a query, in the same transaction. */
export interface QueryExtrasRow {
  /** All of its tests; left out, they stay as they are. */
  readonly tests?: readonly QueryTestRow[] | undefined
  /** `changed` when left out. */
  readonly kind?: 'changed' | 'restored'
  /** Other queries whose text changes with it; `from` is what the text has to be still. */
  readonly rewrites?: readonly { readonly id: string; readonly from: string; readonly text: string }[]
}

export interface SourceRow {
  readonly id: string
  readonly kind: SourceKind
  readonly name: string
  readonly settings: Readonly<Record<string, unknown>>
  readonly enabled: boolean
  readonly state: SourceState
  readonly cursor: string | null
  readonly lastPostAt: string | null
  readonly lastRunAt: string | null
  readonly error: Localized | null
  readonly postsSeen: number
  readonly mentions: number
  /** Counts the changes of settings and secrets by a person. */
  readonly revision: number
  /** Names of the secrets that are kept; see `sourceSecrets`. */
  readonly secretsSet: readonly string[]
  /** Milliseconds from when the network had its newest post to when it was read here; `null` where it never said. */
  readonly lagMs: number | null
  readonly rateLimit: RateLimitRow | null
}
export type SourceInputRow = Pick<SourceRow, 'kind' | 'name' | 'settings' | 'enabled'>

export interface SourceChangeRow extends Partial<Pick<SourceRow, 'name' | 'settings' | 'enabled'>> {
  readonly secrets?: readonly SealedSecretRow[]
  /** Names of secrets that are kept no longer. */
  readonly withoutSecrets?: readonly string[]
}

/** What a network lets a source ask until it counts anew. */
export interface RateLimitRow {
  readonly limit: number | null
  readonly left: number
  readonly resetsAt: string | null
}

/** A secret of a source as it is kept: encrypted with the key of this id. */
export interface SealedSecretRow {
  readonly name: string
  readonly keyId: string
  readonly sealed: Uint8Array
}

/** A time of which a source cannot say that it saw everything. */
export interface GapRow {
  readonly from: string
  readonly to: string
  /** What was missed has been fetched after all. */
  readonly isFilled: boolean
}

export interface SourceIssueRow {
  readonly code: string
  readonly message: Localized
  /** When it was said last. */
  readonly at: string
  readonly times: number
}

export interface SourceTroublesRow {
  /** Latest first. */
  readonly gaps: readonly GapRow[]
  /** The last twenty, latest first. */
  readonly issues: readonly SourceIssueRow[]
}

export interface ReadIssueRow {
  readonly line?: number
  readonly code: string
  readonly message: Localized
}

export interface ImportRow {
  readonly id: string
  readonly sourceId: string
  readonly fileName: string
  readonly state: ImportState
  readonly bytesDone: number
  readonly bytesTotal: number
  readonly read: number
  readonly matched: number
  readonly added: number
  readonly issueCount: number
  readonly issues: readonly ReadIssueRow[]
  readonly startedAt: string
  readonly finishedAt: string | null
  readonly error: Localized | null
}

export interface MatchRow {
  readonly queryId: string
  readonly name: string
  readonly spans: readonly (readonly [number, number])[]
}

/** A post that matched, on its way in. Author's bio and followers are not stored (promise P2). */
export interface NewMention {
  readonly post: Post
  readonly matches: readonly { readonly queryId: string; readonly spans: readonly (readonly [number, number])[] }[]
  readonly findings: readonly Finding[]
}

/** What one batch of a source led to; cursor, mentions, deletions and counters are saved in one transaction. */
export interface BatchOutcome {
  readonly sourceId: string
  /** `undefined` leaves the cursor as it is. */
  readonly cursor?: string | null
  readonly mentions: readonly NewMention[]
  readonly deleted: readonly string[]
  /** Authors whose account is gone from the network: what is kept of them goes, with its cases. */
  readonly closedAccounts?: readonly string[]
  readonly gaps?: readonly GapRow[]
  /** What the source could not read, in general words. Of an import they stand in `import`. */
  readonly issues?: readonly ReadIssueRow[]
  /** What is left out stays as it was. */
  readonly health?: { readonly lagMs?: number; readonly rateLimit?: RateLimitRow }
  /**
   * Posts that no query matches, of a source that speaks for its network. They are never stored; where one is stored with
   * other words, those go: the mention with them, unless it belongs to a case, which gets the words of now.
   */
  readonly unmatched?: readonly NewMention[]
  readonly postsSeen: number
  readonly lastPostAt: string | null
  /**
   * Present when the batch belongs to an import: its progress moves in the same transaction.
   * `bytesDone` is the place reached; `read`, `matched` and `issues` are of this batch, and are added up.
   */
  readonly import?: {
    readonly id: string
    readonly bytesDone: number
    readonly read: number
    readonly matched: number
    readonly issues: readonly ReadIssueRow[]
  }
}

export interface MentionRow {
  readonly id: string
  readonly caseId: string | null
  readonly source: Network
  readonly sourceName: string | null
  readonly post: Post
  readonly postedAt: string
  readonly status: CaseStatus
  readonly assigneeId: string | null
  readonly matches: readonly MatchRow[]
  readonly findings: readonly Finding[]
  readonly noteCount: number
}

export interface CaseEventRow {
  readonly at: string
  readonly byName: string | null
  readonly kind: CaseEventKind
  /** The note, the new status, or the name of who it was given to (null: to nobody, or to a removed account). */
  readonly detail: string | null
}

export interface MentionFilterRow {
  readonly queryId?: string | undefined
  readonly source?: Network | undefined
  readonly finding?: Finding['kind'] | undefined
  readonly status?: CaseStatus | undefined
  /** A user's id, or `none`. */
  readonly assignee?: string | undefined
  /** Included. */
  readonly from?: string | undefined
  /** Not included. */
  readonly to?: string | undefined
  /** Whole words, without regard to case and accents; `"in this order"`, `-not this`, `this or that`. */
  readonly search?: string | undefined
}

export interface Page<Row> {
  readonly rows: readonly Row[]
  /** Keyset position after the last row, or null at the end. */
  readonly next: string | null
}

export interface Store {
  readonly organisation: {
    get(): Promise<OrganisationRow | null>
    set(row: OrganisationRow, by: string | null): Promise<void>
  }
  /** Hashes only: no word comes here. `add` and `remove` answer null where the key is no longer the one they were made with. */
  readonly codeWords: {
    /** `newKey` becomes the key where there is none. */
    get(newKey: string): Promise<CodeWordsRow>
    /** How many came when, the latest first. */
    additions(): Promise<readonly { readonly at: string; readonly count: number }[]>
    /** Answers how many were new. */
    add(key: string, words: readonly { readonly hash: string; readonly words: number }[]): Promise<number | null>
    /** Answers how many there were. */
    remove(key: string, hashes: readonly string[]): Promise<number | null>
    /** All of them, and the key. Answers how many there were. */
    clear(): Promise<number>
  }
  /** Small named values: the set-up token's hash, the image proxy's key, the auth secret. */
  readonly settings: {
    get(key: string): Promise<unknown>
    set(key: string, value: unknown): Promise<void>
    /** Sets only where there is none yet, and answers what holds. Safe between two starts at once. */
    setOnce(key: string, value: unknown): Promise<unknown>
    remove(key: string): Promise<boolean>
  }
  readonly queries: {
    list(): Promise<readonly QueryRow[]>
    get(id: string): Promise<QueryRow | null>
    create(input: QueryInputRow, ownerId: string | null, tests?: readonly QueryTestRow[]): Promise<QueryRow>
    /** @throws {QueryChangedError} a query to rewrite is not what it was; nothing is saved then */
    update(id: string, input: QueryInputRow, by: string | null, extras?: QueryExtrasRow): Promise<QueryRow | null>
    /** With it go the mentions that no other query matches and that have no case (promise P3). Its history stays. */
    remove(id: string, by: string | null): Promise<boolean>
    /** Of each query that has tests, by its id. */
    tests(): Promise<ReadonlyMap<string, readonly QueryTestRow[]>>
    /** Oldest first. */
    history(id: string): Promise<readonly QueryChangeRow[]>
  }
  readonly sources: {
    list(): Promise<readonly SourceRow[]>
    get(id: string): Promise<SourceRow | null>
    /** `seal` encrypts its secrets for the id that it got; all of it is saved in one transaction. */
    create(input: SourceInputRow, seal?: (id: string) => readonly SealedSecretRow[]): Promise<SourceRow>
    /** Secrets that are not given stay as they are. */
    update(id: string, input: SourceChangeRow): Promise<SourceRow | null>
    /** Its imports go with it; its mentions stay until their term is over. */
    remove(id: string): Promise<boolean>
    setState(id: string, state: SourceState, error: Localized | null): Promise<void>
    /** By the source's id; gaps that were noted since then. */
    troubles(gapsSince: Date): Promise<ReadonlyMap<string, SourceTroublesRow>>
    /** For what goes wrong outside a batch. */
    noteIssues(id: string, issues: readonly ReadIssueRow[]): Promise<void>
    /** Gaps that were noted, and issues that were said last, before then. Answers how many went. */
    forgetTroubles(before: Date): Promise<{ gaps: number; issues: number }>
  }
  /** Encrypted before they come here, and opened by nobody here. */
  readonly sourceSecrets: {
    list(sourceId: string): Promise<readonly SealedSecretRow[]>
    all(): Promise<readonly (SealedSecretRow & { readonly sourceId: string })[]>
    /** Beside those that are there, or in place of those with the same name. */
    keep(sourceId: string, secrets: readonly SealedSecretRow[]): Promise<void>
    /** Puts the same secret under another key in its place; false when it was changed meanwhile. */
    replace(sourceId: string, before: SealedSecretRow, after: SealedSecretRow): Promise<boolean>
  }
  readonly imports: {
    list(): Promise<readonly ImportRow[]>
    get(id: string): Promise<ImportRow | null>
    create(input: Pick<ImportRow, 'sourceId' | 'fileName' | 'bytesTotal'>): Promise<ImportRow>
    finish(id: string, state: ImportState, error: Localized | null): Promise<ImportRow | null>
  }
  readonly mentions: {
    /**
     * Idempotent: a post that is already there (same network and id) adds only the queries it did not have yet. From a
     * feed or a stream it may come with other words: those take the place of the former.
     */
    commit(outcome: BatchOutcome): Promise<{ readonly added: readonly string[] }>
    page(filter: MentionFilterRow, limit: number, cursor: string | null): Promise<Page<MentionRow>>
    /** Ids that their network gave the posts that a source brought, oldest row first. */
    postIds(sourceId: string, limit: number, cursor: string | null): Promise<Page<string>>
    get(id: string): Promise<MentionRow | null>
  }
  readonly cases: {
    /** Each opens the mention's case (as `open`) when there is none. False when the mention does not exist. */
    setStatus(mentionId: string, status: CaseStatus, by: string): Promise<boolean>
    assign(mentionId: string, assigneeId: string | null, by: string): Promise<boolean>
    note(mentionId: string, text: string, by: string): Promise<boolean>
    history(mentionId: string): Promise<readonly CaseEventRow[]>
  }
  /**
   * Removes mentions without a case `mentionDays` after they were stored, and cases with their mentions after `caseDays`
   * without activity (promise P12). Answers how many rows went; `mentions` counts those of the cases too.
   */
  purge(now: Date, terms: { mentionDays: number; caseDays: number }): Promise<{ mentions: number; cases: number }>
}
