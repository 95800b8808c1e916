import type { Fix, Issue } from '@troje/post'
import type { Place } from '../node/node.ts'
import type { IssueText } from './issue-text.ts'
import { issueOf, type IssueValues } from './messages.ts'

/** What is said about a query that comes from another tool. */
const dialectTexts = {
  'left-out': {
    severity: 'warning',
    message: {
      nl: 'Troje kan “%word%” niet nakomen: %what%. Het is weggelaten.',
      en: 'Troje cannot honour “%word%”: %what%. It is left out.',
    },
    hint: {
      nl: 'De zoekvraag vindt nu meer dan in %tool%; naast OR juist minder. Kijk na of dat goed is.',
      en: 'The query now finds more than in %tool%; beside OR, less. Check whether that is right.',
    },
  },
  'nothing-left': {
    severity: 'error',
    message: {
      nl: 'Van deze zoekvraag kan Troje niets nakomen.',
      en: 'There is nothing in this query that Troje can honour.',
    },
    hint: { nl: 'Begin met een woord.', en: 'Begin with a word.' },
  },
  'read-as': {
    severity: 'warning',
    message: {
      nl: '“%word%” wordt gelezen als %reading%: bijna hetzelfde.',
      en: '“%word%” is read as %reading%: almost the same.',
    },
    hint: { nl: 'Probeer de zoekvraag uit voor je hem bewaart.', en: 'Try the query before you save it.' },
  },
  'not-in-dialect': {
    severity: 'info',
    message: {
      nl: '“%word%” hoort niet bij %tool%; het wordt gelezen zoals in Troje.',
      en: '“%word%” is not part of %tool%; it is read as in Troje.',
    },
  },
  'and-first': {
    severity: 'info',
    message: {
      nl: '%tool% leest AND voor OR: %reading%.',
      en: '%tool% reads AND before OR: %reading%.',
    },
  },
  'not-takes-all': {
    severity: 'info',
    message: {
      nl: '%tool% sluit alles achter NOT uit: %reading%.',
      en: '%tool% excludes everything after NOT: %reading%.',
    },
  },
  'weight-dropped': {
    severity: 'info',
    message: {
      nl: '“%word%” weegt alleen mee bij het tonen en is weggelaten.',
      en: '“%word%” only weighs in what is shown first, and is left out.',
    },
  },
  'spread-needs-two': {
    severity: 'warning',
    message: {
      nl: '“%word%” heeft geen twee kanten; het is weggelaten.',
      en: '“%word%” does not have two sides; it is left out.',
    },
    hint: { nl: 'Schrijf het als ((a) AND (b))~5.', en: 'Write it as ((a) AND (b))~5.' },
  },
  'slop-too-large': {
    severity: 'warning',
    message: {
      nl: '%tool% kent ~ tot en met %most%; Troje leest “%word%” zoals het er staat.',
      en: '%tool% knows ~ up to %most%; Troje reads “%word%” as it stands.',
    },
  },
  'unknown-field-in-dialect': {
    severity: 'error',
    message: {
      nl: '%tool% kent geen veld “%name%:”, en Troje ook niet.',
      en: 'Neither %tool% nor Troje has a field “%name%:”.',
    },
    hint: {
      nl: 'Bedoel je het als tekst? Zet er aanhalingstekens om.',
      en: 'Is it text? Put quotes around it.',
    },
  },
} satisfies Record<string, IssueText>

export type DialectCode = keyof typeof dialectTexts

/** Adds an issue about a query of another tool. */
export function say(issues: Issue[], code: DialectCode, place: Place, values: IssueValues = {}, fix?: Fix): void {
  issues.push(issueOf(dialectTexts[code], code, place, values, fix))
}
