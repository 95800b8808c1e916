import type { Fix } from '@troje/post'
import { plainText } from '../../i18n/plain-text.ts'
import type { InterfaceLanguage } from '@troje/post'
import { fieldTexts } from './field-texts.ts'

/** What a button of a quick fix says: the words that it adds, takes out or writes. */
export function fixLabel(text: string, { start, end, text: written }: Fix, language: InterfaceLanguage): string {
  const old = oneLine(text.slice(start, end))
  if (old === '') return plainText(fieldTexts, language, 'fixAdd', { text: oneLine(written) })
  if (written.trim() === '') return plainText(fieldTexts, language, 'fixRemove', { text: old })
  return plainText(fieldTexts, language, 'fixWrite', { text: oneLine(written) })
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}
