import { relationKinds } from '@troje/post'

/** What may stand after `is:`. `addressed` is what was sent to the organisation's own account, as the source says. */
export const postKinds = [...relationKinds, 'original', 'addressed'] as const
/** One of them. */
export type PostKind = (typeof postKinds)[number]
