import type { InterfaceLanguage, Localized } from '@troje/post'
import type { ReactNode } from 'react'
import { createContext, useContext, useEffect, useMemo, useState } from 'react'
import type { TextKey } from '../i18n/define-texts.ts'
import { readLanguage, rememberLanguage } from '../i18n/language.ts'
import { plainText } from '../i18n/plain-text.ts'
import { checkTexts } from './texts.ts'

type CheckKey = TextKey<Extract<keyof typeof checkTexts.nl, string>>

export interface CheckLanguage {
  readonly language: InterfaceLanguage
  readonly choose: (language: InterfaceLanguage) => void
  readonly t: (key: CheckKey, values?: Readonly<Record<string, string | number>>) => string
  readonly pick: (text: Localized) => string
}

const LanguageContext = createContext<CheckLanguage | null>(null)

export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState(readLanguage)
  const value = useMemo(() => toCheckLanguage(language, setLanguage), [language])
  useEffect(() => {
    document.documentElement.lang = language
    document.title = value.t('tab')
  }, [language, value])
  return <LanguageContext value={value}>{children}</LanguageContext>
}

export function useCheckLanguage(): CheckLanguage {
  return useContext(LanguageContext) ?? toCheckLanguage('en', () => {})
}

function toCheckLanguage(
  language: InterfaceLanguage,
  setLanguage: (language: InterfaceLanguage) => void,
): CheckLanguage {
  return {
    language,
    choose(chosen) {
      rememberLanguage(chosen)
      setLanguage(chosen)
    },
    t: (key, values) => plainText(checkTexts, language, key, values),
    pick: (text) => text[language],
  }
}
