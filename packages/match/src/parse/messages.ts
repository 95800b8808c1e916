import type { Fix, Issue, Localized } from '@troje/post'
import type { Place } from '../node/node.ts'
import type { IssueText } from './issue-text.ts'
import { fieldTexts } from './messages-fields.ts'

const syntaxTexts = {
  'mixed-operators': {
    severity: 'error',
    message: {
      nl: 'AND en OR staan door elkaar. Dit kan twee dingen betekenen: %first% of %second%.',
      en: 'AND and OR are mixed. This can mean two things: %first% or %second%.',
    },
    hint: { nl: 'Zet haakjes zoals je het bedoelt.', en: 'Add the brackets that you mean.' },
  },
  'space-is-and': {
    severity: 'info',
    message: { nl: 'Een spatie betekent AND.', en: 'A space means AND.' },
    hint: {
      nl: 'Bedoel je woorden naast elkaar? Zet er aanhalingstekens om.',
      en: 'Do you mean words next to each other? Put quotes around them.',
    },
  },
  'lower-case-operator': {
    severity: 'warning',
    message: { nl: '“%word%” wordt gelezen als gewoon woord.', en: '“%word%” is read as an ordinary word.' },
    hint: { nl: 'Schrijf %operator% met hoofdletters.', en: 'Write %operator% in capitals.' },
  },
  'missing-operand': {
    severity: 'error',
    message: { nl: 'Bij “%word%” ontbreekt een woord.', en: 'A word is missing at “%word%”.' },
    hint: { nl: 'Zet er een woord bij, of haal het weg.', en: 'Add a word, or take it away.' },
  },
  'empty-query': {
    severity: 'error',
    message: { nl: 'De zoekvraag is leeg.', en: 'The query is empty.' },
    hint: { nl: 'Begin met de naam van je organisatie.', en: 'Begin with the name of your organisation.' },
  },
  'empty-brackets': {
    severity: 'error',
    message: { nl: 'Tussen deze haakjes staat niets.', en: 'There is nothing between these brackets.' },
    hint: { nl: 'Zet er woorden tussen, of haal ze weg.', en: 'Put words between them, or take them away.' },
  },
  'unclosed-bracket': {
    severity: 'error',
    message: { nl: 'Dit haakje wordt niet gesloten.', en: 'This bracket is not closed.' },
    hint: { nl: 'Zet ergens hierna een ).', en: 'Put a ) somewhere after it.' },
  },
  'unopened-bracket': {
    severity: 'error',
    message: { nl: 'Bij dit haakje hoort geen (.', en: 'This bracket has no (.' },
    hint: { nl: 'Haal het weg, of zet er een ( voor.', en: 'Take it away, or put a ( before it.' },
  },
  'unclosed-quote': {
    severity: 'error',
    message: { nl: 'Deze aanhalingstekens worden niet gesloten.', en: 'These quotes are not closed.' },
    hint: { nl: 'Zet er een " achter.', en: 'Put a " after the phrase.' },
  },
  'unclosed-brace': {
    severity: 'error',
    message: { nl: 'Deze accolade wordt niet gesloten.', en: 'This brace is not closed.' },
    hint: { nl: 'Zet er een } achter, zoals in {BT}.', en: 'Put a } after it, as in {BT}.' },
  },
  'unopened-brace': {
    severity: 'error',
    message: { nl: 'Bij deze accolade hoort geen {.', en: 'This brace has no {.' },
    hint: { nl: 'Schrijf precies zo geschreven woorden als {BT}.', en: 'Write exact capitals as {BT}.' },
  },
  'unclosed-range': {
    severity: 'error',
    message: { nl: 'Deze rechte haak wordt niet gesloten.', en: 'This square bracket is not closed.' },
    hint: { nl: 'Schrijf het als [1000 TO *].', en: 'Write it as [1000 TO *].' },
  },
  'unclosed-comment': {
    severity: 'error',
    message: { nl: 'Deze opmerking wordt niet gesloten.', en: 'This comment is not closed.' },
    hint: { nl: 'Zet er >>> achter.', en: 'Put >>> after it.' },
  },
  'too-deep': {
    severity: 'error',
    message: { nl: 'Hier zit te veel in elkaar.', en: 'Too much is nested here.' },
    hint: { nl: 'Verdeel de zoekvraag in delen.', en: 'Divide the query into parts.' },
  },
  'too-long': {
    severity: 'error',
    message: { nl: 'Vanaf hier is de zoekvraag te lang.', en: 'From here on the query is too long.' },
    hint: { nl: 'Verdeel de zoekvraag in delen.', en: 'Divide the query into parts.' },
  },
  'no-word': {
    severity: 'error',
    message: { nl: 'In “%word%” staat geen woord.', en: 'There is no word in “%word%”.' },
    hint: {
      nl: 'Gebruik AND, OR of NOT, of haal het weg.',
      en: 'Use AND, OR or NOT, or take it away.',
    },
  },
  'empty-phrase': {
    severity: 'error',
    message: { nl: 'Tussen de aanhalingstekens staat niets.', en: 'There is nothing between the quotes.' },
    hint: { nl: 'Zet er woorden tussen, of haal ze weg.', en: 'Put words between them, or take them away.' },
  },
  'no-word-in-or': {
    severity: 'warning',
    message: {
      nl: 'In “%word%” staat geen woord; deze kant van OR vindt niets.',
      en: 'There is no word in “%word%”; this side of OR finds nothing.',
    },
  },
  'read-as-phrase': {
    severity: 'info',
    message: {
      nl: '“%word%” wordt gelezen als woorden naast elkaar.',
      en: '“%word%” is read as words next to each other.',
    },
  },
  'slop-without-number': {
    severity: 'error',
    message: { nl: 'Achter ~ ontbreekt een getal.', en: 'A number is missing after ~.' },
    hint: { nl: 'Schrijf het als "a b"~5.', en: 'Write it as "a b"~5.' },
  },
  'wildcard-in-phrase': {
    severity: 'warning',
    message: {
      nl: 'Tussen aanhalingstekens zijn * en ? gewone leestekens.',
      en: 'Between quotes * and ? are ordinary punctuation.',
    },
    hint: { nl: 'Schrijf het als: klacht NEAR/1f afval*', en: 'Write it as: complaint NEAR/1f waste*' },
  },
  'wildcard-leads': {
    severity: 'error',
    message: {
      nl: 'Een woord kan niet met * of ? beginnen.',
      en: 'A word cannot begin with * or ?.',
    },
    hint: { nl: 'Begin met letters, zoals in afval*.', en: 'Begin with letters, as in waste*.' },
  },
  'wildcard-short': {
    severity: 'error',
    message: {
      nl: 'Voor * staan minder dan 3 tekens: dat vindt te veel.',
      en: 'There are fewer than 3 characters before *: that finds too much.',
    },
    hint: { nl: 'Schrijf meer van het woord.', en: 'Write more of the word.' },
  },
  'wildcards-short': {
    severity: 'warning',
    message: {
      nl: 'Hier staan %count% woorden met 3 tekens en *: samen vinden die bijna elk bericht.',
      en: 'There are %count% words of 3 characters and * here: together they find almost every post.',
    },
    hint: { nl: 'Schrijf meer van elk woord.', en: 'Write more of each word.' },
  },
  'wildcard-one-word': {
    severity: 'error',
    message: { nl: '* en ? werken in een woord, niet in een adres.', en: '* and ? work in a word, not in an address.' },
    hint: { nl: 'Zoek een adres met link:zonnedael.nl.', en: 'Look for an address with link:zonnedael.nl.' },
  },
} satisfies Record<string, IssueText>

const texts: Readonly<Record<string, IssueText>> = { ...syntaxTexts, ...fieldTexts }

/** The stable name of everything that can be said about a query. */
export type IssueCode = keyof typeof syntaxTexts | keyof typeof fieldTexts

/** What `%name%` in a message stands for. */
export type IssueValues = Readonly<Record<string, string | Localized>>

/** Makes the issue of this code at this place, in every language. */
export function toIssue(code: IssueCode, place: Place, values: IssueValues = {}, fix?: Fix, otherFix?: Fix): Issue {
  return issueOf(texts[code]!, code, place, values, fix, otherFix)
}

/** The same for a text from elsewhere. */
export function issueOf(
  { severity, message, hint }: IssueText,
  code: string,
  place: Place,
  values: IssueValues,
  fix?: Fix,
  otherFix?: Fix,
): Issue {
  const { start, end } = place
  return {
    severity,
    code,
    start,
    end,
    message: fill(message, values),
    ...(hint ? { hint: fill(hint, values) } : {}),
    ...(fix ? { fix } : {}),
    ...(otherFix ? { otherFix } : {}),
  }
}

/** A fix that puts something in between. */
export function insertion(at: number, text: string): Fix {
  return { start: at, end: at, text }
}

function fill({ nl, en }: Localized, values: IssueValues): Localized {
  return { nl: put(nl, 'nl', values), en: put(en, 'en', values) }
}

function put(sentence: string, language: keyof Localized, values: IssueValues): string {
  return sentence.replace(/%(\w+)%/g, (_, name: string) => {
    const value = values[name] ?? ''
    return typeof value === 'string' ? value : value[language]
  })
}
