import { defineTexts } from '../i18n/define-texts.ts'

/** What is said around a query that is being written: others who change it, and leaving it unsaved. */
export const writingTexts = defineTexts('query-writing', {
  nl: {
    behindTitle: 'Iemand anders heeft deze zoekvraag net bewaard',
    behindText: 'Jouw tekst is er nog. Bewaar je hem, dan komt hij in de plaats van die versie:',
    keepMine: 'Ga door met mijn tekst',
    takeTheirs: 'Neem die versie',
    goneTitle: 'Iemand anders heeft deze zoekvraag net verwijderd',
    goneText: 'Jouw tekst is er nog, maar je kunt hem hier niet meer bewaren. Kopieer hem naar een nieuwe zoekvraag.',
    notFound: 'De zoekvraag die je zocht, bestaat niet (meer).',
    leaveTitle: 'Weggaan zonder te bewaren?',
    leaveText: 'Wat je hier hebt geschreven, is nog niet bewaard.',
    stay: 'Verder schrijven',
    leave: 'Weggaan zonder te bewaren',
    otherTool: 'Komt deze tekst uit een ander programma?',
    convertFrom: 'Uit',
    convert: 'Zet om naar Troje',
    converted: 'Omgezet. Er ging niets verloren.',
  },
  en: {
    behindTitle: 'Somebody else has just saved this query',
    behindText: 'Your text is still here. If you save it, it takes the place of that version:',
    keepMine: 'Go on with my text',
    takeTheirs: 'Take that version',
    goneTitle: 'Somebody else has just deleted this query',
    goneText: 'Your text is still here, but you cannot save it here any more. Copy it into a new query.',
    notFound: 'The query that you looked for does not exist (any more).',
    leaveTitle: 'Leave without saving?',
    leaveText: 'What you wrote here has not been saved yet.',
    stay: 'Go on writing',
    leave: 'Leave without saving',
    otherTool: 'Is this text from another program?',
    convertFrom: 'From',
    convert: 'Put it into Troje’s form',
    converted: 'Done. Nothing was lost.',
  },
})
