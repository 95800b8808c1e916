import { Button } from '@mantine/core'
import { networkLabels } from '@troje/post'
import { useQuery } from '@tanstack/react-query'
import type { Mention, MentionSummary } from '@troje/server/api-types'
import type { RefObject } from 'react'
import { useRef, useState } from 'react'
import { policyQuery } from '../api/policy.ts'
import { useLanguage, useTexts } from '../i18n/use-texts.ts'
import { BackIcon, StatusIcon } from './icons.tsx'
import { MarginNotes } from './margin-notes.tsx'
import { MarkedText } from './marked-text.tsx'
import { MentionExtras } from './mention-extras.tsx'
import { MentionHistory } from './mention-history.tsx'
import { NoteForm } from './note-form.tsx'
import { toSafeAddress } from './safe-address.ts'
import { beginning } from './segments.ts'
import { inboxTexts } from './texts.ts'
import { whenLong } from './when.ts'
import classes from './reading.module.css'

export interface ReadingPaneProps {
  readonly mention: MentionSummary
  /** Media, links and history; undefined until they are there. */
  readonly detail: Mention | undefined
  readonly detailFailed: boolean
  readonly assigneeName: string | null
  readonly isNoting: boolean
  readonly headingRef: RefObject<HTMLHeadingElement | null>
  readonly onCommand: (command: 'close' | 'done' | 'assign' | 'note') => void
  readonly onNoteClose: () => void
  readonly onNoteSave: (text: string) => Promise<void>
}

/** A post longer than this is shown in two steps, so that opening it never stalls. */
const firstLength = 12_000

/** One mention, whole: who, where, the text with what was found in it, and what colleagues did. */
export function ReadingPane(props: ReadingPaneProps) {
  const { mention, detail } = props
  const t = useTexts(inboxTexts)
  return (
    <article className={classes.article} aria-labelledby="mention-author">
      <Actions {...props} />
      {/* A scroller of its own must be reachable by keyboard; keyed, so that each mention begins at its top. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section key={mention.id} className={classes.scroll} tabIndex={0} aria-labelledby="mention-author">
        <div className={classes.inner}>
          <Head {...props} />
          <Sheet key={mention.id} mention={mention} />
          {detail ? <MentionExtras mention={detail} /> : null}
          {props.detailFailed ? <p className={classes.facts}>{t('detailFailed')}</p> : null}
          {detail ? <MentionHistory history={detail.history} /> : null}
          {props.isNoting ? (
            <div className={classes.part}>
              <NoteForm key={mention.id} onSave={props.onNoteSave} onClose={props.onNoteClose} />
            </div>
          ) : null}
        </div>
      </section>
    </article>
  )
}

function Actions({ mention, onCommand }: ReadingPaneProps) {
  const t = useTexts(inboxTexts)
  const isDone = mention.status === 'done'
  return (
    <div className={classes.actions}>
      <button type="button" className={classes.back} onClick={() => onCommand('close')} aria-label={t('back')}>
        <BackIcon />
      </button>
      <Button size="sm" variant={isDone ? 'default' : 'filled'} onClick={() => onCommand('done')} aria-keyshortcuts="e">
        {isDone ? t('reopen') : t('markDone')}
        <kbd aria-hidden>e</kbd>
      </Button>
      <Button size="sm" variant="default" onClick={() => onCommand('assign')} aria-keyshortcuts="a">
        {t('assign')}
        <kbd aria-hidden>a</kbd>
      </Button>
      <Button size="sm" variant="default" onClick={() => onCommand('note')} aria-keyshortcuts="n">
        {t('note')}
        <kbd aria-hidden>n</kbd>
      </Button>
    </div>
  )
}

function Head({ mention, assigneeName, headingRef }: ReadingPaneProps) {
  const t = useTexts(inboxTexts)
  const { language, pick } = useLanguage()
  const { displayName, handle } = mention.author
  const address = toSafeAddress(mention.url)
  const network = pick(networkLabels[mention.source])
  return (
    <header className={classes.head}>
      <h2 id="mention-author" ref={headingRef} tabIndex={-1} className={classes.name}>
        <bdi>{beginning(displayName || handle || t('unknownAuthor'), 200)}</bdi>
      </h2>
      <div className={classes.facts}>
        {handle && displayName ? <bdi>@{beginning(handle, 200)}</bdi> : null}
        <time dateTime={mention.postedAt}>{whenLong(mention.postedAt, language)}</time>
        {mention.sourceName ? <span>{t('via', { source: mention.sourceName })}</span> : <span>{network}</span>}
        <span className={classes.state}>
          <StatusIcon status={mention.status} /> {t(mention.status)}
        </span>
        {assigneeName === null ? null : <span>{t('assignedTo', { name: assigneeName })}</span>}
      </div>
      {address ? (
        <a className={classes.original} href={address} target="_blank" rel="noopener noreferrer nofollow">
          {t('original', {
            network: mention.source === 'file' || mention.source === 'feed' ? new URL(address).host : network,
          })}
        </a>
      ) : null}
    </header>
  )
}

function Sheet({ mention }: { mention: MentionSummary }) {
  const t = useTexts(inboxTexts)
  const { data: policy } = useQuery({ ...policyQuery, enabled: mention.findings.length > 0 })
  const sheet = useRef<HTMLDivElement>(null)
  const [active, setActive] = useState<number | null>(null)
  const [onlyQuery, setOnlyQuery] = useState<number | null>(null)
  const [whole, setWhole] = useState(false)
  const text = whole ? mention.text : beginning(mention.text, firstLength)
  return (
    <>
      {mention.title ? (
        <h3 className={classes.title} dir="auto">
          {mention.title}
        </h3>
      ) : null}
      <div ref={sheet} className={classes.sheet} data-plain={mention.findings.length === 0 || undefined}>
        <div>
          <MarkedText
            text={text}
            matches={mention.matches}
            findings={mention.findings}
            onlyQuery={onlyQuery}
            activeFinding={active}
          />
          {text.length < mention.text.length ? (
            <Button size="sm" variant="subtle" onClick={() => setWhole(true)}>
              {t('wholeText')}
            </Button>
          ) : null}
          <FoundBy matches={mention.matches} only={onlyQuery} onOnly={setOnlyQuery} />
        </div>
        {mention.findings.length > 0 ? (
          <MarginNotes findings={mention.findings} policy={policy} sheet={sheet} active={active} onActive={setActive} />
        ) : null}
      </div>
    </>
  )
}

interface FoundByProps {
  readonly matches: MentionSummary['matches']
  readonly only: number | null
  readonly onOnly: (index: number | null) => void
}

/** The queries that found it. With several, each can be pressed to see what it alone found. */
function FoundBy({ matches, only, onOnly }: FoundByProps) {
  const t = useTexts(inboxTexts)
  if (matches.length === 0) return null
  return (
    <fieldset className={classes.foundBy}>
      <legend>{t('foundBy')}</legend>
      {matches.map((match, index) => (
        <button
          key={match.queryId}
          type="button"
          aria-pressed={only === index}
          onClick={() => onOnly(only === index ? null : index)}
        >
          {match.name}
        </button>
      ))}
    </fieldset>
  )
}
