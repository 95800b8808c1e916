import { useWindowVirtualizer } from '@tanstack/react-virtual'
import type { FindingKind } from '@troje/post'
import { findingKindLabels } from '@troje/post'
import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useCheckLanguage, useCheckTexts } from '../language-context.tsx'
import classes from './archive.module.css'
import { choicesIn, filterFound } from './filter-found.ts'
import type { FoundFilter } from './filter-found.ts'
import { FoundRow } from './found-row.tsx'
import type { FoundPost } from './messages.ts'
import { archiveTexts } from './texts.ts'

const likelyHeight = 180

/** The posts worth a second look. Only those in sight are in the page: there may be thousands. */
export function FoundList({ found }: { found: readonly FoundPost[] }) {
  const t = useCheckTexts(archiveTexts)
  const [filter, setFilter] = useState<FoundFilter>({ kind: null, year: null })
  const posts = useMemo(() => filterFound(found, filter), [found, filter])
  const list = useRef<HTMLOListElement>(null)
  const [top, setTop] = useState(0)
  useLayoutEffect(() => setTop((list.current?.getBoundingClientRect().top ?? 0) + window.scrollY), [found.length])
  // oxlint-disable-next-line react/incompatible-library -- the component is not compiled, and nothing memoizes its rows
  const rows = useWindowVirtualizer({
    count: posts.length,
    estimateSize: () => likelyHeight,
    overscan: 4,
    scrollMargin: top,
  })
  return (
    <section className={classes.found} aria-labelledby="found">
      <h2 id="found" className="figures">
        {t('found', { count: posts.length })}
      </h2>
      <Filter found={found} filter={filter} onFilter={setFilter} />
      {posts.length === 0 ? <p>{t('noneHere')}</p> : null}
      <ol ref={list} aria-label={t('list')} className={classes.list} style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, key, start }) => (
          <li
            key={key}
            ref={rows.measureElement}
            data-index={index}
            aria-setsize={posts.length}
            aria-posinset={index + 1}
            className={classes.row}
            style={{ transform: `translateY(${start - top}px)` }}
          >
            <FoundRow post={posts[index]!} /* the virtualizer counts these posts */ />
          </li>
        ))}
      </ol>
    </section>
  )
}

interface FilterProps {
  readonly found: readonly FoundPost[]
  readonly filter: FoundFilter
  readonly onFilter: (filter: FoundFilter) => void
}

function Filter({ found, filter, onFilter }: FilterProps) {
  const t = useCheckTexts(archiveTexts)
  const { pick } = useCheckLanguage()
  const { kinds, years } = useMemo(() => choicesIn(found), [found])
  return (
    <div className={classes.filter}>
      <label>
        {t('kind')}
        <select
          value={filter.kind ?? ''}
          onChange={({ target }) =>
            onFilter({ ...filter, kind: target.value === '' ? null : (target.value as FindingKind) /* of kinds */ })
          }
        >
          <option value="">{t('all')}</option>
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {pick(findingKindLabels[kind])}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('year')}
        <select
          value={filter.year ?? ''}
          onChange={({ target }) => onFilter({ ...filter, year: target.value === '' ? null : Number(target.value) })}
        >
          <option value="">{t('all')}</option>
          {years.map((year) => (
            <option key={year} value={year}>
              {year}
            </option>
          ))}
        </select>
      </label>
    </div>
  )
}
