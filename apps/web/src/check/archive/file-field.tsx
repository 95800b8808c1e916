import { useState } from 'react'
import { useCheckTexts } from '../language-context.tsx'
import classes from './archive.module.css'
import { archiveTexts } from './texts.ts'

const networks = ['x', 'mastodon', 'bluesky', 'linkedin', 'facebook'] as const

/** Takes one file, by dropping or by choosing. */
export function FileField({ onFile }: { onFile: (file: File) => void }) {
  const t = useCheckTexts(archiveTexts)
  const [isOver, setOver] = useState(false)
  const take = (files: FileList | null) => {
    const file = files?.[0]
    if (file) onFile(file)
  }
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- dropping is beside the field, which any keyboard reaches */}
      <label
        className={classes.drop}
        data-over={isOver || undefined}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault()
          setOver(false)
          take(event.dataTransfer.files)
        }}
      >
        <span className={classes.dropTitle}>{t('drop')}</span>
        <span className={classes.chosen}>{t('choose')}</span>
        <input
          type="file"
          className="visually-hidden"
          accept=".zip,.gz,.tgz,.car,.json,.js,.csv"
          onChange={(event) => take(event.target.files)}
        />
        <span className={classes.hint}>{t('formats')}</span>
      </label>
      <section className={classes.how}>
        <h2>{t('how')}</h2>
        <ul>
          {networks.map((network) => (
            <li key={network}>{t(network)}</li>
          ))}
        </ul>
      </section>
    </>
  )
}
