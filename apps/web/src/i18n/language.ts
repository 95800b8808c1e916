import { interfaceLanguages } from '@troje/post'
import type { InterfaceLanguage } from '@troje/post'

/** The key is read by public/before-paint.js as well. */
const languageKey = 'troje-language'

function isInterfaceLanguage(value: unknown): value is InterfaceLanguage {
  return (interfaceLanguages as readonly unknown[]).includes(value)
}

/** The reader's choice if there is one, else the first of the browser's languages that Troje speaks, else English. */
export function chooseLanguage(chosen: string | null, browser: readonly string[]): InterfaceLanguage {
  if (isInterfaceLanguage(chosen)) return chosen
  return browser.map((tag) => tag.slice(0, 2).toLowerCase()).find(isInterfaceLanguage) ?? 'en'
}

export function readLanguage(): InterfaceLanguage {
  return chooseLanguage(readChoice(), navigator.languages)
}

/** Remembers the choice on this device only. A browser that keeps nothing is fine: the choice then lasts for the page. */
export function rememberLanguage(language: InterfaceLanguage): void {
  try {
    localStorage.setItem(languageKey, language)
  } catch {
    // Storage is switched off.
  }
}

function readChoice(): string | null {
  try {
    return localStorage.getItem(languageKey)
  } catch {
    return null
  }
}
