import type { Lexicon } from '../compile/lexicon.ts'
import { unitsOf } from '../compile/name-table.ts'
import { LONGEST_KEY, mixed, type IndexedWildcard } from '../compile/wildcard-index.ts'
import { toWildcard } from '../evaluate/wildcard-match.ts'

/** How the key of a wildcard begins in a lexicon. */
const WILDCARD_KEY = 'wildcard '

/** A wildcard of which more is asked than its prefix. */
const ASKS_MORE = -1

/** The wildcards by the key of their prefix, as `assembly/wildcards.as` reads them. */
export function wildcardTables(lexicon: Lexicon) {
  const byKey = Map.groupBy(wildcardsIn(lexicon), keyOf)
  const size = 2 ** Math.ceil(Math.log2(2 * byKey.size + 2))
  /** By slot: a key and where its rows begin, 0 for none. */
  const wildSlots = new Int32Array(2 * size)
  /** `[feature, length of its prefix, where that stands]`; a length of 0 closes them, also those of no key at all. */
  const rows = [0, 0, 0]
  const units: number[] = []
  for (const [key, entries] of byKey) {
    let slot = key & (size - 1)
    while (wildSlots[2 * slot + 1] !== 0) slot = (slot + 1) & (size - 1)
    wildSlots[2 * slot] = key
    wildSlots[2 * slot + 1] = rows.length
    for (const { feature, prefix, prefixAlone } of entries) {
      rows.push(prefixAlone ? feature : ASKS_MORE, prefix.length, units.length)
      units.push(...prefix)
    }
    rows.push(0, 0, 0)
  }
  return { wildSlots, wildMask: size - 1, wildcards: Int32Array.from(rows), prefixes: Uint16Array.from(units) }
}

/** Each once: every wildcard finds its own prefix. */
function wildcardsIn(lexicon: Lexicon): Set<IndexedWildcard> {
  const found = new Set<IndexedWildcard>()
  for (const [key] of lexicon.learned().features) {
    if (!key.startsWith(WILDCARD_KEY)) continue
    const prefix = unitsOf(toWildcard(key.slice(WILDCARD_KEY.length)).prefix)
    lexicon.wildcards.each(prefix, 0, prefix.length, (entry) => found.add(entry))
  }
  return found
}

function keyOf({ prefix }: IndexedWildcard): number {
  return prefix.subarray(0, LONGEST_KEY).reduce(mixed, 0)
}
