import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import asc from 'assemblyscript/asc'

/** AssemblyScript looks for `.ts`; `.as` keeps the tools for TypeScript away from what is not quite that. */
const sourceOf = (path: string) => new URL(path.replace(/\.ts$/, '.as'), import.meta.url)
const target = fileURLToPath(new URL('../src/monitor/vector-bytes.ts', import.meta.url))

const options = '--outFile out.wasm -O3 --runtime stub --noAssert --memoryBase 64 --enable simd,reference-types'

/** The module in TypeScript that holds the compiled bytes. */
export async function compiledModule(): Promise<string> {
  let binary = new Uint8Array(0)
  const { error } = await asc.main(['vector-words.ts', ...options.split(' ')], {
    readFile: (path) => readFile(sourceOf(path), 'utf8').catch(() => null),
    writeFile: (_, contents) => {
      binary = contents as Uint8Array<ArrayBuffer>
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
