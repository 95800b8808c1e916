import { fieldExamples } from '../parse/fields.ts'
import type { FieldMeaning } from '../parse/grammar.ts'
import { toRange } from '../parse/values.ts'
import { usual, type Dialect } from './dialect.ts'
import { alias, choice, exactly, is, scope, signed, source } from './fields.ts'
import { lacking, reasons } from './lacking.ts'

/** A point stands for a space in a name; a handle keeps its points. */
const author = alias('author', (value) => (value.startsWith('@') ? value : value.replaceAll('.', ' ').trim()))

const pageType = choice('Brandwatch', 'pageType:twitter', {
  twitter: source('x'),
  x: source('x'),
  facebook: source('facebook'),
  facebook_public: source('facebook'),
  instagram: source('instagram'),
  instagram_public: source('instagram'),
  reddit: source('reddit'),
  youtube: source('youtube'),
  linkedin: source('linkedin'),
  tiktok: source('tiktok'),
  bluesky: source('bluesky'),
  threads: source('threads'),
  blog: reasons.kind,
  forum: reasons.kind,
  news: reasons.kind,
  review: reasons.kind,
  qq: reasons.kind,
  tumblr: reasons.kind,
})

const engagementType = choice('Brandwatch', 'engagementType:REPLY', {
  reply: is('reply'),
  comment: is('reply'),
  retweet: is('repost'),
  repost: is('repost'),
  share: is('repost'),
  quote: is('quote'),
})

/** `subreddit:zonnedael`: the place on Reddit, by its address. */
const subreddit = alias('site', (value) => `reddit.com/r/${value.replace(/^\/?r\//i, '')}`)

/** `minuteOfDay:[1320 TO 360]`: minutes, which Troje writes as a time. */
const minuteOfDay: FieldMeaning = {
  kind: 'value',
  example: 'minuteOfDay:[1320 TO 1380]',
  read: (value, place, issues) => toRange('time', value, place, issues),
  readRange: (text, place, issues) => {
    const clock = text.replaceAll(/\d+/g, (minutes) => {
      const count = Number(minutes)
      return count > 1439 ? '?' : `${Math.floor(count / 60)}:${String(count % 60).padStart(2, '0')}`
    })
    return toRange('time', /\d+:\d+/.test(text) ? text : clock, place, issues)
  },
}

/** Brandwatch Consumer Research, as its guide to query operators has it. */
export const brandwatch: Dialect = {
  ...usual,
  tool: 'Brandwatch',
  spreadBrackets: true,
  fields: {
    author,
    authorfollowers: alias('followers'),
    authorbio: scope('bio'),
    title: { kind: 'scope', field: 'title', example: fieldExamples.title },
    site: alias('site'),
    url: alias('site'),
    links: alias('link'),
    language: alias('lang'),
    hashtags: signed('#'),
    hashtag: signed('#'),
    at_mentions: signed('@'),
    mentionedauthors: signed('@'),
    pagetype: pageType,
    contentsource: pageType,
    engagementtype: engagementType,
    subreddit,
    minuteofday: minuteOfDay,
    raw: exactly('raw:BT'),
    ...lacking(
      'place',
      'country region city continent location locations county state latitude longitude authorcountry',
    ),
    ...lacking('gender', 'authorgender gender'),
    ...lacking('verified', 'authorverified authorverifiedtype verified verifiedtype accounttype'),
    ...lacking('person', 'profession interest interests age'),
    ...lacking('mood', 'sentiment emotion emotions rating sensitivity'),
    ...lacking('counts', 'impact reach reachestimate likes retweets shares comments views impressions engagement'),
    ...lacking('account', 'authortweets authorfollowing tweets following'),
    ...lacking('date', 'date added'),
    ...lacking('picture', 'imagetype imagetext images objects logos logo scenes actions'),
    ...lacking('thread', 'guid parentguid threadid threadauthor engagingwith engagingwithguid parentpostid'),
    ...lacking('topic', 'topic topics entity entities subredditnsfw redditspoiler subtype'),
    ...lacking('own', 'tag category status priority assigned blogname authorgroup sitegroup'),
  },
}
