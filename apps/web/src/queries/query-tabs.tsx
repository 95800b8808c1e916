import { Tabs } from '@mantine/core'
import type { QueryChange, QueryRecord } from '@troje/server/api-types'
import { memo, useState } from 'react'
import { useTexts } from '../i18n/use-texts.ts'
import { ChangesTab } from './changes-tab.tsx'
import { QueryHistory } from './query-history.tsx'
import { QueryPreview } from './query-preview.tsx'
import { SampleTab, type Sample } from './sample-tab.tsx'
import { tabsTexts } from './tabs-texts.ts'
import { TestsTab } from './tests-tab.tsx'
import type { QueryDesk } from './use-desk.ts'
import classes from './query-tabs.module.css'

export const queryTabs = ['preview', 'sample', 'changes', 'tests', 'history'] as const
export type QueryTab = (typeof queryTabs)[number]

export interface QueryTabsProps {
  readonly tab: QueryTab
  readonly onTab: (tab: QueryTab) => void
  readonly query: QueryRecord | null
  readonly desk: QueryDesk
  readonly onRestore: (change: QueryChange) => void
}

/** What the query finds, seen from five sides, one at a time. Drawn anew when typing pauses, not at each letter. */
export const QueryTabs = memo(function QueryTabs({ tab, onTab, query, desk, onRestore }: QueryTabsProps) {
  const t = useTexts(tabsTexts)
  const [sample, setSample] = useState<Sample | null>(null)
  const panels = {
    preview: <QueryPreview desk={desk} />,
    sample: <SampleTab desk={desk} sample={sample} onSample={setSample} />,
    changes: <ChangesTab query={query} desk={desk} />,
    tests: <TestsTab desk={desk} />,
    history: <QueryHistory id={query?.id ?? null} text={desk.settled.text} onRestore={onRestore} />,
  } as const satisfies Record<QueryTab, unknown>
  return (
    <Tabs
      value={tab}
      onChange={(value) => onTab(queryTabs.find((known) => known === value) ?? 'preview')}
      keepMounted={false}
      unstyled
      classNames={{ list: classes.list ?? '', tab: classes.tab ?? '', panel: classes.panel ?? '' }}
    >
      <Tabs.List aria-label={t('tabs')}>
        {queryTabs.map((name) => (
          <Tabs.Tab key={name} value={name}>
            {t(name)} {name === 'tests' ? <TestCount desk={desk} /> : null}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {queryTabs.map((name) => (
        <Tabs.Panel key={name} value={name}>
          {panels[name]}
        </Tabs.Panel>
      ))}
    </Tabs>
  )
})

/** How the tests stand, on the tab itself, so that it is seen from everywhere. */
function TestCount({ desk }: { desk: QueryDesk }) {
  const t = useTexts(tabsTexts)
  const { tests, outcomes } = desk
  if (tests.length === 0) return null
  const failed = desk.isBroken ? 0 : (outcomes?.filter(({ passed }) => !passed).length ?? 0)
  return (
    <span className={classes.count} data-failed={failed > 0 || undefined}>
      {failed > 0 ? t('testsFailed', { count: failed }) : tests.length}
    </span>
  )
}
