import type { Localized } from '@troje/post'
import { defineTexts } from '../i18n/define-texts.ts'

export const startTitle: Localized = { nl: 'Denk na voor je plaatst', en: 'Think before you post' }

export const startLead: Localized = {
  nl: 'Deze bladzijden werken zonder server. Wat je hier typt of opent, blijft op je eigen apparaat.',
  en: 'These pages work without a server. What you type or open here stays on your own device.',
}

export const lessonsTitle: Localized = { nl: 'Lessen', en: 'Lessons' }

export const lessonsLead: Localized = {
  nl: 'Een paar minuten per les. Kies eerst zelf, lees daarna waarom. Niemand ziet wat je kiest, en het wordt niet bewaard.',
  en: 'A few minutes each. Choose for yourself first, then read why. Nobody sees what you choose, and it is not kept.',
}

export const instructionTitle: Localized = { nl: 'De instructie', en: 'The instruction' }

export const instructionLead: Localized = {
  nl: 'Wat je hebt afgesproken met je werk, op één bladzijde.',
  en: 'What you agreed with your work, on one page.',
}

export const staticTexts = defineTexts('static', {
  nl: {
    checkWhat: 'Kijk een tekst na voor je hem plaatst.',
    archiveWhat: 'Kijk terug in alles wat je al plaatste.',
    identityWhat: 'Zie of je profiel naar je werk leidt.',
    instructionWhat: 'Lees wat er is afgesproken, op één bladzijde.',
    lessonsWhat: 'Oefen met wat kan en wat niet kan.',
    minutes: '{{count}} minuten',
    situation: 'Situatie',
    post: 'Het bericht',
    right: 'Dat klopt.',
    wrong: 'Niet helemaal.',
    explanation: 'Uitleg',
    better: 'Beter',
    source: 'Bron',
    print: 'Druk af',
  },
  en: {
    checkWhat: 'Look a text over before you post it.',
    archiveWhat: 'Look back at all you posted before.',
    identityWhat: 'See whether your profile leads to your work.',
    instructionWhat: 'Read what was agreed, on one page.',
    lessonsWhat: "Practise with what can and what can't.",
    minutes: '{{count}} minutes',
    situation: 'Situation',
    post: 'The post',
    right: 'That is right.',
    wrong: 'Not quite.',
    explanation: 'Explanation',
    better: 'Better',
    source: 'Source',
    print: 'Print',
  },
})
