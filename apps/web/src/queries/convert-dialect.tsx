import { Button, NativeSelect } from '@mantine/core'
import { dialectNames, dialectTool, readDialect, toText, type DialectName } from '@troje/match'
import type { Issue } from '@troje/post'
import { useState } from 'react'
import { useLanguage, useTexts } from '../i18n/use-texts.ts'
import { writingTexts } from './writing-texts.ts'
import classes from './queries.module.css'

export interface ConvertDialectProps {
  readonly text: string
  readonly onConverted: (text: string) => void
}

/** Puts a query that was pasted from another tool into Troje's form, and names what could not come along. */
export function ConvertDialect({ text, onConverted }: ConvertDialectProps) {
  const t = useTexts(writingTexts)
  const { pick } = useLanguage()
  const [from, setFrom] = useState<DialectName>('spotler')
  const [told, setTold] = useState<readonly Issue[] | null>(null)
  const convert = (): void => {
    const { value, issues } = readDialect(from, text)
    setTold(issues)
    // One that is refused stays as it was pasted: a tree with gaps is not what its writer meant.
    if (issues.every(({ severity }) => severity !== 'error')) onConverted(toText(value))
  }
  return (
    <div className={classes.convert}>
      <NativeSelect
        label={t('convertFrom')}
        value={from}
        data={dialectNames.map((name) => ({ value: name, label: dialectTool(name) }))}
        onChange={(event) => setFrom(dialectNames.find((name) => name === event.currentTarget.value) ?? from)}
      />
      <Button type="button" variant="default" disabled={text.trim() === ''} onClick={convert}>
        {t('convert')}
      </Button>
      <ul className={classes.others} aria-live="polite">
        {told?.length === 0 ? <li>{t('converted')}</li> : null}
        {told?.map((issue) => (
          <li key={`${issue.code} ${issue.start}`}>
            {pick(issue.message)} {issue.hint ? pick(issue.hint) : null}
          </li>
        ))}
      </ul>
    </div>
  )
}
