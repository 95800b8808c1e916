import type { QueryNode } from '../node/node.ts'

/** The normal form: parsing it gives the same tree. */
export function toText(node: QueryNode): string {
  throw new Error(`not written yet: ${node.kind}`)
}
