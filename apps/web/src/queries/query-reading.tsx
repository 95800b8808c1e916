import { parseQuery } from '@troje/match'
import { memo, useDeferredValue, useId, useMemo } from 'react'
import { useLanguage, useTexts } from '../i18n/use-texts.ts'
import { toReading, type Reading } from './reading.ts'
import { queriesTexts } from './texts.ts'
import classes from './query-reading.module.css'

/** Says in plain words which posts a query finds. */
export function QueryReading({ text }: { text: string }) {
  const t = useTexts(queriesTexts)
  const id = useId()
  const read = useDeferredValue(text)
  const reading = useMemo(() => toReading(parseQuery(read).value), [read])
  return (
    <section className={classes.reading} aria-labelledby={id}>
      <h2 id={id}>{t('reading')}</h2>
      {read.trim() === '' ? (
        <p className={classes.quiet}>{t('readingEmpty')}</p>
      ) : (
        // A long query is read by scrolling, also with the keyboard.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <ul className={classes.top} tabIndex={0} aria-labelledby={id}>
          <Line reading={reading} />
        </ul>
      )}
    </section>
  )
}

/** A thousand lines are drawn anew only when they say something else. */
const Line = memo(function Line({ reading }: { reading: Reading }) {
  const { pick } = useLanguage()
  return (
    <li>
      {pick(reading.text)}
      {reading.parts.length > 0 ? (
        <ul>
          {reading.parts.map((part, index) => (
            <Line key={`${index} ${part.text.en}`} reading={part} />
          ))}
        </ul>
      ) : null}
    </li>
  )
})
