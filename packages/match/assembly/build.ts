import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

/** AssemblyScript looks for `.ts`; `.as` keeps the tools for TypeScript away from what is not quite that. */
const sourceOf = (path: string) => new URL(path.replace(/\.ts$/, '.as'), import.meta.url)
const target = fileURLToPath(new URL('../src/monitor/vector-bytes.ts', import.meta.url))

/** As far as it is used here. Its own types declare the globals of AssemblyScript, for every test of the house. */
interface Compiler {
  main(
    parameters: readonly string[],
    files: {
      readonly readFile: (path: string) => Promise<string | null>
      readonly writeFile: (path: string, contents: Uint8Array<ArrayBuffer>) => void
      readonly listFiles: () => readonly string[]
      readonly stdout: object
      readonly stderr: object
    },
  ): Promise<{ readonly error: Error | null }>
  createMemoryStream(): object
}
const compiler: string = 'assemblyscript/asc'
const { default: asc } = (await import(compiler)) as { readonly default: Compiler }

const options = '--outFile out.wasm -O3 --runtime stub --noAssert --memoryBase 64 --enable simd,reference-types'

/** The module in TypeScript that holds the compiled bytes. */
export async function compiledModule(): Promise<string> {
  let binary = new Uint8Array(0)
  const { error } = await asc.main(['vector-words.ts', ...options.split(' ')], {
    readFile: (path) => readFile(sourceOf(path), 'utf8').catch(() => null),
    writeFile: (_, contents) => {
      binary = contents
    },
    listFiles: () => [],
    stdout: asc.createMemoryStream(),
    stderr: asc.createMemoryStream(),
  })
  if (error) throw new Error('AssemblyScript does not compile it', { cause: error })
  const lines = Buffer.from(binary)
    .toString('base64')
    .match(/.{1,112}/g)!
  return [
    '/** Written by `npm run build:vector -w @troje/match` from `assembly/vector-words.as`. */',
    'export const vectorBytes =',
    lines.map((line) => `  '${line}'`).join(' +\n'),
    '',
  ].join('\n')
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await writeFile(target, await compiledModule())
