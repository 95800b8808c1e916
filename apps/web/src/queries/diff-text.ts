import { diffArrays } from 'diff'

export interface DiffPiece {
  readonly kind: 'same' | 'added' | 'removed'
  readonly text: string
}

/** Beyond this many differences two texts are simply two texts. */
const mostEdits = 1_500

/** What stands between two texts, word by word. The pieces that are not added are the first text, those not removed the second. */
export function diffText(before: string, after: string): DiffPiece[] {
  const changes = diffArrays(toPieces(before), toPieces(after), { maxEditLength: mostEdits })
  if (!changes)
    return pieces([
      ['removed', before],
      ['added', after],
    ])
  return pieces(
    changes.map(({ added, removed, value }) => [added ? 'added' : removed ? 'removed' : 'same', value.join('')]),
  )
}

function pieces(all: readonly (readonly [DiffPiece['kind'], string])[]): DiffPiece[] {
  return all.flatMap(([kind, text]) => (text === '' ? [] : [{ kind, text }]))
}

function toPieces(text: string): string[] {
  return text.match(/\s+|[\p{L}\p{M}\p{N}_*?'’]+|[^]/gu) ?? []
}
