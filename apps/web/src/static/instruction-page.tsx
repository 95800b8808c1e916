import type { Clause, Localized } from '@troje/post'
import { Frame } from '../check/frame.tsx'
import { useCheckLanguage, useCheckTexts } from '../check/language-context.tsx'
import { checkPolicy } from '../check/policy.ts'
import { startPage } from '../check/start.tsx'
import { toInstructionLines } from '../instruction/instruction-lines.ts'
import type { InstructionLine } from '../instruction/instruction-lines.ts'
import { instructionTexts } from '../instruction/texts.ts'
import classes from './static.module.css'
import { instructionLead, instructionTitle } from './texts.ts'

function Instruction() {
  const t = useCheckTexts(instructionTexts)
  const { pick } = useCheckLanguage()
  const { organisation } = checkPolicy
  return (
    <div className={classes.text}>
      <p>{organisation ? t('for', { organisation }) : t('forAll')}</p>
      <p className={classes.rule}>{pick(checkPolicy.rule)}</p>
      <ol className={classes.lines}>
        {toInstructionLines(checkPolicy).map((line) => (
          <li key={line.kind === 'clause' ? line.clause.id : line.kind}>
            <Line line={line} />
          </li>
        ))}
      </ol>
      <section>
        <h2>{t('rights')}</h2>
        <ul>
          <li>{t('rightsUnion')}</li>
          <li>{t('rightsWatch')}</li>
          <li>{t('rightsCheck')}</li>
        </ul>
      </section>
      <button type="button" className={classes.button} onClick={() => window.print()}>
        {t('print')}
      </button>
      <h2>{t('more')}</h2>
      {checkPolicy.clauses.map((clause) => (
        <ClauseSection key={clause.id} clause={clause} />
      ))}
    </div>
  )
}

function Line({ line }: { line: InstructionLine }) {
  const t = useCheckTexts(instructionTexts)
  const { pick } = useCheckLanguage()
  if (line.kind === 'freedom') return t('freedom')
  if (line.kind === 'clause') return pick(line.clause.plain)
  return line.kind === 'contact' ? pick(checkPolicy.contact) : t('report')
}

function ClauseSection({ clause }: { clause: Clause }) {
  const t = useCheckTexts(instructionTexts)
  const { pick } = useCheckLanguage()
  return (
    <section className={classes.clause} id={clause.id}>
      <h3>{pick(clause.title)}</h3>
      <p>{pick(clause.plain)}</p>
      <Examples title={t('can')} items={clause.can} />
      <Examples title={t('cannot')} items={clause.cannot} />
      <p>
        <strong>{t('advice')}:</strong> {pick(clause.advice)}
      </p>
    </section>
  )
}

function Examples({ title, items }: { title: string; items: readonly Localized[] }) {
  const { pick } = useCheckLanguage()
  if (items.length === 0) return null
  return (
    <>
      <p>
        <strong>{title}</strong>
      </p>
      <ul>
        {items.map((item) => (
          <li key={item.nl}>{pick(item)}</li>
        ))}
      </ul>
    </>
  )
}

startPage(
  <Frame title={instructionTitle} lead={instructionLead} page="instruction">
    <Instruction />
  </Frame>,
)
