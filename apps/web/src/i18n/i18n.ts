import type { InterfaceLanguage } from '@troje/post'
import i18next from 'i18next'
import type { i18n as I18n } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { readLanguage, rememberLanguage } from './language.ts'

/** The app's one i18next. Each noun adds its texts when its page is loaded: see useTexts. */
export const i18n: I18n = i18next.createInstance()

export function startTexts(): void {
  void i18n.use(initReactI18next).init({
    lng: readLanguage(),
    fallbackLng: false,
    resources: {},
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
    initAsync: false,
  })
  document.documentElement.lang = i18n.language
}

export function currentLanguage(): InterfaceLanguage {
  return i18n.language === 'nl' ? 'nl' : 'en'
}

/** Switches the language of the whole app, without a reload, and remembers it on this device. */
export function switchLanguage(language: InterfaceLanguage): void {
  rememberLanguage(language)
  document.documentElement.lang = language
  void i18n.changeLanguage(language)
}
