import type { Localized } from '@troje/post'
import type { FieldName } from '../parse/fields.ts'

/** What a field or an operator does, beside it in the list. */
export const completionTexts = {
  fields: {
    author: { nl: 'wie het schreef', en: 'who wrote it' },
    bio: { nl: 'het openbare profiel', en: 'the public profile' },
    title: { nl: 'de titel', en: 'the title' },
    lang: { nl: 'de taal', en: 'the language' },
    source: { nl: 'het netwerk', en: 'the network' },
    site: { nl: 'de site waar het staat', en: 'the site where it is' },
    link: { nl: 'waar het naar linkt', en: 'what it links to' },
    is: {
      nl: 'antwoord, herhaling, citaat, eigen bericht of aan ons gericht',
      en: 'reply, repost, quote, original or sent to us',
    },
    has: { nl: 'met link, beeld of geluid', en: 'with a link or media' },
    followers: { nl: 'aantal volgers', en: 'number of followers' },
    time: { nl: 'tijd van de dag', en: 'time of day' },
    query: { nl: 'een bewaard deel', en: 'a saved part' },
  },
  operators: {
    AND: { nl: 'allebei', en: 'both' },
    OR: { nl: 'een van beide', en: 'either' },
    NOT: { nl: 'dit niet', en: 'not this' },
    'NEAR/5': { nl: 'hooguit 5 woorden uit elkaar', en: 'at most 5 words apart' },
    'NEAR/5f': { nl: 'hooguit 5 woorden uit elkaar, in deze volgorde', en: 'at most 5 words apart, in this order' },
  },
} as const satisfies { fields: Record<FieldName, Localized>; operators: Record<string, Localized> }
