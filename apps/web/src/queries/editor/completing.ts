import { autocompletion, type CompletionContext, type CompletionResult } from '@codemirror/autocomplete'
import type { Extension } from '@codemirror/state'
import { completion, fieldNames } from '@troje/match'
import type { Localized } from '@troje/post'

/** The product refuses `bio:` (promise P2), so it is not offered. */
const fields = fieldNames.filter((name) => name !== 'bio')

export interface CompletingOptions {
  readonly pick: (text: Localized) => string
  /** The names of the saved queries that this one may use. */
  readonly parts: () => readonly string[]
}

/**
 * Offers fields, values, saved parts and operators. Nothing is chosen until an arrow key asks for it, so that Enter
 * stays a line break and Tab leaves the field.
 */
export function completing(options: CompletingOptions): Extension {
  return autocompletion({
    override: [(context) => offer(context, options)],
    icons: false,
    selectOnOpen: false,
    // The usual wait keeps Enter from choosing by accident; here nothing is chosen yet.
    interactionDelay: 0,
    activateOnCompletion: ({ label }) => label.endsWith(':'),
    maxRenderedOptions: 50,
  })
}

function offer(context: CompletionContext, { pick, parts }: CompletingOptions): CompletionResult | null {
  const { start, items } = completion(context.state.doc.toString(), context.pos, { fields, parts: parts() })
  if (items.length === 0) return null
  const isFieldList = items.some(({ kind }) => kind === 'field' || kind === 'operator')
  if (isFieldList && start === context.pos && !context.explicit) return null
  return {
    from: start,
    // The list comes filtered and in its own order.
    filter: false,
    options: items.map(({ kind, label, text, detail }) => ({
      label,
      apply: text,
      type: kind,
      ...(detail ? { detail: pick(detail) } : {}),
    })),
  }
}
