import { Button } from '@mantine/core'
import type { Clause, Localized, Policy } from '@troje/post'
import { useQuery } from '@tanstack/react-query'
import { policyQuery } from '../api/policy.ts'
import { typographic } from '../design/typographic.ts'
import { useLanguage, useTexts } from '../i18n/use-texts.ts'
import { usePageTitle } from '../shell/page-title.ts'
import { ErrorNote, Loading } from '../shell/states.tsx'
import { toInstructionLines } from './instruction-lines.ts'
import type { InstructionLine } from './instruction-lines.ts'
import classes from './instruction.module.css'
import { instructionTexts } from './texts.ts'

/** The policy on one page, to read in a minute and to print. */
export function InstructionPage() {
  const t = useTexts(instructionTexts)
  const { data: policy, error, refetch } = useQuery(policyQuery)
  usePageTitle(t('title'))
  return (
    <div className={classes.page}>
      {policy ? <Instruction policy={policy} /> : <h1>{t('title')}</h1>}
      {error ? <ErrorNote error={error} onRetry={() => void refetch()} /> : null}
      {!policy && !error ? <Loading /> : null}
    </div>
  )
}

function Instruction({ policy }: { policy: Policy }) {
  const t = useTexts(instructionTexts)
  const { pick } = useLanguage()
  const { organisation } = policy
  return (
    <>
      <article className={classes.sheet}>
        <header className={classes.head}>
          <p className={classes.for}>{organisation ? t('for', { organisation }) : t('forAll')}</p>
          <h1 className={classes.rule}>{typographic(pick(policy.rule))}</h1>
        </header>
        <ol className={classes.lines}>
          {toInstructionLines(policy).map((line) => (
            <li key={line.kind === 'clause' ? line.clause.id : line.kind} data-kind={line.kind}>
              <Line line={line} policy={policy} />
            </li>
          ))}
        </ol>
        <section className={classes.rights}>
          <h2>{t('rights')}</h2>
          <ul>
            <li>{t('rightsUnion')}</li>
            <li>{t('rightsWatch')}</li>
            <li>{t('rightsCheck')}</li>
          </ul>
        </section>
      </article>
      <div className={classes.print}>
        <Button variant="default" onClick={() => window.print()}>
          {t('print')}
        </Button>
      </div>
      <section className={classes.clauses}>
        <h2>{t('more')}</h2>
        {policy.clauses.map((clause) => (
          <ClauseSection key={clause.id} clause={clause} />
        ))}
      </section>
    </>
  )
}

function Line({ line, policy }: { line: InstructionLine; policy: Policy }) {
  const t = useTexts(instructionTexts)
  const { pick } = useLanguage()
  if (line.kind === 'freedom') return t('freedom')
  if (line.kind === 'clause') return pick(line.clause.plain)
  return line.kind === 'contact' ? pick(policy.contact) : t('report')
}

function ClauseSection({ clause }: { clause: Clause }) {
  const t = useTexts(instructionTexts)
  const { pick } = useLanguage()
  return (
    <section className={classes.clause} id={clause.id}>
      <h3>{pick(clause.title)}</h3>
      <p className={classes.plain}>{pick(clause.plain)}</p>
      <div className={classes.pairs}>
        <Examples title={t('can')} items={clause.can} />
        <Examples title={t('cannot')} items={clause.cannot} />
      </div>
      <p>
        <strong>{t('advice')}:</strong> {pick(clause.advice)}
      </p>
      {clause.source ? <p className={classes.source}>{t('source', { source: clause.source })}</p> : null}
    </section>
  )
}

function Examples({ title, items }: { title: string; items: readonly Localized[] }) {
  const { pick } = useLanguage()
  if (items.length === 0) return null
  return (
    <div>
      <h4 className={classes.pairTitle}>{title}</h4>
      <ul className={classes.examples}>
        {items.map((item) => (
          <li key={item.nl}>{pick(item)}</li>
        ))}
      </ul>
    </div>
  )
}
