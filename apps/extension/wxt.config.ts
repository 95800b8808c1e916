import { defineConfig } from 'wxt'
import { siteMatches } from './src/sites/sites.ts'

/** Extension pages and the background may connect to nowhere (promise P9); they need their own script and style. */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'none'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'"

/** Popovers, light-dark() and CSS masks are there from here on. */
const oldestChromium = '125'
/** The first that know what an extension declares on data. */
const oldestFirefox = '140.0'
const oldestFirefoxAndroid = '142.0'

export default defineConfig({
  srcDir: 'src',
  publicDir: 'public',
  outDir: '.output',
  imports: false,
  zip: { zipSources: false },
  vite: () => ({
    build: {
      modulePreload: false, // Vite's preloading fetches by script, which nothing here may do
      target: [`chrome${oldestChromium}`, 'firefox140'], // else light-dark() is spelled out for browsers that cannot load this
    },
  }),
  manifest: ({ browser }) => ({
    name: 'Troje: check',
    short_name: 'Troje',
    description: '__MSG_description__',
    default_locale: 'nl',
    icons: { 16: 'horse-16.png', 48: 'horse-48.png', 128: 'horse-128.png' },
    action: { default_title: 'Troje: check' },
    permissions: ['activeTab', 'scripting', 'contextMenus'],
    content_scripts: [{ matches: [...siteMatches], js: ['composer.js'], run_at: 'document_idle' }],
    host_permissions: [...siteMatches],
    commands: { 'check-field': { suggested_key: { default: 'Alt+Shift+K' }, description: '__MSG_checkField__' } },
    content_security_policy: { extension_pages: policy },
    ...(browser === 'firefox' ? { browser_specific_settings: firefox } : { minimum_chrome_version: oldestChromium }),
  }),
})

const firefox = {
  gecko: {
    id: '{5f0c3c52-7d0e-4b5e-9a57-2f6f6b1c7a94}',
    strict_min_version: oldestFirefox,
    data_collection_permissions: { required: ['none' as const] },
  },
  gecko_android: { strict_min_version: oldestFirefoxAndroid },
}
