import 'wxt/browser'

/** WXT types these two by the names that exist; what it would generate for that is no part of the repository. */
declare module 'wxt/browser' {
  interface WxtI18n {
    getMessage(name: 'checkField'): string
  }
  interface WxtRuntime {
    getURL(path: '/assessor.js'): string
  }
}
