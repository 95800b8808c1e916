import fc from 'fast-check'
import { anyQueryText } from './arbitraries.ts'

const words = [
  'storing',
  '"or"',
  '"not"',
  'near',
  'water',
  'café',
  'BT',
  '"vers ijs"',
  '"ijs park"~5',
  'klant*',
  'klant*service',
  'w?nkel',
  '#afval',
  '@loket',
]
const fields = [
  'author:jan.de.vries',
  'author:"Loket Dael"',
  'author:@loket.dael',
  'authorFollowers:[10 TO 100]',
  'engagementType:RETWEET',
  'pageType:twitter',
  'subreddit:dael',
  'minuteOfDay:[1320 TO 360]',
  'raw:BT',
  'language:nl',
  'lang:(nl OR en)',
  'links:zonnedael.nl',
  'site:"http://www.nu.nl"',
  'sourcetype:SOCIALMEDIA_TWITTER',
  'source:twitter',
  'source:krant',
  'followers:>1000',
  'followers_count:10..20',
  'from:loket',
  'to:loket',
  'retweets_of:loket',
  'is:retweet',
  'is:verified',
  'has:links',
  'has:geo',
  'country:nl',
  'gender:(male OR female)',
  'sentiment:negative',
  'title:(storing OR water)',
  'content:(storing NEAR/3 water)',
  'bio:arts',
  'query:merk',
  'hashtags:afval',
  'metaData.url:nu.nl',
]
const joints = [
  ' AND ',
  ' OR ',
  ' NOT ',
  ' ',
  ' -',
  ' AND NOT ',
  ' and ',
  ' or ',
  ' not ',
  ' NEAR ',
  ' NEAR/3 ',
  ' near/2 ',
  ' ONEAR ',
  ' NEAR/2f ',
]
const ends = ['', '', '', '', '^9', '~5', ' <<< x >>>']

const leaf = fc.oneof(fc.constantFrom(...words), fc.constantFrom(...words), fc.constantFrom(...fields))

const structured = fc.letrec<{ level: string; piece: string }>((tie) => ({
  level: fc
    .tuple(tie('piece'), fc.array(fc.tuple(fc.constantFrom(...joints), tie('piece')), { maxLength: 3 }))
    .map(([first, rest]) => first + rest.map(([joint, piece]) => joint + piece).join('')),
  piece: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.tuple(leaf, fc.constantFrom(...ends)).map(([text, end]) => text + end),
    fc.tuple(tie('level'), fc.constantFrom(...ends)).map(([text, end]) => `(${text})${end}`),
  ),
})).level

/** A query as somebody of another tool might type it: much of it usable, some of it broken. */
export const anyDialectText: fc.Arbitrary<string> = fc.oneof(
  { weight: 5, arbitrary: structured },
  { weight: 1, arbitrary: anyQueryText },
)
