import { defineTexts } from '../../i18n/define-texts.ts'

export const signedInTexts = defineTexts('check-signed-in', {
  nl: {
    title: 'Check voor je plaatst',
    lead: 'Deze check kent ook de codewoorden van je organisatie. Je tekst blijft op dit apparaat: de check stuurt er niets van naar de server.',
    words_one: 'Op de lijst staat {{count}} codewoord. Het is zelf niet te lezen.',
    words_other: 'Op de lijst staan {{count}} codewoorden. Ze zijn zelf niet te lezen.',
    none: 'Er staan nog geen codewoorden op de lijst.',
    away: 'De codewoorden zijn nu niet op te halen. De check leest zonder.',
    again: 'Probeer het nog eens',
    apart: 'Liever een check die nergens verbinding mee kan maken? Die kent geen codewoorden.',
    apartLink: 'Open de check zonder aanmelden',
  },
  en: {
    title: 'Check before you post',
    lead: 'This check also knows your organisation’s code words. Your text stays on this device: the check sends nothing of it to the server.',
    words_one: 'There is {{count}} code word on the list. It cannot be read itself.',
    words_other: 'There are {{count}} code words on the list. They cannot be read themselves.',
    none: 'There are no code words on the list yet.',
    away: 'The code words cannot be fetched right now. The check reads without them.',
    again: 'Try again',
    apart: 'Rather a check that can connect to nowhere? That one knows no code words.',
    apartLink: 'Open the check without signing in',
  },
})
