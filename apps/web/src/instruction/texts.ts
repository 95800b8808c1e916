import { defineTexts } from '../i18n/define-texts.ts'

export const instructionTexts = defineTexts('instruction', {
  nl: {
    title: 'De instructie',
    for: 'Voor iedereen die werkt bij {{organisation}}',
    forAll: 'Voor iedereen die hier werkt',
    freedom:
      'Je mag zeggen wat je vindt, ook over je werk en ook als het kritiek is. Onder je eigen naam of onder een andere.',
    ask: 'Twijfel je? Vraag het.',
    report:
      'Niets hiervan beperkt je recht om een misstand te melden: binnen de organisatie, bij de toezichthouder of bij het Huis voor Klokkenluiders. Je kiest zelf waar.',
    rights: 'Dit blijft van jou',
    rightsUnion: 'Je mag altijd praten over je loon, je werk, de vakbond en de ondernemingsraad.',
    rightsWatch:
      'Je werkgever mag je niet zomaar volgen op sociale media. Daarvoor gelden regels, en de ondernemingsraad praat mee.',
    rightsCheck: 'Niemand mag je vragen naar de uitkomst van een check.',
    more: 'Wat kan en wat kan niet',
    can: 'Kan',
    cannot: 'Kan niet',
    advice: 'Wat dan wel',
    source: 'Staat in: {{source}}',
    print: 'Druk af',
    failed: 'De instructie kon niet worden opgehaald.',
  },
  en: {
    title: 'The instruction',
    for: 'For everybody who works at {{organisation}}',
    forAll: 'For everybody who works here',
    freedom:
      'You may say what you think, also about your work and also if it is criticism. Under your own name or under another.',
    ask: 'In doubt? Ask.',
    report:
      'Nothing here limits your right to report wrongdoing: inside the organisation, to the authority, or to the Huis voor Klokkenluiders (Whistleblowers Authority). You choose where.',
    rights: 'This stays yours',
    rightsUnion: 'You may always talk about your pay, your work, the union and the works council.',
    rightsWatch:
      'Your employer may not simply follow you on social media. There are rules for that, and the works council has a say.',
    rightsCheck: 'Nobody may ask you for the result of a check.',
    more: "What can and what can't",
    can: 'Can',
    cannot: "Can't",
    advice: 'What then',
    source: 'Stands in: {{source}}',
    print: 'Print',
    failed: 'The instruction could not be fetched.',
  },
})
