import type { InterfaceLanguage, Issue, Localized } from '@troje/post'
import type { z } from '@hono/zod-openapi'
import type { problemSchema } from './schemas.ts'

type Problem = z.infer<typeof problemSchema>

/** Every way in which a request can fail. The code is stable; status and words follow from it. */
const problems = {
  'bad-request': [400, { nl: 'Dit verzoek klopt niet.', en: 'This request is not right.' }],
  'sign-in-needed': [401, { nl: 'Log eerst in.', en: 'Please sign in first.' }],
  'wrong-credentials': [
    401,
    {
      nl: 'Dit e-mailadres en wachtwoord horen niet bij elkaar.',
      en: 'This e-mail address and password do not match.',
    },
  ],
  'administrator-needed': [403, { nl: 'Alleen een beheerder kan dit doen.', en: 'Only an administrator can do this.' }],
  'other-site': [
    403,
    {
      nl: 'Dit verzoek kwam van een andere website. Daarom is het geweigerd.',
      en: 'This request came from another website, so it was refused.',
    },
  ],
  'bad-token': [
    403,
    {
      nl: 'Deze link werkt niet (meer). Vraag een nieuwe.',
      en: 'This link does not work (any more). Ask for a new one.',
    },
  ],
  'already-set-up': [403, { nl: 'Troje is al ingericht.', en: 'Troje has been set up already.' }],
  'bad-signature': [403, { nl: 'Dit adres is veranderd.', en: 'This address was changed.' }],
  'not-found': [404, { nl: 'Dit bestaat niet (meer).', en: 'This does not exist (any more).' }],
  'email-taken': [409, { nl: 'Dit e-mailadres is al in gebruik.', en: 'This e-mail address is in use already.' }],
  'name-taken': [409, { nl: 'Deze naam is al in gebruik.', en: 'This name is in use already.' }],
  'changed-meanwhile': [
    409,
    {
      nl: 'Iemand anders veranderde dit net ook. Kijk nog eens en probeer het opnieuw.',
      en: 'Somebody else changed this just now. Please look again, and try once more.',
    },
  ],
  'query-in-use': [
    409,
    {
      nl: 'Andere zoekvragen gebruiken deze zoekvraag. Haal hem daar eerst weg.',
      en: 'Other queries use this query. Take it out of those first.',
    },
  ],
  'not-running': [409, { nl: 'Deze import loopt niet meer.', en: 'This import is no longer running.' }],
  'too-large': [413, { nl: 'Dit is te groot.', en: 'This is too large.' }],
  'query-refused': [422, { nl: 'Deze zoekvraag kan zo niet.', en: 'This query cannot be saved like this.' }],
  'test-refused': [
    422,
    {
      nl: 'Een voorbeeld kan alleen van een account van een organisatie zijn. Laat de schrijver anders leeg.',
      en: 'An example can be written by an account of an organisation only. Otherwise leave the writer out.',
    },
  ],
  'tests-failed': [
    422,
    {
      nl: 'Deze zoekvraag doet niet wat de voorbeelden zeggen.',
      en: 'This query does not do what its examples say.',
    },
  ],
  'too-many': [429, { nl: 'Dit ging te vaak. Wacht even.', en: 'This was too often. Please wait.' }],
  'image-unavailable': [502, { nl: 'Deze afbeelding is niet op te halen.', en: 'This image cannot be fetched.' }],
  'database-away': [
    503,
    {
      nl: 'De database van Troje antwoordt nu niet. Wat was opgeslagen, is er nog. Probeer het zo weer.',
      en: 'Troje’s database does not answer right now. What was saved is still there. Try again soon.',
    },
  ],
  'disk-full': [
    507,
    {
      nl: 'De schijf van de server is vol. Wat was opgeslagen, is er nog. Maak ruimte; daarna gaat Troje vanzelf verder.',
      en: 'The server’s disk is full. What was saved is still there. Make room; Troje then goes on by itself.',
    },
  ],
  internal: [500, { nl: 'Er ging iets mis bij Troje zelf.', en: 'Something went wrong inside Troje.' }],
} as const satisfies Record<string, readonly [number, Localized]>

export type ProblemCode = keyof typeof problems

export interface ProblemDetails {
  readonly detail?: Localized
  readonly issues?: readonly { readonly path: string; readonly message: string | Localized }[]
  /** For a refused query: every issue with its place in the text. */
  readonly queryIssues?: readonly Issue[]
  /** For a save that tests stand in the way of. */
  readonly failedTests?: Problem['failedTests']
  /** For a query that others use. */
  readonly usedBy?: Problem['usedBy']
  readonly cause?: unknown
}

/** An expected failure of a request; thrown anywhere, turned into an answer in one place. */
export class HttpProblem extends Error {
  readonly code: ProblemCode
  readonly details: ProblemDetails

  constructor(code: ProblemCode, details: ProblemDetails = {}) {
    super(problems[code][1].en, { cause: details.cause })
    this.name = 'HttpProblem'
    this.code = code
    this.details = details
  }
}

/** A problem as RFC 9457 puts it, in the reader's language. */
export function toProblem(code: ProblemCode, details: ProblemDetails, language: InterfaceLanguage): Problem {
  const [status, title] = problems[code]
  return {
    type: `urn:troje:problem:${code}`,
    title: title[language],
    status,
    code,
    ...(details.detail && { detail: details.detail[language] }),
    ...(details.issues && { issues: details.issues.map((issue) => toFlatIssue(issue, language)) }),
    ...(details.queryIssues && { queryIssues: [...details.queryIssues] }),
    ...(details.failedTests && { failedTests: details.failedTests }),
    ...(details.usedBy && { usedBy: details.usedBy }),
  }
}

function toFlatIssue({ path, message }: NonNullable<ProblemDetails['issues']>[number], language: InterfaceLanguage) {
  return { path, message: typeof message === 'string' ? message : message[language] }
}

/** The interface language that an `Accept-Language` header prefers. */
export function toLanguage(acceptLanguage: string | null | undefined): InterfaceLanguage {
  const preferred = (acceptLanguage ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', quality] = part.trim().split(/\s*;\s*q=/)
      return { tag: tag.toLowerCase(), quality: quality === undefined ? 1 : Number(quality) || 0 }
    })
    .toSorted((a, b) => b.quality - a.quality)
  return preferred.find(({ tag }) => /^(nl|en)\b/.test(tag))?.tag.startsWith('nl') ? 'nl' : 'en'
}

/** The one place where an error becomes an answer. An unknown error hides its message; the caller logs it. */
export function toProblemResponse(error: unknown, acceptLanguage: string | null | undefined): Response {
  const language = toLanguage(acceptLanguage)
  const problem =
    error instanceof HttpProblem ? toProblem(error.code, error.details, language) : toProblem('internal', {}, language)
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: { 'content-type': 'application/problem+json; charset=utf-8', 'cache-control': 'no-store' },
  })
}
