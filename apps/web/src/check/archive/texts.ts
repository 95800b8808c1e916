import type { Localized } from '@troje/post'
import { defineTexts } from '../../i18n/define-texts.ts'

export const archiveTitle: Localized = { nl: 'Kijk terug in wat je al plaatste', en: 'Look back at what you posted' }

export const archiveLead: Localized = {
  nl: 'Een netwerk geeft je een bestand met alles wat je er plaatste. Laat het hier lezen: het blijft op dit apparaat, en als je de bladzijde sluit is alles weer weg.',
  en: 'A network gives you a file with all that you posted there. Have it read here: it stays on this device, and when you close the page everything is gone again.',
}

export const archiveTexts = defineTexts('check-archive', {
  nl: {
    drop: 'Kies je archief, of sleep het hierheen',
    choose: 'Kies een bestand',
    formats: 'Een zip, tar.gz of car. Alleen wat je openbaar plaatste wordt gelezen, geen privéberichten.',
    how: 'Zo kom je aan je archief',
    x: 'X: Instellingen, Je account, Download een archief. Na een dag krijg je een zip.',
    mastodon: 'Mastodon: Voorkeuren, Importeren en exporteren, Archief aanvragen.',
    bluesky: 'Bluesky: Instellingen, Account, Mijn gegevens exporteren. Dat geeft een car-bestand.',
    linkedin: 'LinkedIn: Instellingen, Gegevensprivacy, Een kopie van uw gegevens ophalen.',
    facebook: 'Facebook en Instagram: Accountcentrum, Je gegevens downloaden. Kies JSON, niet HTML.',
    reading: '{{read}} berichten gelezen',
    progress: 'Hoeveel van het archief gelezen is',
    stop: 'Stop',
    clear: 'Wis alles en begin opnieuw',
    done: '{{read}} berichten gelezen.',
    stopped: 'Gestopt na {{read}} berichten.',
    found_one: '{{count}} bericht om nog eens te bekijken',
    found_other: '{{count}} berichten om nog eens te bekijken',
    clean: 'Niets gevonden om nog eens te bekijken. De check ziet niet alles, en geen foto’s.',
    truncated:
      'Dit bestand is niet heel: het houdt te vroeg op. Download je archief nog eens. Wat er wel in stond, zie je hier.',
    bomb: 'Dit bestand pakt uit tot veel meer dan een mens kan schrijven. We zijn gestopt. Is het wel je eigen archief?',
    foreign:
      'Hier zitten geen berichten in van een netwerk dat we kennen. Van Facebook en Instagram moet het JSON zijn, geen HTML.',
    encrypted: 'Er zit een wachtwoord op dit bestand. Pak het eerst uit, en kies dan het bestand dat erin zit.',
    broken: 'Dit bestand is beschadigd. Download je archief nog eens.',
    empty: 'Dit is een archief, maar er staan geen berichten in.',
    kind: 'Soort',
    year: 'Jaar',
    all: 'Alles',
    noneHere: 'Geen berichten van deze soort in dit jaar.',
    list: 'Berichten om nog eens te bekijken',
    open: 'Open het bericht',
    noLink: 'Het archief zegt niet waar dit bericht staat.',
    undated: 'Zonder datum',
    noFile: 'Je kunt deze lijst niet opslaan of versturen',
    noFileWhy:
      'Dat is met opzet. Wie een lijst kan maken, kan er ook om vragen, en dat hoort geen werkgever te doen. Verwijder een bericht waar het staat, of laat het staan: jij beslist.',
  },
  en: {
    drop: 'Choose your archive, or drop it here',
    choose: 'Choose a file',
    formats: 'A zip, tar.gz or car. Only what you posted in public is read, no private messages.',
    how: 'How to get your archive',
    x: 'X: Settings, Your account, Download an archive. After a day you get a zip.',
    mastodon: 'Mastodon: Preferences, Import and export, Request your archive.',
    bluesky: 'Bluesky: Settings, Account, Export my data. That gives a car file.',
    linkedin: 'LinkedIn: Settings, Data privacy, Get a copy of your data.',
    facebook: 'Facebook and Instagram: Accounts Centre, Download your information. Choose JSON, not HTML.',
    reading: '{{read}} posts read',
    progress: 'How much of the archive has been read',
    stop: 'Stop',
    clear: 'Remove everything and start again',
    done: '{{read}} posts read.',
    stopped: 'Stopped after {{read}} posts.',
    found_one: '{{count}} post to look at again',
    found_other: '{{count}} posts to look at again',
    clean: 'Nothing found to look at again. The check does not see everything, and no photos.',
    truncated:
      'This file is not whole: it stops too soon. Download your archive again. What did stand in it is shown here.',
    bomb: 'This file unpacks to far more than a person can write. We stopped. Is it your own archive?',
    foreign:
      'There are no posts in it from a network that we know. From Facebook and Instagram it has to be JSON, not HTML.',
    encrypted: 'There is a password on this file. Unpack it first, then choose the file that is in it.',
    broken: 'This file is damaged. Download your archive again.',
    empty: 'This is an archive, but there are no posts in it.',
    kind: 'Kind',
    year: 'Year',
    all: 'All',
    noneHere: 'No posts of this kind in this year.',
    list: 'Posts to look at again',
    open: 'Open the post',
    noLink: 'The archive does not say where this post stands.',
    undated: 'No date',
    noFile: 'You cannot save or send this list',
    noFileWhy:
      'That is on purpose. Who can make a list can be asked for it, and no employer should. Remove a post where it stands, or leave it: you decide.',
  },
})
