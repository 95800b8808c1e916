import type { InterfaceLanguage, Localized } from '@troje/post'
import type { ReactNode } from 'react'
import { createContext, useContext, useEffect, useMemo, useState } from 'react'
import type { TextKey, Texts } from '../i18n/define-texts.ts'
import { readLanguage, rememberLanguage } from '../i18n/language.ts'
import { plainText } from '../i18n/plain-text.ts'
import { frameTexts } from './frame-texts.ts'

export interface CheckLanguage {
  readonly language: InterfaceLanguage
  readonly choose: (language: InterfaceLanguage) => void
  readonly pick: (text: Localized) => string
}

/** A text of one noun, with its values filled in. */
export type Say<Key extends string> = (key: TextKey<Key>, values?: Readonly<Record<string, string | number>>) => string

/** The app has a language of its own: it hands that to the parts of the check through this. */
export const CheckLanguageContext = createContext<CheckLanguage | null>(null)

/** Holds the language of a page of the check, and gives the document its language and its name. */
export function LanguageProvider({ tab, children }: { tab: Localized; children: ReactNode }) {
  const [language, setLanguage] = useState(readLanguage)
  const value = useMemo(() => toCheckLanguage(language, setLanguage), [language])
  useEffect(() => {
    document.documentElement.lang = language
    document.title = `${tab[language]} – Troje`
  }, [language, tab])
  return <CheckLanguageContext value={value}>{children}</CheckLanguageContext>
}

export function useCheckLanguage(): CheckLanguage {
  return useContext(CheckLanguageContext) ?? toCheckLanguage('en', () => {})
}

export function useCheckTexts<Key extends string>(texts: Texts<Key>): Say<Key> {
  const { language } = useCheckLanguage()
  return useMemo(() => (key, values) => plainText(texts, language, key, values), [texts, language])
}

/** What stands around every page of the check. */
export function useFrameTexts() {
  return useCheckTexts(frameTexts)
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
    pick: (text) => text[language],
  }
}
