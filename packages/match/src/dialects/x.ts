import { usual, type Dialect } from './dialect.ts'
import { alias, choice, comparison, handle, has, is, isAndMentions, ownNetworkOr, scope } from './fields.ts'
import { lacking, reasons } from './lacking.ts'

/** X, as the guide to its API's search operators has it: a space is AND and goes before OR; `-` excludes. */
export const x: Dialect = {
  ...usual,
  tool: 'X',
  mixing: 'and-first',
  mostSlop: 6,
  lacks: ['and', 'not', 'near', 'exact', 'comment', 'star', 'mark'],
  fields: {
    from: handle,
    to: isAndMentions('reply', 'to:loket'),
    retweets_of: isAndMentions('repost', 'retweets_of:loket'),
    retweets_of_user: isAndMentions('repost', 'retweets_of_user:loket'),
    is: choice('X', 'is:reply', {
      reply: is('reply'),
      retweet: is('repost'),
      repost: is('repost'),
      quote: is('quote'),
      original: is('original'),
      verified: reasons.verified,
      nullcast: reasons.own,
    }),
    has: choice('X', 'has:links', {
      links: has('link'),
      link: has('link'),
      media: has('media'),
      images: reasons.media,
      videos: reasons.media,
      video_link: reasons.media,
      mentions: reasons.section,
      hashtags: reasons.section,
      cashtags: reasons.section,
      geo: reasons.place,
    }),
    lang: alias('lang'),
    source: ownNetworkOr(reasons.own, 'X'),
    url: alias('link'),
    url_contains: alias('link'),
    bio: scope('bio'),
    user_bio: scope('bio'),
    followers_count: comparison('followers_count:1000'),
    ...lacking(
      'place',
      'place place_country point_radius bounding_box bio_location user_bio_location near within geocode',
    ),
    ...lacking('verified', 'verified'),
    ...lacking('account', 'tweets_count posts_count following_count listed_count statuses_count'),
    ...lacking('counts', 'min_retweets min_faves min_replies min_likes'),
    ...lacking('date', 'since until since_id max_id since_time until_time'),
    ...lacking(
      'thread',
      'conversation_id in_reply_to_tweet_id in_reply_to_post_id retweets_of_tweet_id quotes_of_tweet_id',
    ),
    ...lacking('topic', 'context entity url_title url_description'),
    ...lacking('own', 'list filter bio_name user_bio_name'),
    ...lacking('sample', 'sample'),
  },
}
