import { useTexts } from '../i18n/use-texts.ts'
import { mostTests, placeOf, toTest, withoutTest, withTest } from './tests-of.ts'
import { tabsTexts } from './tabs-texts.ts'
import type { QueryDesk } from './use-desk.ts'
import queries from './queries.module.css'

export interface TestChoiceProps {
  readonly post: { readonly text: string; readonly title: string | null }
  readonly desk: QueryDesk
}

/** Makes a test of a post in one click, or takes it away. */
export function TestChoice({ post, desk: { tests, setTests, areTestsKnown } }: TestChoiceProps) {
  const t = useTexts(tabsTexts)
  const at = placeOf(tests, toTest(post, true))
  const current = tests[at]
  return [true, false].map((mustMatch) => {
    const isOn = current?.mustMatch === mustMatch
    return (
      <button
        key={String(mustMatch)}
        type="button"
        className={queries.word}
        aria-pressed={isOn}
        disabled={!areTestsKnown || (!current && tests.length >= mostTests)}
        onClick={() => setTests(isOn ? withoutTest(tests, at) : withTest(tests, toTest(post, mustMatch)))}
      >
        {t(mustMatch ? 'mustMatch' : 'mustNotMatch')}
      </button>
    )
  })
}
