import { vectorBytes } from './vector-bytes.ts'

/** What `assembly/vector-words.as` exports; beside it, by the name of each table, where that lies. */
export interface VectorCode {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number }
  prepare(): void
  read(length: number, isForeign: number): number
  resume(chunk: number): number
  wake(): number
  wakeWide(): number
}

type Table = Uint8Array | Uint16Array | Int32Array
type Global = { value: number }

/** As much of WebAssembly as is used here: a page and Node have it, and neither is asked for its types. */
interface Compiler {
  readonly Module: new (bytes: Uint8Array) => object
  readonly Instance: new (module: object, imports: object) => { readonly exports: object }
}

declare const WebAssembly: Compiler
declare function atob(text: string): string

/** Behind what the code keeps for itself. */
const FIRST_TABLE = 1024
const PAGE = 65_536

let module: object | undefined

/** Code with a memory of `pages`; null where WebAssembly is not there or not allowed, or there is no room for it. */
function instance(pages: number): VectorCode | null {
  if (typeof WebAssembly === 'undefined') return null
  try {
    module ??= new WebAssembly.Module(Uint8Array.from(atob(vectorBytes), (character) => character.charCodeAt(0)))
    const code = new WebAssembly.Instance(module, {}).exports as VectorCode
    code.memory.grow(pages)
    return code
  } catch {
    return null
  }
}

/**
 * The code with a memory of its own in which the tables lie, each under its own name, and `numbers`; and the tables as
 * they lie there. Null where there is no WebAssembly.
 */
export function openVectorCode<Tables extends Record<string, Table>>(
  tables: Tables,
  numbers: Readonly<Record<string, number>>,
): { readonly code: VectorCode; readonly placed: Tables } | null {
  const size = Object.values(tables).reduce((sum, table) => sum + room(table), FIRST_TABLE)
  const code = instance(Math.ceil(size / PAGE))
  if (!code) return null
  const globals = code as object as Record<string, Global>
  const { buffer } = code.memory
  const placed: Record<string, Table> = {}
  let at = FIRST_TABLE
  for (const [name, table] of Object.entries(tables)) {
    const View = table.constructor as new (buffer: ArrayBuffer, at: number, length: number) => Table
    const view = new View(buffer, at, table.length)
    view.set(table)
    placed[name] = view
    globals[name]!.value = at
    at += room(table)
  }
  for (const [name, number] of Object.entries(numbers)) globals[name]!.value = number
  code.prepare()
  return { code, placed: placed as Tables }
}

/** Eight letters are read at a time, so that some are read behind the end of a table. */
function room({ byteLength }: Table): number {
  return (byteLength + 47) & ~15
}
