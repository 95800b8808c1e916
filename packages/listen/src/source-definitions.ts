import { blueskyAccountDefinition } from './bluesky/bluesky-account-definition.ts'
import { blueskySearchDefinition } from './bluesky/bluesky-search-definition.ts'
import { emailDefinition } from './email/email-definition.ts'
import { feedDefinition } from './feed/feed-definition.ts'
import { jetstreamDefinition } from './jetstream/jetstream-definition.ts'
import { linkedinDefinition } from './linkedin/linkedin-definition.ts'
import { facebookDefinition } from './meta/facebook-definition.ts'
import { instagramDefinition } from './meta/instagram-definition.ts'
import { threadsDefinition } from './meta/threads-definition.ts'
import { whatsappDefinition } from './meta/whatsapp-definition.ts'
import { mastodonAccountDefinition } from './mastodon/mastodon-account-definition.ts'
import { mastodonDefinition } from './mastodon/mastodon-definition.ts'
import { redditDefinition } from './reddit/reddit-definition.ts'
import { googleBusinessDefinition } from './reviews/google-business-definition.ts'
import { trustpilotDefinition } from './reviews/trustpilot-definition.ts'
import type { SourceDefinition } from './source-definition.ts'
import { tiktokDefinition } from './tiktok/tiktok-definition.ts'
import { xAccountDefinition, xDefinition } from './x/x-definition.ts'
import { webhookDefinition } from './webhook/webhook-definition.ts'
import { youtubeDefinition } from './youtube/youtube-definition.ts'

/** Every kind of source that somebody can add, in the order in which they are offered. */
export const sourceDefinitions: readonly SourceDefinition[] = [
  jetstreamDefinition,
  blueskySearchDefinition,
  blueskyAccountDefinition,
  feedDefinition,
  mastodonDefinition,
  mastodonAccountDefinition,
  xDefinition,
  xAccountDefinition,
  redditDefinition,
  youtubeDefinition,
  facebookDefinition,
  instagramDefinition,
  threadsDefinition,
  whatsappDefinition,
  linkedinDefinition,
  tiktokDefinition,
  googleBusinessDefinition,
  trustpilotDefinition,
  emailDefinition,
  webhookDefinition,
]
