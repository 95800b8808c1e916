import { findingKindLabels, findingKinds, networkLabels, networks } from '@troje/post'
import { useDebouncedCallback } from '@mantine/hooks'
import type { Network } from '@troje/post'
import type { QueryRecord, SourceRecord, User } from '@troje/server/api-types'
import type { ReactNode, RefObject } from 'react'
import { memo, useEffect, useRef, useState } from 'react'
import { useLanguage, useTexts } from '../i18n/use-texts.ts'
import { SearchIcon } from './icons.tsx'
import type { InboxFilter } from './inbox-filter.ts'
import { countFilters, parseInboxAddress, periods, statuses } from './inbox-filter.ts'
import { inboxTexts } from './texts.ts'
import classes from './filter.module.css'

export interface FilterBarProps {
  readonly filter: InboxFilter
  readonly queries: readonly QueryRecord[]
  readonly sources: readonly SourceRecord[]
  readonly users: readonly User[]
  readonly searchRef: RefObject<HTMLInputElement | null>
  readonly onChange: (filter: InboxFilter) => void
  /** Escape or Enter in the search field: back to the list. */
  readonly onLeave: () => void
}

/** What the list shows: search and status always, the rest one press away. */
export const FilterBar = memo(function FilterBar(props: FilterBarProps) {
  const { filter, onChange } = props
  const t = useTexts(inboxTexts)
  const [open, setOpen] = useState(false)
  const { q: _, ...others } = filter
  const count = countFilters(others)
  const set = (change: Record<string, string | undefined>): void =>
    onChange(parseInboxAddress({ ...filter, ...change }))
  return (
    <search className={classes.bar}>
      <div className={classes.first}>
        <SearchField {...props} onSearch={(q) => set({ q })} />
        <button
          type="button"
          className={classes.word}
          aria-expanded={open}
          aria-controls="inbox-filters"
          onClick={() => setOpen(!open)}
        >
          {count > 0 ? t('filtersCount', { count }) : t('filters')}
        </button>
      </div>
      <div id="inbox-filters" className={classes.more} hidden={!open}>
        <Fields {...props} set={set} />
      </div>
      <div className={classes.first}>
        <fieldset className={classes.tabs}>
          <legend className="visually-hidden">{t('status')}</legend>
          {([undefined, ...statuses] as const).map((status) => (
            <button
              key={status ?? 'all'}
              type="button"
              aria-pressed={filter.status === status}
              onClick={() => set({ status })}
            >
              {t(status ?? 'all')}
            </button>
          ))}
        </fieldset>
        {count > 0 ? (
          <button
            type="button"
            className={classes.word}
            onClick={() => onChange(filter.status ? { status: filter.status } : {})}
          >
            {t('clear')}
          </button>
        ) : null}
      </div>
    </search>
  )
})

function SearchField({ filter, searchRef, onSearch, onLeave }: FilterBarProps & { onSearch: (q: string) => void }) {
  const t = useTexts(inboxTexts)
  const [text, setText] = useState(filter.q ?? '')
  const sent = useRef(filter.q ?? '')
  const search = (wanted: string): void => {
    if (wanted === sent.current) return
    sent.current = wanted
    onSearch(wanted)
  }
  const later = useDebouncedCallback(search, 350)
  const q = filter.q ?? ''
  useEffect(() => {
    // The address changed by another way (back, a cleared filter); what is being typed stays.
    if (q === sent.current) return
    sent.current = q
    setText(q)
  }, [q])
  return (
    <div className={classes.search}>
      <SearchIcon />
      <input
        ref={searchRef}
        type="search"
        value={text}
        maxLength={500}
        aria-label={t('search')}
        placeholder={t('search')}
        title={t('searchHint')}
        onChange={(event) => {
          setText(event.currentTarget.value)
          later(event.currentTarget.value)
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== 'Escape') return
          event.preventDefault()
          later.cancel()
          const wanted = event.key === 'Enter' ? text : ''
          search(wanted)
          setText(wanted)
          onLeave()
        }}
      />
    </div>
  )
}

function Fields(props: FilterBarProps & { set: (change: Record<string, string | undefined>) => void }) {
  const { filter, queries, sources, users, set } = props
  const t = useTexts(inboxTexts)
  const { pick } = useLanguage()
  const [ownDays, setOwnDays] = useState(Boolean(filter.from || filter.to))
  const offered = networks.filter((network) => network === filter.source || mayBring(sources, network))
  const time = filter.period ?? (ownDays || filter.from || filter.to ? 'own' : '')
  return (
    <>
      <Choice label={t('query')} value={filter.query} onChange={(query) => set({ query })} any={t('anyQuery')}>
        {queries.map((query) => (
          <option key={query.id} value={query.id}>
            {query.name}
          </option>
        ))}
      </Choice>
      <Choice label={t('source')} value={filter.source} onChange={(source) => set({ source })} any={t('anySource')}>
        {offered.map((network) => (
          <option key={network} value={network}>
            {pick(networkLabels[network])}
          </option>
        ))}
      </Choice>
      <Choice
        label={t('finding')}
        value={filter.finding}
        onChange={(finding) => set({ finding })}
        any={t('anyFinding')}
      >
        {findingKinds.map((kind) => (
          <option key={kind} value={kind}>
            {pick(findingKindLabels[kind])}
          </option>
        ))}
      </Choice>
      <Choice
        label={t('assignee')}
        value={filter.assignee}
        onChange={(assignee) => set({ assignee })}
        any={t('anyAssignee')}
      >
        <option value="none">{t('nobody')}</option>
        {users.map((user) => (
          <option key={user.id} value={user.id}>
            {user.name}
          </option>
        ))}
      </Choice>
      <Choice
        label={t('period')}
        value={time}
        any={t('anyPeriod')}
        onChange={(value) => {
          setOwnDays(value === 'own')
          set({ period: value === 'own' ? undefined : value, from: undefined, to: undefined })
        }}
      >
        {periods.map((period) => (
          <option key={period} value={period}>
            {t(period)}
          </option>
        ))}
        <option value="own">{t('chosenDays')}</option>
      </Choice>
      {time === 'own' ? <Days filter={filter} set={set} /> : null}
    </>
  )
}

function Days({ filter, set }: Pick<FilterBarProps, 'filter'> & { set: (change: Record<string, string>) => void }) {
  const t = useTexts(inboxTexts)
  return (
    <>
      <label className={classes.field}>
        {t('from')}
        <input
          type="date"
          value={filter.from ?? ''}
          max={filter.to}
          onChange={(event) => set({ from: event.target.value })}
        />
      </label>
      <label className={classes.field}>
        {t('to')}
        <input
          type="date"
          value={filter.to ?? ''}
          min={filter.from}
          onChange={(event) => set({ to: event.target.value })}
        />
      </label>
    </>
  )
}

interface ChoiceProps {
  readonly label: string
  readonly value: string | undefined
  readonly any: string
  readonly onChange: (value: string | undefined) => void
  readonly children: ReactNode
}

function Choice({ label, value, any, onChange, children }: ChoiceProps) {
  return (
    <label className={classes.field}>
      {label}
      <select
        value={value ?? ''}
        data-set={value ? true : undefined}
        onChange={(event) => onChange(event.currentTarget.value || undefined)}
      >
        <option value="">{any}</option>
        {children}
      </select>
    </label>
  )
}

/** A feed brings posts of one kind, Jetstream those of Bluesky; a file or the demo may bring any network's. */
function mayBring(sources: readonly SourceRecord[], network: Network): boolean {
  return (
    sources.length === 0 ||
    sources.some(({ kind }) => (kind === 'jetstream' ? network === 'bluesky' : kind !== 'feed' || network === 'feed'))
  )
}
