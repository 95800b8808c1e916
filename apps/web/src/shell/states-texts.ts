import { defineTexts } from '../i18n/define-texts.ts'

export const statesTexts = defineTexts('states', {
  nl: {
    loading: 'Even geduld',
    offline: 'Geen verbinding met Troje. Kijk of je online bent en probeer het opnieuw.',
    server: 'Er ging iets mis aan onze kant. Probeer het zo nog eens.',
    forbidden: 'Dit mag je met jouw account niet doen.',
    gone: 'Dit is er niet (meer).',
    tooMany: 'Dat waren te veel pogingen. Wacht even en probeer het dan opnieuw.',
    signedOut: 'Je bent afgemeld. Meld je opnieuw aan.',
    again: 'Probeer opnieuw',
    wrong: 'Dat lukte niet',
    notFound: 'Deze pagina is er niet',
    notFoundLead: 'Misschien is het adres verkeerd overgenomen, of is de pagina verhuisd.',
    toHome: 'Naar het begin',
  },
  en: {
    loading: 'One moment',
    offline: 'No connection with Troje. Check that you are online and try again.',
    server: 'Something went wrong on our side. Please try again in a moment.',
    forbidden: 'Your account may not do this.',
    gone: 'This is not here (any more).',
    tooMany: 'Those were too many attempts. Wait a moment, then try again.',
    signedOut: 'You are signed out. Please sign in again.',
    again: 'Try again',
    wrong: 'That did not work',
    notFound: 'This page is not here',
    notFoundLead: 'Perhaps the address was copied wrongly, or the page has moved.',
    toHome: 'To the start',
  },
})
