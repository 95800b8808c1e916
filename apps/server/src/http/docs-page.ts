/** The parts of an OpenAPI document that the page shows. */
interface Operation {
  readonly tags?: readonly string[]
  readonly summary?: string
  readonly description?: string
  readonly security?: readonly unknown[]
  readonly parameters?: readonly Parameter[]
  readonly requestBody?: { readonly content?: Content }
  readonly responses?: Readonly<Record<string, { readonly description?: string; readonly content?: Content }>>
}
interface Parameter {
  readonly name?: string
  readonly in?: string
  readonly required?: boolean
  readonly schema?: unknown
}
type Content = Readonly<Record<string, { readonly schema?: unknown }>>
interface Document {
  readonly info: { readonly title: string; readonly version: string; readonly description?: string | undefined }
  readonly paths?: Readonly<Record<string, object>> | undefined
}

const methods = ['get', 'post', 'put', 'patch', 'delete'] as const

/**
 * The API's document as one page of plain HTML: no script, nothing from elsewhere, readable without a mouse. Whoever
 * wants to try calls out loads `/api/openapi.json` in a tool of their own.
 */
export function renderDocsPage(document: Document): string {
  const operations = Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      // The generator made it from our own routes.
      const operation = (item as Partial<Record<string, Operation>>)[method]
      return operation === undefined ? [] : [{ path, method, operation }]
    }),
  )
  const tags = [...new Set(operations.map(({ operation }) => operation.tags?.[0] ?? 'Other'))]
  const sections = tags.map((tag) => {
    const own = operations.filter(({ operation }) => (operation.tags?.[0] ?? 'Other') === tag)
    const items = own.map(({ path, method, operation }) => renderOperation(path, method, operation))
    return `<section><h2>${escape(tag)}</h2>${items.join('')}</section>`
  })
  const { title, version, description = '' } = document.info
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escape(title)}</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">
<style nonce="__CSP_NONCE__">${style}</style></head><body><main><h1>${escape(title)} <small>${escape(version)}</small></h1>
<p>${escape(description)} <a href="/api/openapi.json">OpenAPI 3.1</a></p>${sections.join('')}</main></body></html>`
}

function renderOperation(path: string, method: string, operation: Operation): string {
  const isOpen = (operation.security ?? []).length === 0
  const parameters = (operation.parameters ?? []).map(
    ({ name = '', in: place = '', required, schema }) =>
      `<tr><td><code>${escape(name)}</code></td><td>${escape(place)}${required ? ', required' : ''}</td><td>${renderSchema(schema)}</td></tr>`,
  )
  const answers = Object.entries(operation.responses ?? {}).map(
    ([status, answer]) =>
      `<tr><td><code>${escape(status)}</code></td><td>${escape(answer.description ?? '')}</td><td>${renderContent(answer.content)}</td></tr>`,
  )
  return `<details><summary><code class="method">${method.toUpperCase()}</code> <code>${escape(path)}</code>
<span>${escape(operation.summary ?? '')}${isOpen ? '' : ' <em>session</em>'}</span></summary>
${operation.description ? `<p>${escape(operation.description)}</p>` : ''}
${parameters.length > 0 ? `<h3>Parameters</h3><table>${parameters.join('')}</table>` : ''}
${operation.requestBody ? `<h3>Body</h3>${renderContent(operation.requestBody.content)}` : ''}
<h3>Answers</h3><table>${answers.join('')}</table></details>`
}

function renderContent(content: Content | undefined): string {
  return Object.entries(content ?? {})
    .map(([type, { schema }]) => `<p><code>${escape(type)}</code></p>${renderSchema(schema)}`)
    .join('')
}

function renderSchema(schema: unknown): string {
  return schema === undefined ? '' : `<pre>${escape(JSON.stringify(schema, null, 2))}</pre>`
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)
}

const style = `body{margin:0;font:1rem/1.5 system-ui,sans-serif}main{max-width:70rem;margin:auto;padding:1rem}
summary{cursor:pointer;padding:.4rem 0}summary span{margin-left:.75rem;opacity:.8}.method{font-weight:700}
details{border-top:1px solid color-mix(in srgb,currentColor 20%,transparent)}table{border-collapse:collapse;width:100%}
td{vertical-align:top;padding:.25rem .75rem .25rem 0}pre{max-height:20rem;overflow:auto;margin:0;font-size:.8rem}`
