import { findingKindLabels } from '@troje/post'
import { useMemo } from 'react'
import { segments } from '../../inbox/segments.ts'
import { useCheckLanguage, useCheckTexts } from '../language-context.tsx'
import classes from './archive.module.css'
import type { FoundPost } from './messages.ts'
import { archiveTexts } from './texts.ts'

const networkNames = {
  x: 'X',
  mastodon: 'Mastodon',
  bluesky: 'Bluesky',
  linkedin: 'LinkedIn',
  facebook: 'Facebook',
  instagram: 'Instagram',
} as const

/** One post with what was found marked in it, and why. */
export function FoundRow({ post }: { post: FoundPost }) {
  const t = useCheckTexts(archiveTexts)
  const { language, pick } = useCheckLanguage()
  const pieces = useMemo(() => segments(post.text, [], post.findings), [post])
  const date = post.at === null ? null : new Date(post.at)
  return (
    <article className={classes.post}>
      <p className={classes.meta}>
        {networkNames[post.network]} ·{' '}
        {date === null ? (
          t('undated')
        ) : (
          <time dateTime={date.toISOString()}>{date.toLocaleDateString(language, { dateStyle: 'long' })}</time>
        )}
      </p>
      <p dir="auto" className={classes.text}>
        {pieces.map((piece) =>
          piece.findings.length === 0 ? piece.text : <mark key={piece.start}>{piece.text}</mark>,
        )}
      </p>
      <ul className={classes.notes}>
        {post.findings.map((finding) => (
          <li key={`${finding.rule} ${finding.start}`}>
            <em>{pick(findingKindLabels[finding.kind])}.</em> {pick(finding.reason)}
          </li>
        ))}
      </ul>
      {post.address === null ? (
        <p className={classes.hint}>{t('noLink')}</p>
      ) : (
        <a href={post.address} rel="noreferrer" target="_blank">
          {t('open')}
        </a>
      )}
    </article>
  )
}
