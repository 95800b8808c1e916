import type { Localized } from '@troje/post'
import type { Truth } from '../evaluate/truth.ts'
import type { QueryNode } from '../node/node.ts'
import type { FieldSpan, SpanField } from '../spans/spans-of.ts'

const places: Readonly<Record<SpanField, Localized>> = {
  text: { nl: 'in de tekst', en: 'in the text' },
  title: { nl: 'in de titel', en: 'in the title' },
  handle: { nl: 'in de accountnaam', en: 'in the account name' },
  displayName: { nl: 'in de naam', en: 'in the name' },
  bio: { nl: 'in het profiel', en: 'in the profile' },
}

const notSent = { nl: 'niet bekend, de bron stuurde dit niet mee', en: 'not known, the source did not send this' }
const noSuchPart = { nl: 'niet bekend, dit deel is er niet', en: 'not known, there is no such part' }
const tooFar = { nl: 'ze staan er wel, maar niet zo bij elkaar', en: 'they are there, but not together like that' }

/** What came of one part of a query. */
export function outcome(
  node: QueryNode,
  truth: Truth,
  spans: readonly FieldSpan[],
  parts: readonly { readonly truth: Truth }[],
): Localized {
  if (truth === 'unknown') return node.kind === 'part' && parts.length === 0 ? noSuchPart : notSent
  switch (node.kind) {
    case 'term':
    case 'exact':
    case 'phrase':
    case 'spread':
    case 'wildcard':
      return truth ? found(spans) : { nl: 'niet gevonden', en: 'not found' }
    case 'near':
      if (!truth && parts.every((part) => part.truth === true)) return tooFar
      return truth ? { nl: 'gevonden', en: 'found' } : { nl: 'niet gevonden', en: 'not found' }
    case 'not':
      return truth ? { nl: 'klopt', en: 'right' } : { nl: 'klopt niet, het staat er wel', en: 'wrong, it is there' }
    default:
      return truth ? { nl: 'ja', en: 'yes' } : { nl: 'nee', en: 'no' }
  }
}

function found(spans: readonly FieldSpan[]): Localized {
  const fields = [...new Set(spans.map((span) => span.field))].map((field) => places[field])
  const nl = fields.map((field) => field.nl).join(' en ')
  const en = fields.map((field) => field.en).join(' and ')
  return { nl: `gevonden ${nl}`, en: `found ${en}` }
}
