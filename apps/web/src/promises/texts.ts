import { defineTexts } from '../i18n/define-texts.ts'

export const promisesTexts = defineTexts('promises', {
  nl: {
    title: 'Wat Troje belooft',
    lead: 'Vijftien grenzen die Troje zichzelf oplegt. Bij elke staat hoe ver het nu is, en wat de belofte niet kan waarmaken.',
    now: 'Geldt nu, met een test erbij',
    partly: 'Geldt voor een deel',
    later: 'Komt later',
    limit: 'Wat dit niet kan',
    proof: 'Een belofte geldt pas als een test haar bewijst. De tests staan in de broncode, in de map promises.',
  },
  en: {
    title: 'What Troje promises',
    lead: 'Fifteen limits that Troje puts on itself. Each says how far it is today, and what the promise cannot do.',
    now: 'Holds now, with a test',
    partly: 'Holds in part',
    later: 'Comes later',
    limit: 'What this cannot do',
    proof: 'A promise holds only once a test proves it. The tests stand in the source code, in the folder promises.',
  },
})
