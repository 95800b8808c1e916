import { vectorBytes } from './vector-bytes.ts'

/** What `assembly/vector-words.as` exports; beside it, by the name of each table, where that lies. */
export interface VectorCode {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number }
  prepare(): void
  read(text: string): number
  resume(chunk: number): number
  wake(): number
  wakeWide(): number
}

type Table = Uint8Array | Uint16Array | Int32Array

/** As much of WebAssembly as is used here: a page and Node have it, and neither is asked for its types. */
interface Compiler {
  readonly Module: new (bytes: Uint8Array, options: { readonly builtins: readonly string[] }) => object
  readonly Instance: new (module: object, imports: object) => { readonly exports: object }
}

declare const WebAssembly: Compiler
declare function atob(text: string): string

/** Behind what the code keeps for itself. */
const FIRST_TABLE = 1024
const PAGE = 65_536

let module: object | undefined

/** Null where WebAssembly is not there or not allowed, does not know strings, or there is no room for the memory. */
function instance(pages: number, tables: Readonly<Record<string, number>>): VectorCode | null {
  if (typeof WebAssembly === 'undefined') return null
  try {
    module ??= new WebAssembly.Module(bytesOf(vectorBytes), { builtins: ['js-string'] })
    const code = new WebAssembly.Instance(module, { tables }).exports as VectorCode
    code.memory.grow(pages)
    return code
  } catch {
    return null
  }
}

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
}

/**
 * The code with a memory of its own in which the tables lie, each under its own name, and `numbers`; and the tables as
 * they lie there. Null where there is no WebAssembly.
 */
export function openVectorCode<Tables extends Record<string, Table>>(
  tables: Tables,
  numbers: Readonly<Record<string, number>>,
): { readonly code: VectorCode; readonly placed: Tables } | null {
  const places: Record<string, number> = { ...numbers }
  let size = FIRST_TABLE
  for (const [name, table] of Object.entries(tables)) {
    places[name] = size
    size += room(table)
  }
  const code = instance(Math.ceil(size / PAGE), places)
  if (!code) return null
  const placed: Record<string, Table> = {}
  for (const [name, table] of Object.entries(tables)) {
    const View = table.constructor as new (buffer: ArrayBuffer, at: number, length: number) => Table
    placed[name] = new View(code.memory.buffer, places[name]!, table.length)
    placed[name].set(table)
  }
  code.prepare()
  return { code, placed: placed as Tables }
}

/** Eight letters are read at a time, so that some are read behind the end of a table. */
function room({ byteLength }: Table): number {
  return (byteLength + 47) & ~15
}
