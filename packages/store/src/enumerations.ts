/** Enumerations that the database checks, the API's schema and the labels derive from (invariant 9). */

/** `new`: nobody looked yet. `open`: a person cares for it. `done`: closed. */
export const caseStatuses = ['new', 'open', 'done'] as const
export type CaseStatus = (typeof caseStatuses)[number]

/** The only purposes a query may have (promise P2): public order, enforcement and fraud are none. */
export const purposes = ['customer-service', 'information', 'reputation', 'crisis'] as const
export type Purpose = (typeof purposes)[number]

export const roles = ['administrator', 'colleague'] as const
export type Role = (typeof roles)[number]

export { sourceKinds, type SourceKind } from '@troje/post/source-kind'

export const sourceStates = ['starting', 'running', 'waiting', 'failing', 'stopped'] as const
export type SourceState = (typeof sourceStates)[number]

export const importStates = ['running', 'done', 'failed', 'cancelled'] as const
export type ImportState = (typeof importStates)[number]

export const caseEventKinds = ['opened', 'assigned', 'status', 'note'] as const
export type CaseEventKind = (typeof caseEventKinds)[number]

/** `restored`: a former version came back. `rewritten`: a part that it uses got another name. */
export const queryChangeKinds = ['created', 'changed', 'restored', 'rewritten', 'removed'] as const
export type QueryChangeKind = (typeof queryChangeKinds)[number]
