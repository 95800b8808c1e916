import type { InterfaceLanguage } from '@troje/post'

interface Texts {
  readonly mark: string
  readonly marked: string
  readonly panel: string
  readonly empty: string
  readonly nothing: string
  readonly one: string
  readonly more: (count: number) => string
  readonly instead: string
  readonly close: string
  readonly loading: string
  readonly report: string
  readonly unavailable: string
  readonly promise: string
  readonly title: string
  readonly draft: string
  readonly here: string
  readonly hereHint: string
  readonly noField: string
  readonly refused: string
}

export const texts: Record<InterfaceLanguage, Texts> = {
  nl: {
    mark: 'Troje: mag ik dit plaatsen?',
    marked: 'Troje: er staat iets in de kantlijn',
    panel: 'In de kantlijn',
    empty: 'Schrijf iets. Hier komt wat een collega er met potlood bij zou zetten.',
    nothing: 'Niets aan te merken. De check ziet niet alles: jij beslist.',
    one: '1 kanttekening',
    more: (count) => `${count} kanttekeningen`,
    instead: 'Liever zo:',
    close: 'Sluiten',
    loading: 'De check wordt geladen.',
    report:
      'Je lijkt over een misstand te schrijven. Dat mag, en over je toon zegt de check dan niets. Melden kan binnen, bij de toezichthouder en bij het Huis voor Klokkenluiders; je kiest zelf.',
    unavailable: 'De check is er niet. Laad deze bladzijde opnieuw.',
    promise:
      'De check draait in je browser. Er gaat niets weg en er blijft niets staan. Niemand mag je naar deze uitkomst vragen.',
    title: 'Mag ik dit plaatsen?',
    draft: 'Plak of typ je tekst',
    here: 'Check het veld op deze bladzijde',
    hereHint: 'Zet de cursor in het veld waarin je schrijft.',
    noField: 'Zet eerst de cursor in een veld. Kies dan opnieuw.',
    refused: 'Op deze bladzijde laat je browser geen extensies toe. Plak je tekst hieronder.',
  },
  en: {
    mark: 'Troje: may I post this?',
    marked: 'Troje: there is a note in the margin',
    panel: 'In the margin',
    empty: 'Write something. Here comes what a colleague would add in pencil.',
    nothing: 'Nothing to remark. The check does not see everything: you decide.',
    one: '1 note',
    more: (count) => `${count} notes`,
    instead: 'Rather like this:',
    close: 'Close',
    loading: 'The check is being loaded.',
    report:
      'You seem to write about wrongdoing. You may, and the check then says nothing on your tone. You can report inside, to the authority, and to the Huis voor Klokkenluiders; you choose.',
    unavailable: 'The check is not there. Load this page again.',
    promise:
      'The check runs in your browser. Nothing leaves it and nothing is kept. Nobody may ask you for this result.',
    title: 'May I post this?',
    draft: 'Paste or type your text',
    here: 'Check the field on this page',
    hereHint: 'Put the cursor in the field in which you write.',
    noField: 'First put the cursor in a field. Then choose this again.',
    refused: 'Your browser lets no extension onto this page. Paste your text below.',
  },
}

/** Dutch where the browser speaks Dutch, else English. */
export function languageOf(tag: string): InterfaceLanguage {
  return /^nl\b/i.test(tag) ? 'nl' : 'en'
}
