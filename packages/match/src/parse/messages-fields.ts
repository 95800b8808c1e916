import type { IssueText } from './issue-text.ts'

/** What is said about NEAR, NOT, fields and saved parts. */
export const fieldTexts = {
  'near-without-distance': {
    severity: 'error',
    message: { nl: 'Achter NEAR ontbreekt de afstand.', en: 'The distance is missing after NEAR.' },
    hint: { nl: 'Schrijf bijvoorbeeld NEAR/5.', en: 'Write for example NEAR/5.' },
  },
  'near-zero': {
    severity: 'error',
    message: { nl: 'NEAR/0 vindt niets.', en: 'NEAR/0 finds nothing.' },
    hint: { nl: 'Woorden naast elkaar zijn NEAR/1.', en: 'Adjacent words are NEAR/1.' },
  },
  'too-far': {
    severity: 'error',
    message: {
      nl: 'Meer dan 1000 woorden uit elkaar kan niet.',
      en: 'More than 1000 words apart is not possible.',
    },
    hint: { nl: 'Gebruik AND.', en: 'Use AND.' },
  },
  'chained-near': {
    severity: 'error',
    message: {
      nl: 'Twee keer NEAR achter elkaar is niet duidelijk.',
      en: 'NEAR twice in a row is ambiguous.',
    },
    hint: { nl: 'Zet haakjes: (a NEAR/5 b) NEAR/5 c.', en: 'Add brackets: (a NEAR/5 b) NEAR/5 c.' },
  },
  'near-too-deep': {
    severity: 'error',
    message: {
      nl: 'Hier staat te veel NEAR in NEAR: elke laag verdubbelt het werk.',
      en: 'There is too much NEAR in NEAR here: each layer doubles the work.',
    },
    hint: {
      nl: 'Neem een vaste volgorde (NEAR/5f), minder lagen, of AND.',
      en: 'Use one order (NEAR/5f), fewer layers, or AND.',
    },
  },
  'and-inside-near': {
    severity: 'error',
    message: { nl: 'AND kan niet binnen NEAR staan.', en: 'AND cannot stand inside NEAR.' },
    hint: {
      nl: 'Gebruik OR, of zet twee keer NEAR: (a NEAR/5 b) AND (a NEAR/5 c).',
      en: 'Use OR, or NEAR twice: (a NEAR/5 b) AND (a NEAR/5 c).',
    },
  },
  'not-inside-near': {
    severity: 'error',
    message: { nl: 'NOT kan niet binnen NEAR staan.', en: 'NOT cannot stand inside NEAR.' },
    hint: { nl: 'Zet NOT buiten NEAR: (a NEAR/5 b) NOT c.', en: 'Put NOT outside: (a NEAR/5 b) NOT c.' },
  },
  'field-inside-near': {
    severity: 'error',
    message: { nl: 'Een veld kan niet binnen NEAR staan.', en: 'A field cannot stand inside NEAR.' },
    hint: {
      nl: 'NEAR vergelijkt plaatsen van woorden in één tekst; zet het veld erbuiten.',
      en: 'NEAR compares places of words in one text; put the field outside.',
    },
  },
  'nothing-positive': {
    severity: 'error',
    message: {
      nl: 'De zoekvraag zegt alleen wat er niet in mag staan.',
      en: 'The query only says what must not be there.',
    },
    hint: { nl: 'Zet er een woord bij dat er wel in staat.', en: 'Add a word that must be there.' },
  },
  'negative-branch': {
    severity: 'warning',
    message: {
      nl: 'Deze kant van OR zegt alleen wat er niet in mag staan: dat vindt bijna alles.',
      en: 'This side of OR only says what must not be there: it finds almost everything.',
    },
    hint: { nl: 'Zet er een woord bij dat er wel in staat.', en: 'Add a word that must be there.' },
  },
  'unknown-field': {
    severity: 'error',
    message: { nl: 'Het veld “%name%:” bestaat niet.', en: 'There is no field “%name%:”.' },
    hint: {
      nl: 'Bedoel je het als tekst? Zet er aanhalingstekens om.',
      en: 'Is it text? Put quotes around it.',
    },
  },
  'unknown-field-near': {
    severity: 'error',
    message: { nl: 'Het veld “%name%:” bestaat niet.', en: 'There is no field “%name%:”.' },
    hint: { nl: 'Bedoel je “%near%:”?', en: 'Did you mean “%near%:”?' },
  },
  'missing-value': {
    severity: 'error',
    message: { nl: 'Achter “%name%:” staat niets.', en: 'There is nothing after “%name%:”.' },
    hint: { nl: 'Zet de waarde er direct achter: %example%', en: 'Put the value right after it: %example%' },
  },
  'bad-value': {
    severity: 'error',
    message: { nl: '“%value%” past niet bij “%name%:”.', en: '“%value%” does not fit “%name%:”.' },
    hint: { nl: 'Schrijf het zo: %example%', en: 'Write it like this: %example%' },
  },
  'unknown-value': {
    severity: 'error',
    message: { nl: '“%name%:” kent “%value%” niet.', en: '“%name%:” does not know “%value%”.' },
    hint: { nl: 'Kies uit: %choices%.', en: 'Choose from: %choices%.' },
  },
  'unknown-value-near': {
    severity: 'error',
    message: { nl: '“%name%:” kent “%value%” niet.', en: '“%name%:” does not know “%value%”.' },
    hint: { nl: 'Bedoel je “%near%”?', en: 'Did you mean “%near%”?' },
  },
  'field-in-field': {
    severity: 'error',
    message: { nl: 'Een veld kan niet in “%name%:” staan.', en: 'A field cannot stand in “%name%:”.' },
    hint: { nl: 'Zet het ernaast: a:x AND b:y.', en: 'Put it beside it: a:x AND b:y.' },
  },
  'unknown-part': {
    severity: 'error',
    message: { nl: 'Het deel “%name%” bestaat niet.', en: 'There is no saved part “%name%”.' },
  },
  'unknown-part-near': {
    severity: 'error',
    message: { nl: 'Het deel “%name%” bestaat niet.', en: 'There is no saved part “%name%”.' },
    hint: { nl: 'Bedoel je “%near%”?', en: 'Did you mean “%near%”?' },
  },
  'unknown-part-inside': {
    severity: 'error',
    message: {
      nl: 'Het deel “%name%” gebruikt “%inner%”, en dat bestaat niet.',
      en: 'The saved part “%name%” uses “%inner%”, which does not exist.',
    },
  },
  'part-too-large': {
    severity: 'error',
    message: {
      nl: 'Met het deel “%name%” erin wordt deze zoekvraag te groot.',
      en: 'With the saved part “%name%” in it this query becomes too large.',
    },
    hint: {
      nl: 'Maak het deel kleiner, of zet het buiten NEAR.',
      en: 'Make the part smaller, or put it outside NEAR.',
    },
  },
  'circular-part': {
    severity: 'error',
    message: {
      nl: 'Het deel “%name%” gebruikt zichzelf: %cycle%.',
      en: 'The saved part “%name%” uses itself: %cycle%.',
    },
    hint: { nl: 'Haal een van de verwijzingen weg.', en: 'Take one of the references away.' },
  },
} satisfies Record<string, IssueText>
