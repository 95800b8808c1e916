import { Button, Textarea } from '@mantine/core'
import type { QueryTest } from '@troje/server/api-types'
import { useState } from 'react'
import { useTexts } from '../i18n/use-texts.ts'
import { ErrorNote, Loading } from '../shell/states.tsx'
import type { TestOutcome } from './desk/messages.ts'
import { mostTests, toTest, withoutTest, withTest } from './tests-of.ts'
import { tabsTexts } from './tabs-texts.ts'
import type { QueryDesk } from './use-desk.ts'
import { WhyLines } from './why.tsx'
import queries from './queries.module.css'
import classes from './tests-tab.module.css'

/** The posts that a query must and must not match, judged while the query is typed. */
export function TestsTab({ desk }: { desk: QueryDesk }) {
  const t = useTexts(tabsTexts)
  const { tests, setTests, outcomes, isBroken, areTestsKnown, testsError } = desk
  if (!areTestsKnown) return testsError ? <ErrorNote error={testsError} /> : <Loading />
  return (
    <div className={classes.tests}>
      <p className={queries.quiet}>{t('testsLead')}</p>
      {tests.length > 0 ? (
        <ol className={classes.list}>
          {tests.map((test, index) => (
            <TestRow
              key={`${index} ${test.text}`}
              test={test}
              outcome={isBroken ? null : (outcomes?.[index] ?? null)}
              onTurn={() => setTests(tests.with(index, { ...test, mustMatch: !test.mustMatch }))}
              onRemove={() => setTests(withoutTest(tests, index))}
            />
          ))}
        </ol>
      ) : (
        <p>{t('testsNone')}</p>
      )}
      {tests.length < mostTests ? <AddTest onAdd={(test) => setTests(withTest(tests, test))} /> : null}
    </div>
  )
}

interface TestRowProps {
  readonly test: QueryTest
  readonly outcome: TestOutcome | null
  readonly onTurn: () => void
  readonly onRemove: () => void
}

function TestRow({ test, outcome, onTurn, onRemove }: TestRowProps) {
  const t = useTexts(tabsTexts)
  const state = outcome === null ? 'waiting' : outcome.passed ? 'passed' : 'failed'
  return (
    <li data-state={state}>
      <p className={classes.head}>
        <strong>{t(test.mustMatch ? 'mustMatch' : 'mustNotMatch')}</strong>
        <span className={classes.state}>
          {t(state === 'failed' ? (test.mustMatch ? 'failedMissing' : 'failedFound') : state)}
        </span>
      </p>
      <p className={classes.text} dir="auto">
        {test.title ? <strong>{test.title} </strong> : null}
        {test.text}
      </p>
      {test.handle === null ? null : <p className={queries.quiet}>{t('testWriter', { handle: test.handle })}</p>}
      {outcome && !outcome.passed ? <WhyLines lines={outcome.lines} /> : null}
      <div className={classes.acts}>
        <button type="button" className={queries.word} onClick={onTurn}>
          {t(test.mustMatch ? 'turnToNot' : 'turnToMust')}
        </button>
        <button type="button" className={queries.word} onClick={onRemove}>
          {t('testRemove')}
        </button>
      </div>
    </li>
  )
}

function AddTest({ onAdd }: { onAdd: (test: QueryTest) => void }) {
  const t = useTexts(tabsTexts)
  const [text, setText] = useState('')
  const add = (mustMatch: boolean): void => {
    onAdd(toTest({ text, title: null }, mustMatch))
    setText('')
  }
  return (
    <div className={classes.add}>
      <Textarea
        label={t('testAdd')}
        description={t('testAddHint')}
        rows={2}
        autosize
        maxLength={5_000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div className={classes.acts}>
        {[true, false].map((mustMatch) => (
          <Button
            key={String(mustMatch)}
            type="button"
            size="sm"
            variant="default"
            disabled={text.trim() === ''}
            onClick={() => add(mustMatch)}
          >
            {t(mustMatch ? 'mustMatch' : 'mustNotMatch')}
          </Button>
        ))}
      </div>
    </div>
  )
}
