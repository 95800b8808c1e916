import { defineTexts } from '../i18n/define-texts.ts'

/** Wet bescherming klokkenluiders, articles 2, 2c, 3a and 17e: where one may report, and when going public is protected. */
export const reportTexts = defineTexts('check-report', {
  nl: {
    title: 'Wil je een misstand melden?',
    lead: 'Het lijkt erop dat je over een misstand schrijft. Dat mag. Je kiest zelf waar je meldt, en je mag daarvoor niet worden gestraft.',
    inside: 'Binnen',
    insideWhat:
      'Bij de vertrouwenspersoon of het meldpunt van je werk. Je krijgt binnen een week een bevestiging en binnen drie maanden antwoord.',
    authority: 'Bij de toezichthouder',
    authorityWhat:
      'Rechtstreeks mag ook, zonder eerst binnen te melden. Bijvoorbeeld de ACM, AFM, AP, DNB, IGJ, NZa of ANVS, of de Arbeidsinspectie.',
    house: 'Bij het Huis voor Klokkenluiders',
    houseWhat: 'Geeft gratis en vertrouwelijk advies, ook als je nog niets hebt besloten, en kan zelf onderzoek doen.',
    houseLink: 'huisvoorklokkenluiders.nl',
    publicly:
      'Het zelf openbaar maken is beschermd als melden niets uithaalt, of als er direct gevaar is. Vraag bij twijfel eerst advies.',
    data: 'Gegevens van anderen strepen we nog wel aan: daarmee kun je iemand schade doen die er niets mee te maken heeft.',
    limits: 'Geen misstand? Dan heeft de check zich vergist. Hij onthoudt er niets van.',
  },
  en: {
    title: 'Do you want to report wrongdoing?',
    lead: 'You seem to write about wrongdoing. You may. You choose where you report, and you may not be punished for it.',
    inside: 'Inside',
    insideWhat:
      'With the confidential adviser or the reporting desk at your work. You get a confirmation within a week and an answer within three months.',
    authority: 'With the authority',
    authorityWhat:
      'You may go there straight away, without reporting inside first. In the Netherlands for example ACM, AFM, AP, DNB, IGJ, NZa or ANVS, or the Labour Authority.',
    house: 'With the Huis voor Klokkenluiders',
    houseWhat:
      'The Dutch whistleblowers’ authority gives free and confidential advice, also while you have not decided yet, and can investigate.',
    houseLink: 'huisvoorklokkenluiders.nl',
    publicly:
      'Making it public yourself is protected where reporting leads to nothing, or where there is immediate danger. When in doubt, ask for advice first.',
    data: 'Other people’s data is still marked: it could harm somebody who has nothing to do with it.',
    limits: 'No wrongdoing? Then the check was mistaken. It remembers nothing of it.',
  },
})
