import type { Mention } from '@troje/server/api-types'
import { useTexts } from '../i18n/use-texts.ts'
import { toProxiedImage, toSafeAddress } from './safe-address.ts'
import { inboxTexts } from './texts.ts'
import classes from './reading.module.css'

/** What came with the post: pictures through Troje's own proxy, links, and whether it answers another. */
export function MentionExtras({ mention }: { mention: Mention }) {
  const t = useTexts(inboxTexts)
  const pictures = mention.media.flatMap((media) => {
    const address = media.kind === 'image' ? toProxiedImage(media.url) : null
    return address ? [{ address, alt: media.alt ?? '' }] : []
  })
  const others = mention.media.filter((media) => media.kind !== 'image' || !toProxiedImage(media.url))
  const relation = mention.relation
  const related = toSafeAddress(/^https?:/.test(relation?.of ?? '') ? relation?.of : null)
  if (mention.media.length === 0 && mention.links.length === 0 && !relation) return null
  return (
    <section className={classes.part}>
      {relation ? (
        <p className={classes.facts}>
          <MaybeExternal address={related}>{t(relation.kind)}</MaybeExternal>
        </p>
      ) : null}
      {mention.media.length > 0 ? <h3>{t('media')}</h3> : null}
      {pictures.length > 0 ? (
        <div className={classes.images}>
          {pictures.map(({ address, alt }) => (
            <figure key={address}>
              <img src={address} alt={alt} loading="lazy" decoding="async" referrerPolicy="no-referrer" />
              {alt === '' ? null : <figcaption dir="auto">{alt}</figcaption>}
            </figure>
          ))}
        </div>
      ) : null}
      {others.length > 0 ? (
        <ul>
          {others.map((media) => (
            <li key={`${media.kind} ${media.url ?? ''} ${media.alt ?? ''}`}>
              <MaybeExternal address={toSafeAddress(media.url)}>{t(media.kind)}</MaybeExternal>
              {': '}
              <bdi>{media.alt || t('noAlt')}</bdi>
            </li>
          ))}
        </ul>
      ) : null}
      <Links links={mention.links} />
    </section>
  )
}

function Links({ links }: { links: readonly string[] }) {
  const t = useTexts(inboxTexts)
  const safe = [...new Set(links.flatMap((link) => toSafeAddress(link) ?? []))]
  if (safe.length === 0) return null
  return (
    <>
      <h3>{t('links')}</h3>
      <ul>
        {safe.map((address) => (
          <li key={address}>
            <MaybeExternal address={address}>{address}</MaybeExternal>
          </li>
        ))}
      </ul>
    </>
  )
}

/** Opens in a window of its own that knows nothing of this one; without an address only the words. */
function MaybeExternal({ address, children }: { address: string | null; children: string }) {
  if (address === null) return children
  return (
    <a href={address} target="_blank" rel="noopener noreferrer nofollow">
      {children}
    </a>
  )
}
