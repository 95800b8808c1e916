import { addresses } from './addresses.ts'
import classes from './check.module.css'
import { useCheckTexts } from './language-context.tsx'
import { checkTexts } from './texts.ts'

const readers = ['friends', 'customer', 'journalist', 'manager'] as const

/** Asks what no program can know: how it reads to those who will see it. */
export function Readers() {
  const t = useCheckTexts(checkTexts)
  return (
    <section className={classes.readers} aria-labelledby="readers">
      <h2 id="readers">{t('readers')}</h2>
      <dl>
        {readers.map((reader) => (
          <div key={reader} className={classes.reader}>
            <dt>{t(reader)}</dt>
            <dd>{t(`${reader}Ask`)}</dd>
          </div>
        ))}
      </dl>
      <p className={classes.aside}>{t('everybody')}</p>
      {addresses.slipped ? (
        <p className={classes.after}>
          <a href={addresses.slipped}>{t('slipped')}</a>
        </p>
      ) : null}
    </section>
  )
}
