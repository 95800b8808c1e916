import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseSync } from 'vite'

/** One thing that a package exports, as its source says it. */
export interface Entry {
  readonly name: string
  readonly kind: 'function' | 'value' | 'class' | 'type'
  /** The declaration without a body. */
  readonly declaration: string
  /** What its docstring says; empty where there is none. */
  readonly said: string
  /** The code of its example; empty where there is none. */
  readonly example: string
}

/** Everything that a module exports, also what it hands on from elsewhere in the package, in its order. */
export function entriesOf(file: URL): Entry[] {
  const source = readFileSync(file, 'utf8')
  const { program, comments } = parseSync(fileURLToPath(file), source)
  const entries: Entry[] = []
  for (const statement of program.body) {
    if (statement.type === 'ExportAllDeclaration') entries.push(...entriesOf(new URL(statement.source.value, file)))
    if (statement.type !== 'ExportNamedDeclaration') continue
    if (statement.source) {
      const all = entriesOf(new URL(statement.source.value, file))
      for (const { local } of statement.specifiers) {
        const name = 'name' in local ? local.name : local.value
        entries.push(...all.filter((entry) => entry.name === name))
      }
    }
    const { declaration } = statement
    if (!declaration) continue
    const before = comments.findLast(({ type, end }) => type === 'Block' && end <= statement.start)
    const isOwn = before?.value.startsWith('*') && source.slice(before.end, statement.start).trim() === ''
    const doc = before && isOwn ? before.value.replaceAll(/^\s*\*? ?/gm, '').trim() : ''
    const [said = '', example = ''] = doc.split(/^@example$/m).map((part) => part.trim())
    const entry = { said, example, declaration: source.slice(declaration.start, declaration.end) }
    switch (declaration.type) {
      case 'FunctionDeclaration': {
        const end = declaration.body?.start ?? declaration.end
        const signature = source.slice(declaration.start, end).trim()
        entries.push({ ...entry, name: declaration.id!.name, kind: 'function', declaration: signature })
        break
      }
      case 'VariableDeclaration': {
        const [first] = declaration.declarations
        if (first?.id.type === 'Identifier') entries.push({ ...entry, name: first.id.name, kind: 'value' })
        break
      }
      case 'ClassDeclaration': {
        const declared = source.slice(declaration.start, declaration.body.start).trim()
        entries.push({ ...entry, name: declaration.id!.name, kind: 'class', declaration: declared })
        break
      }
      case 'TSInterfaceDeclaration':
      case 'TSTypeAliasDeclaration':
        entries.push({ ...entry, name: declaration.id.name, kind: 'type' })
        break
      default:
    }
  }
  return entries
}

const headings = { function: 'Functions', value: 'Values', class: 'Classes', type: 'Types' } as const

/** The API reference of a package in Markdown, from the docstrings of what its `exports` name. */
export function apiReference(folder: URL): string {
  const { name, exports } = JSON.parse(readFileSync(new URL('package.json', folder), 'utf8')) as {
    name: string
    exports: Readonly<Record<string, string>>
  }
  const parts = [`# ${name}: API`, 'Made from the docstrings by `npm run docs:api`; change it there.']
  for (const [path, file] of Object.entries(exports)) {
    if (!file.endsWith('.ts')) continue
    const entries = entriesOf(new URL(file, folder))
    for (const kind of ['function', 'value', 'class', 'type'] as const) {
      const some = entries.filter((entry) => entry.kind === kind)
      if (some.length > 0) parts.push(`## ${headings[kind]} of \`${name}${path.slice(1)}\``, ...some.map(toSection))
    }
  }
  return `${parts.join('\n\n')}\n`
}

function toSection({ name, said, declaration, example }: Entry): string {
  const code = (text: string) => `\`\`\`ts\n${text}\n\`\`\``
  return [`### ${name}`, said, code(declaration), example && code(example)].filter((part) => part !== '').join('\n\n')
}
