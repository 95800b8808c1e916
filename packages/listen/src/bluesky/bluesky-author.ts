import type { Author } from '@troje/post'
import { z } from 'zod'

const profileSchema = z.object({
  did: z.string(),
  handle: z.string(),
  displayName: z.string().optional().catch(undefined),
  description: z.string().optional().catch(undefined),
  followersCount: z.number().int().nonnegative().optional().catch(undefined),
})

export type BlueskyAuthor = Author & { readonly id: string }

/**
 * An author as the views of `app.bsky.actor.defs` say it; null for what is no profile. A `whole` profile says of what it
 * leaves out that it is not there; of a part of one the rest is unknown, and may be fetched.
 */
export function toBlueskyAuthor(profile: unknown, extent: 'whole' | 'part'): BlueskyAuthor | null {
  const { success, data } = profileSchema.safeParse(profile)
  if (!success) return null
  const { did, handle, displayName = null, description, followersCount } = data
  const author = { id: did, handle, displayName }
  if (extent === 'whole') return { ...author, bio: description ?? null, followers: followersCount ?? null }
  return {
    ...author,
    ...(description !== undefined && { bio: description }),
    ...(followersCount !== undefined && { followers: followersCount }),
  }
}
