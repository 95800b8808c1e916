import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { siteMatches } from '../src/sites/sites.ts'

/** What `npm run build` made; `npm test` builds first. */
const output = fileURLToPath(new URL('../.output', import.meta.url))
const targets = ['chrome-mv3', 'firefox-mv3']

interface Manifest {
  readonly manifest_version: number
  readonly icons: Readonly<Record<string, string>>
  readonly action: { readonly default_popup: string }
  readonly permissions: readonly string[]
  readonly host_permissions: readonly string[]
  readonly optional_permissions?: readonly string[]
  readonly optional_host_permissions?: readonly string[]
  readonly web_accessible_resources?: readonly unknown[]
  readonly externally_connectable?: unknown
  readonly content_scripts: readonly { readonly matches: readonly string[]; readonly js: readonly string[] }[]
  readonly content_security_policy: { readonly extension_pages: string }
  readonly browser_specific_settings?: {
    readonly gecko: { readonly id: string; readonly data_collection_permissions: { readonly required: string[] } }
    readonly gecko_android: { readonly strict_min_version: string }
  }
}

function readManifest(target: string): Manifest {
  return JSON.parse(readFileSync(join(output, target, 'manifest.json'), 'utf8')) as Manifest
}

describe.each(targets)('the extension as built: %s', (target) => {
  const folder = join(output, target)
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })

  it('asks for a click, for scripts and a menu, and for the hosts of its sites; for nothing more', () => {
    const manifest = readManifest(target)
    expect(manifest.manifest_version).toBe(3)
    expect(manifest.permissions.toSorted()).toEqual(['activeTab', 'contextMenus', 'scripting'])
    expect(manifest.host_permissions).toEqual(siteMatches)
    expect(manifest.content_scripts.flatMap(({ matches }) => matches)).toEqual(siteMatches)
    expect(manifest.optional_permissions).toBeUndefined()
    expect(manifest.optional_host_permissions).toBeUndefined()
  })

  it('shows no page that it is there, and takes messages from none', () => {
    expect(readManifest(target).web_accessible_resources).toBeUndefined()
    expect(readManifest(target).externally_connectable).toBeUndefined()
  })

  it('lets its pages and its background connect to nowhere (promise P9)', () => {
    const policy = readManifest(target).content_security_policy.extension_pages
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("connect-src 'none'")
    expect(policy).not.toContain('unsafe')
  })

  it('names only files that are there', () => {
    const { icons, action, content_scripts: scripts } = readManifest(target)
    const named = [...Object.values(icons), action.default_popup, ...scripts.flatMap(({ js }) => js)]
    expect(named.filter((file) => !existsSync(join(folder, file)))).toEqual([])
  })

  it('holds no word with which a script could send or keep something (promise P9)', () => {
    const ways =
      /\bfetch\(|\.fetch\b|XMLHttpRequest|WebSocket|WebTransport|EventSource|sendBeacon|RTCPeerConnection|importScripts|postMessage|localStorage|sessionStorage|indexedDB|\bcaches\.|\.cookie\b|\bimport\(|\.storage\b/g
    const scripts = files.filter((file) => file.endsWith('.js'))
    expect(scripts.length).toBeGreaterThan(3)
    expect(scripts.flatMap((file) => readFileSync(join(folder, file), 'utf8').match(ways) ?? [])).toEqual([])
  })

  it('keeps what runs in every page small: the check itself comes when somebody types', () => {
    expect(readFileSync(join(folder, 'composer.js')).byteLength).toBeLessThan(40_000)
  })
})

describe('the Firefox package', () => {
  it('is for Firefox and for Firefox for Android, and says that it collects nothing', () => {
    const { gecko, gecko_android: android } = readManifest('firefox-mv3').browser_specific_settings!
    expect(gecko.data_collection_permissions).toEqual({ required: ['none'] })
    expect(android.strict_min_version).toMatch(/^\d+\.\d+$/)
  })

  it('passes the linter of addons.mozilla.org without an error or a warning', () => {
    const linter = fileURLToPath(new URL('../../../node_modules/addons-linter/bin/addons-linter', import.meta.url))
    const said = execFileSync(process.execPath, [linter, join(output, 'firefox-mv3'), '--output=json'], {
      encoding: 'utf8',
    })
    expect(JSON.parse(said)).toMatchObject({ errors: [], warnings: [], metadata: { manifestVersion: 3 } })
  })
})
