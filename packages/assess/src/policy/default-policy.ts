import type { Policy } from '@troje/post'

/**
 * A policy to start from: what most employment contracts say, in plain words.
 * `policies/default.yaml` is the same policy as a file to copy and change; a test holds the two equal.
 */
export const defaultPolicy: Policy = {
  organisation: '',
  rule: { nl: 'Doe niet dom.', en: "Don't be stupid." },
  contact: {
    nl: 'Twijfel je? Vraag het aan een collega of aan het communicatieteam, vóór je iets plaatst.',
    en: 'In doubt? Ask a colleague or the communications team before you post.',
  },
  clauses: [
    {
      id: 'confidentiality',
      title: { nl: 'Geheim blijft geheim', en: 'What is confidential stays confidential' },
      plain: {
        nl: 'Wat je door je werk weet en wat niet openbaar is, deel je niet.',
        en: 'What you know through your work and is not public, you do not share.',
      },
      source: 'BW 7:678(2)(i); Ambtenarenwet 2017, art. 9',
      can: [
        { nl: 'Vertellen wat je werk inhoudt.', en: 'Say what your job is about.' },
        { nl: 'Delen wat al op onze website staat.', en: 'Share what is on our website already.' },
        {
          nl: 'Een misstand melden, binnen of buiten de organisatie.',
          en: 'Report wrongdoing, inside or outside the organisation.',
        },
      ],
      cannot: [
        {
          nl: 'Een plan, contract of cijfer delen dat nog geheim is.',
          en: 'Share a plan, contract or figure that is still secret.',
        },
        {
          nl: 'Een wachtwoord of sleutel op een foto of in een bericht zetten.',
          en: 'Put a password or key in a photo or a post.',
        },
      ],
      kinds: ['confidential', 'secret'],
      advice: {
        nl: 'Wacht tot het openbaar is, of vraag of je het mag delen.',
        en: 'Wait until it is public, or ask whether you may share it.',
      },
    },
    {
      id: 'personal-data',
      title: { nl: 'Gegevens van mensen', en: "People's data" },
      plain: {
        nl: 'Je deelt geen gegevens van klanten, collega’s of anderen waarmee iemand te vinden of te herkennen is.',
        en: 'You share no data of customers, colleagues or others by which somebody can be found or recognised.',
      },
      source: 'AVG, art. 5 en 32',
      can: [
        {
          nl: 'Verwijzen naar een algemeen nummer of adres van de organisatie.',
          en: 'Point to a general number or address of the organisation.',
        },
      ],
      cannot: [
        {
          nl: 'Een BSN, rekeningnummer of privénummer in een bericht zetten.',
          en: 'Put a citizen number, bank account or private number in a post.',
        },
        {
          nl: 'Over een klant of patiënt schrijven die te herkennen is.',
          en: 'Write about a customer or patient who can be recognised.',
        },
      ],
      kinds: ['personal-data'],
      advice: { nl: 'Haal de gegevens weg.', en: 'Take the data out.' },
    },
    {
      id: 'conduct',
      title: { nl: 'Schaad de organisatie niet', en: 'Do not harm the organisation' },
      plain: {
        nl: 'Je doet niets wat het beeld van je werkgever schaadt. Kritiek mag, schelden en dreigen niet.',
        en: "You do nothing that harms your employer's image. Criticism is fine; abuse and threats are not.",
      },
      source: 'BW 7:611; Ambtenarenwet 2017, art. 6',
      can: [
        { nl: 'Zeggen dat je het ergens niet mee eens bent.', en: 'Say that you disagree.' },
        { nl: 'Mopperen over een trein die te laat is.', en: 'Grumble about a late train.' },
      ],
      cannot: [
        { nl: 'Een klant, collega of tegenstander uitschelden.', en: 'Abuse a customer, colleague or opponent.' },
        {
          nl: 'Iemand bedreigen, of haat zaaien tegen een groep.',
          en: 'Threaten somebody, or stir up hate against a group.',
        },
      ],
      kinds: ['insult', 'threat', 'hate'],
      advice: {
        nl: 'Schrijf wat er gebeurde en wat je wilt, zonder te schelden.',
        en: 'Write what happened and what you want, without abuse.',
      },
    },
    {
      id: 'speaking-for-us',
      title: { nl: 'Spreken namens de organisatie', en: 'Speaking for the organisation' },
      plain: {
        nl: 'Je spreekt voor jezelf. Namens de organisatie spreken alleen mensen die dat als taak hebben.',
        en: 'You speak for yourself. Only people whose task it is speak for the organisation.',
      },
      can: [
        {
          nl: 'Zeggen waar je werkt en wat je er zelf van vindt.',
          en: 'Say where you work and what you think of it yourself.',
        },
      ],
      cannot: [
        {
          nl: 'Een standpunt of belofte geven alsof het van ons allemaal is.',
          en: 'Give a position or a promise as if it were from all of us.',
        },
      ],
      kinds: ['on-behalf'],
      advice: {
        nl: 'Schrijf "ik" en "volgens mij", of vraag het communicatieteam.',
        en: 'Write "I" and "in my view", or ask the communications team.',
      },
    },
    {
      id: 'side-work',
      title: { nl: 'Werk ernaast', en: 'Side work' },
      plain: {
        nl: 'Heb je werk naast je baan, dan meld je dat als het met je baan kan botsen.',
        en: 'If you work beside your job, you say so where it could clash with your job.',
      },
      source: 'BW 7:653a; Ambtenarenwet 2017, art. 5 en 8',
      can: [{ nl: 'Over je hobby of vereniging schrijven.', en: 'Write about your hobby or club.' }],
      cannot: [
        {
          nl: 'Je eigen zaak aanprijzen met de naam van je werkgever.',
          en: "Promote your own business with your employer's name.",
        },
      ],
      kinds: [],
      advice: { nl: 'Houd werk en eigen zaak uit elkaar.', en: 'Keep your job and your own business apart.' },
    },
  ],
}
