import type { Localized } from '@troje/post'
import { defineTexts } from '../../i18n/define-texts.ts'

export const identityTitle: Localized = { nl: 'Wat zegt je profiel?', en: 'What does your profile say?' }

export const identityLead: Localized = {
  nl: 'Je mag je mening kwijt, ook onder een andere naam. Kijk hier of een profiel naar je werk leidt. Wat je typt blijft op dit apparaat en wordt niet bewaard.',
  en: 'You may say what you think, under another name too. Look here whether a profile leads to your work. What you type stays on this device and is not kept.',
}

export const identityTexts = defineTexts('check-identity', {
  nl: {
    employer: 'Waar werk je?',
    employerHint: 'De naam, zoals mensen hem schrijven. Meer namen, een webadres of een account: met komma’s ertussen.',
    first: 'Je profiel',
    second: 'Je andere profiel',
    displayName: 'Naam die anderen zien',
    handle: 'Gebruikersnaam',
    bio: 'Tekst bij je profiel',
    add: 'Vergelijk met een tweede profiel',
    remove: 'Haal het tweede profiel weg',
    outcome: 'Wat iemand ziet',
    waiting: 'Vul in waar je werkt en wat er in je profiel staat.',
    works: 'Dit profiel zegt dat je daar werkt.',
    names: 'Dit profiel noemt je werk, maar zegt niet dat je er werkt.',
    clean:
      'In deze woorden zien we niets dat naar je werk leidt. Een foto, je volgers en wat je plaatst kunnen dat nog wel.',
    shared: 'Hiermee vindt iemand het ene profiel via het andere',
    sharedNone: 'In deze woorden zien we niets dat de twee verbindt.',
    sharedName: 'Hetzelfde woord in de naam',
    sharedHandle: 'Een gebruikersnaam die hetzelfde begint',
    sharedLink: 'Dezelfde link',
    sharedWords: 'Dezelfde woorden',
    apart: 'Twee namen uit elkaar houden',
    step1: 'Neem een naam en gebruikersnaam die je nergens anders gebruikt, ook niet een beetje anders.',
    step2: 'Meld je aan met een apart e-mailadres, en geef je telefoonnummer niet als het niet hoeft.',
    step3: 'Zet in de instellingen uit dat anderen je vinden via je contacten, je nummer of je mail.',
    step4: 'Gebruik een andere foto. Een foto die ergens anders staat, is zo teruggevonden.',
    step5: 'Noem je werk, je afdeling, je rooster en je woonplaats niet. Volg niet in één keer al je collega’s.',
    step6:
      'Gebruik een andere app of een ander browserprofiel, zodat je nooit per ongeluk onder de verkeerde naam plaatst.',
    step7: 'Kijk tot slot zonder in te loggen naar je profiel. Dat is wat een ander ziet.',
    same: 'Wat een tweede naam niet verandert',
    sameSecret: 'Wat vertrouwelijk is, blijft vertrouwelijk. Wie het schreef, maakt daarvoor niet uit.',
    sameLaw: 'Bedreigen, haat zaaien en gegevens van anderen delen mag onder geen enkele naam.',
    sameKnown:
      'Iemand kan je herkennen aan hoe je schrijft of aan wat alleen jij kunt weten. Schrijf het zo dat je dan nog steeds kunt slapen.',
    sameFree: 'En je mening over je werk, je loon of de vakbond mag ook gewoon onder je eigen naam.',
    rules: 'Waar mag een bedachte naam?',
    rulesNo:
      'Niet op Facebook (de naam die je in het dagelijks leven gebruikt) en niet op LinkedIn (je echte naam). Met een bedachte naam kun je daar je account kwijtraken.',
    rulesYes:
      'Wel op Instagram, Threads, X, Bluesky, Mastodon, TikTok en Reddit, als je je niet voordoet als iemand anders. Kijk bij Mastodon in de regels van je server.',
  },
  en: {
    employer: 'Where do you work?',
    employerHint: 'The name, as people write it. More names, a web address or an account: with commas between them.',
    first: 'Your profile',
    second: 'Your other profile',
    displayName: 'Name that others see',
    handle: 'Username',
    bio: 'Text of your profile',
    add: 'Compare with a second profile',
    remove: 'Take the second profile away',
    outcome: 'What somebody sees',
    waiting: 'Fill in where you work and what stands in your profile.',
    works: 'This profile says that you work there.',
    names: 'This profile names your work, but does not say that you work there.',
    clean:
      'In these words we see nothing that leads to your work. A photo, your followers and what you post still can.',
    shared: 'This leads somebody from the one profile to the other',
    sharedNone: 'In these words we see nothing that ties the two.',
    sharedName: 'The same word in the name',
    sharedHandle: 'A username that begins the same',
    sharedLink: 'The same link',
    sharedWords: 'The same words',
    apart: 'Keeping two names apart',
    step1: 'Take a name and a username that you use nowhere else, not even slightly different.',
    step2: 'Sign up with an e-mail address of its own, and do not give your phone number where you need not.',
    step3: 'Switch off in the settings that others find you by your contacts, your number or your mail.',
    step4: 'Use another photo. A photo that stands elsewhere is quickly found.',
    step5:
      'Do not name your work, your department, your roster or your town. Do not follow all your colleagues at once.',
    step6: 'Use another app or another browser profile, so that you never post under the wrong name by accident.',
    step7: 'Last, look at your profile without signing in. That is what others see.',
    same: 'What a second name does not change',
    sameSecret: 'What is confidential stays confidential. Who wrote it makes no difference to that.',
    sameLaw: 'Threats, hate and sharing other people’s data are allowed under no name.',
    sameKnown:
      'Somebody may know you by how you write or by what only you can know. Write it so that you could still sleep then.',
    sameFree: 'And what you think of your work, your pay or the union you may say under your own name as well.',
    rules: 'Where is an invented name allowed?',
    rulesNo:
      'Not on Facebook (the name that you use in daily life) and not on LinkedIn (your real name). With an invented name you can lose your account there.',
    rulesYes:
      'It is on Instagram, Threads, X, Bluesky, Mastodon, TikTok and Reddit, as long as you do not pose as somebody else. On Mastodon, look at the rules of your server.',
  },
})
