import { Link } from '@tanstack/react-router'
import { ApiProblem } from '../api/problem.ts'
import { useLanguage, useTexts } from '../i18n/use-texts.ts'
import form from '../shell/form.module.css'
import { FormNote } from '../shell/form-note.tsx'
import { usersOf } from './users-of.ts'
import { queriesTexts } from './texts.ts'
import classes from './queries.module.css'

/** Why a query was not saved: what is wrong with it, or the queries that use it and would break. */
export function Refusal({ error }: { error: unknown }) {
  const t = useTexts(queriesTexts)
  const { pick } = useLanguage()
  if (!(error instanceof ApiProblem)) return <FormNote error={error} />
  if (error.code === 'name-taken') return <FormNote error={error} message={t('nameTaken')} />
  const issues = error.queryIssues.filter(({ severity }) => severity === 'error')
  const users = usersOf(error)
  if (issues.length === 0 && users.length === 0) return <FormNote error={error} />
  return (
    <div className={`${form.note} ${classes.failed}`} role="alert">
      <p>{error.detail ?? error.message}</p>
      <ul className={classes.others}>
        {issues.map((issue) => (
          <li key={`${issue.code} ${issue.start}`}>{pick(issue.message)}</li>
        ))}
        {users.map(({ id, name }) => (
          <li key={id}>
            <Link to="/queries" search={{ edit: id } as never}>
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  )
}
