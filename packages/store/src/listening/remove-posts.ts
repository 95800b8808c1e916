import type { Network } from '@troje/post'
import type pg from 'pg'
import { toStorable } from '../storable.ts'
import { toPostKey } from './post-key.ts'
import { removeTestsLike } from './query-tests.ts'
import { removeMentions } from './remove-mentions.ts'

/** Networks on which anybody may call a post or an account what they like: there the source speaks for its own posts. */
const withoutIds: ReadonlySet<Network> = new Set(['feed', 'email', 'webhook', 'file'])

/** Where a source says that something is gone. */
export interface RemovalPlace {
  readonly sourceId: string
  readonly network: Network
}

/** A deletion comes from the source itself, or from another one on the same network, such as a second Jetstream. */
export async function removePosts(
  client: pg.PoolClient,
  place: RemovalPlace,
  postIds: readonly string[],
): Promise<void> {
  if (postIds.length === 0) return
  await removeWhere(
    client,
    place,
    "(post_id = any($1) or post ->> 'aka' = any($1))",
    postIds.map((id) => toPostKey(toStorable(id))),
  )
}

/** All that is kept of accounts that are gone from the network, by their id there. */
export async function removeAccounts(
  client: pg.PoolClient,
  place: RemovalPlace,
  authorIds: readonly string[],
): Promise<void> {
  if (authorIds.length === 0) return
  await removeWhere(client, place, `post #>> '{author,id}' = any($1)`, authorIds.map(toStorable))
}

async function removeWhere(
  client: pg.PoolClient,
  { sourceId, network }: RemovalPlace,
  condition: string,
  ids: readonly string[],
): Promise<void> {
  const { rows } = await client.query<{ id: string; text: string }>(
    `select id, post->>'text' as text from listening.mention
     where ${condition} and (source_id = $2 or (network = $3 and $4))
     order by post_id collate "C", network collate "C" for update`,
    [ids, sourceId, network, !withoutIds.has(network)],
  )
  await removeTestsLike(
    client,
    rows.map((row) => row.text),
  )
  await removeMentions(
    client,
    rows.map((row) => row.id),
  )
}
