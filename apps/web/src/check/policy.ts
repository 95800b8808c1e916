import { defaultPolicy } from '@troje/assess'
import type { Policy } from '@troje/post'

/** Set by the build that needs no server, where the firm's own policy is put into the pages. */
declare const __TROJE_POLICY__: Policy | undefined

/** The clauses that findings belong to. The page asks no server, so on a server of Troje it is the default policy. */
export const checkPolicy: Policy = typeof __TROJE_POLICY__ === 'undefined' ? defaultPolicy : __TROJE_POLICY__
