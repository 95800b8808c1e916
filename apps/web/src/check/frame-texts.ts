import { defineTexts } from '../i18n/define-texts.ts'

export const frameTexts = defineTexts('check-frame', {
  nl: {
    skip: 'Naar de inhoud',
    home: 'Troje, naar het begin',
    language: 'Taal',
    pages: 'Wat je hier kunt nakijken',
    check: 'Een tekst',
    archive: 'Alles wat je al plaatste',
    identity: 'Je profiel',
    instruction: 'De instructie',
    lessons: 'Lessen',
    nobody: 'Niemand mag je naar deze uitkomst vragen.',
  },
  en: {
    skip: 'Skip to the content',
    home: 'Troje, to the start',
    language: 'Language',
    pages: 'What you can look over here',
    check: 'A text',
    archive: 'All you posted before',
    identity: 'Your profile',
    instruction: 'The instruction',
    lessons: 'Lessons',
    nobody: 'Nobody may ask you for this result.',
  },
})
