import { parseQuery, type QueryNode } from '@troje/match'

/** The saved parts that `query:name` stands for, by name. */
export type SavedParts = ReadonlyMap<string, QueryNode>

interface NamedText {
  readonly name: string
  readonly text: string
}

/** The parts that a query may name: every saved query. Of two with one name the last counts. */
export function toSavedParts(queries: Iterable<NamedText>): SavedParts {
  return new LazyParts(new Map(Array.from(queries, ({ name, text }) => [name, text])))
}

/** False where a text names none for certain; reading it is the way to know. */
export function mayUseParts(text: string): boolean {
  return /query\s*:/i.test(text)
}

/** Reads a part when it is asked for: of ten thousand saved queries a text names a few. */
class LazyParts implements ReadonlyMap<string, QueryNode> {
  readonly #texts: ReadonlyMap<string, string>
  readonly #read = new Map<string, QueryNode>()

  constructor(texts: ReadonlyMap<string, string>) {
    this.#texts = texts
  }

  get size(): number {
    return this.#texts.size
  }

  has(name: string): boolean {
    return this.#texts.has(name)
  }

  get(name: string): QueryNode | undefined {
    const known = this.#read.get(name)
    const text = this.#texts.get(name)
    if (known !== undefined || text === undefined) return known
    const node = parseQuery(text).value
    this.#read.set(name, node)
    return node
  }

  keys(): MapIterator<string> {
    return this.#texts.keys()
  }

  values(): MapIterator<QueryNode> {
    return this.#all().values()
  }

  entries(): MapIterator<[string, QueryNode]> {
    return this.#all().entries()
  }

  [Symbol.iterator](): MapIterator<[string, QueryNode]> {
    return this.entries()
  }

  forEach(tell: (node: QueryNode, name: string, parts: ReadonlyMap<string, QueryNode>) => void): void {
    for (const [name, node] of this.entries()) tell(node, name, this)
  }

  #all(): Map<string, QueryNode> {
    return new Map(Array.from(this.keys(), (name) => [name, this.get(name)!])) // it has each of its keys
  }
}
