import { Frame } from '../frame.tsx'
import { useCheckLanguage, useCheckTexts, useFrameTexts } from '../language-context.tsx'
import classes from './archive.module.css'
import { FileField } from './file-field.tsx'
import { FoundList } from './found-list.tsx'
import { archiveLead, archiveTexts, archiveTitle } from './texts.ts'
import { useArchive } from './use-archive.ts'
import type { ArchiveDesk } from './use-archive.ts'

/** Everything that somebody posted before, read on their own device (promise P9). */
export function ArchivePage() {
  return (
    <Frame title={archiveTitle} lead={archiveLead} page="archive">
      <Archive />
    </Frame>
  )
}

function Archive() {
  const t = useCheckTexts(archiveTexts)
  const say = useFrameTexts()
  const desk = useArchive()
  return (
    <div className={classes.page}>
      <p className={classes.nobody}>{say('nobody')}</p>
      {desk.state === 'none' ? <FileField onFile={desk.open} /> : <Progress desk={desk} />}
      {desk.problem ? (
        <p className={classes.problem} role="alert">
          {t(desk.problem)}
        </p>
      ) : null}
      {desk.found.length > 0 ? <FoundList found={desk.found} /> : null}
      {desk.state === 'done' && desk.found.length === 0 && desk.problem === null ? (
        <p className={classes.clean}>{t('clean')}</p>
      ) : null}
      {desk.state === 'none' ? null : (
        <section className={classes.noFile}>
          <h2>{t('noFile')}</h2>
          <p>{t('noFileWhy')}</p>
        </section>
      )}
    </div>
  )
}

function Progress({ desk }: { desk: ArchiveDesk }) {
  const t = useCheckTexts(archiveTexts)
  const { language } = useCheckLanguage()
  const read = desk.read.toLocaleString(language)
  const isReading = desk.state === 'reading'
  return (
    <div className={classes.progress}>
      {isReading ? <progress value={desk.share} max={1} aria-label={t('progress')} /> : null}
      <output className="figures">
        {isReading ? t('reading', { read }) : t(desk.state === 'stopped' ? 'stopped' : 'done', { read })}
      </output>
      <button type="button" className={classes.word} onClick={isReading ? desk.stop : desk.clear}>
        {t(isReading ? 'stop' : 'clear')}
      </button>
    </div>
  )
}
