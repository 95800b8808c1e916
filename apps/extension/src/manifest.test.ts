import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const publicFolder = new URL('../public/', import.meta.url)

interface Manifest {
  readonly icons: Readonly<Record<string, string>>
  readonly action: { readonly default_popup: string }
  readonly content_security_policy: { readonly extension_pages: string }
}

describe('the manifest', () => {
  const manifest = JSON.parse(readFileSync(new URL('manifest.json', publicFolder), 'utf8')) as Manifest

  it('names only pictures and pages that are there: without them a browser refuses the extension', () => {
    const pictures = Object.values(manifest.icons)
    expect(pictures.length).toBeGreaterThan(0)
    expect(pictures.filter((name) => !existsSync(new URL(name, publicFolder)))).toEqual([])
    expect(existsSync(new URL(`../${manifest.action.default_popup}`, import.meta.url))).toBe(true)
  })

  it('asks for no permission and lets its pages connect to nowhere (promise P9)', () => {
    expect(Object.keys(manifest).filter((key) => /permission|content_scripts|background/.test(key))).toEqual([])
    expect(manifest.content_security_policy.extension_pages).toContain("connect-src 'none'")
  })
})
