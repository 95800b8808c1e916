import { defineTexts } from '../i18n/define-texts.ts'

export const homeTexts = defineTexts('home', {
  nl: {
    title: 'Begin',
    rule: 'Doe niet dom.',
    lead: 'Je mag zeggen wat je vindt. Kijk alleen even voor je iets plaatst. Hier kan dat, en niemand kijkt mee.',
    doors: 'Wat wil je doen?',
    check: 'Check voor je plaatst',
    checkLead: 'Zet je tekst erin. Je ziet wat je beter anders kunt schrijven. De tekst blijft op je eigen apparaat.',
    slipped: 'Ik ging de fout in',
    slippedLead: 'Wat je nu weghaalt, hoe je het rechtzet en wie je belt. Je hoeft niet te zeggen wie je bent.',
    instruction: 'De instructie',
    instructionLead: 'Wat er in je contract staat, op één bladzijde. Met wat je wel mag voorop.',
    workHere: 'Beantwoord je hier berichten voor de organisatie?',
    signIn: 'Meld je aan',
    toInbox: 'Naar het postvak',
    setup:
      'Deze Troje is nog niet ingericht. Wie hem heeft gestart, vindt in het venster daarvan een link om te beginnen.',
  },
  en: {
    title: 'Start',
    rule: "Don't be stupid.",
    lead: 'You may say what you think. Just take a look before you post. You can do that here, and nobody watches.',
    doors: 'What do you want to do?',
    check: 'Check before you post',
    checkLead: 'Put your text in. You see what you had better write differently. The text stays on your own device.',
    slipped: 'I slipped',
    slippedLead: 'What to take down now, how to set it right and whom to call. You need not say who you are.',
    instruction: 'The instruction',
    instructionLead: 'What your contract says, on one page. What you may do comes first.',
    workHere: 'Do you answer posts for the organisation here?',
    signIn: 'Sign in',
    toInbox: 'To the inbox',
    setup: 'This Troje has not been set up yet. Whoever started it finds a link to begin in the window where it runs.',
  },
})
