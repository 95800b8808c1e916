import type { ImportRecord } from '@troje/server/api-types'
import { useLanguage, useTexts } from '../i18n/use-texts.ts'
import { importsTexts } from './texts.ts'
import classes from './imports.module.css'

/** What could not be read, with its line in the file. */
export function IssueList({ issues }: { issues: ImportRecord['issues'] }) {
  const t = useTexts(importsTexts)
  const { pick } = useLanguage()
  return (
    <ul className={classes.issues}>
      {issues.map((issue) => (
        <li key={`${issue.line ?? ''} ${issue.code} ${issue.message.en}`}>
          {issue.line === undefined ? null : <span className={classes.line}>{t('line', { line: issue.line })}</span>}
          <span>{pick(issue.message)}</span>
        </li>
      ))}
    </ul>
  )
}
