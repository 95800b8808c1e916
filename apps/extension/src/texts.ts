import type { InterfaceLanguage } from '@troje/post'

interface Texts {
  readonly title: string
  readonly draft: string
  readonly nothing: string
  readonly instead: string
  readonly promise: string
}

export const texts: Record<InterfaceLanguage, Texts> = {
  nl: {
    title: 'Mag ik dit plaatsen?',
    draft: 'Plak of typ je tekst',
    nothing: 'Niets gevonden. Of je het plaatst, beslis je zelf.',
    instead: 'Liever:',
    promise:
      'De check draait in je browser. Er wordt niets verstuurd en niets bewaard. Niemand mag je om deze uitslag vragen.',
  },
  en: {
    title: 'May I post this?',
    draft: 'Paste or type your text',
    nothing: 'Nothing found. Whether you post it is up to you.',
    instead: 'Rather:',
    promise: 'The check runs in your browser. Nothing is sent and nothing is kept. Nobody may ask you for this result.',
  },
}

/** Dutch where the browser speaks Dutch, else English. */
export function languageOf(tag: string): InterfaceLanguage {
  return tag.toLowerCase().startsWith('nl') ? 'nl' : 'en'
}
