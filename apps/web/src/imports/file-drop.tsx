import { useId, useState } from 'react'
import { useTexts } from '../i18n/use-texts.ts'
import { importsTexts } from './texts.ts'
import classes from './imports.module.css'

/** Drop or pick one file. The whole field is the label of a real file input, so the keyboard and screen readers have it too. */
export function FileDrop({ onFile }: { onFile: (file: File) => void }) {
  const t = useTexts(importsTexts)
  const id = useId()
  const [over, setOver] = useState(false)
  return (
    <label htmlFor={id} className={classes.drop} data-over={over || undefined}>
      <span className={classes.dropTitle}>{t('drop')}</span>
      <span className={classes.pick}>{t('pick')}</span>
      <span className={classes.quiet}>{t('kinds')}</span>
      <input
        id={id}
        type="file"
        className={classes.input}
        // The input lies over the whole field and takes a dropped file by itself.
        onDragEnter={() => setOver(true)}
        onDragLeave={() => setOver(false)}
        onDrop={() => setOver(false)}
        accept=".csv,.tsv,.txt,.xlsx,.xls,.ndjson,.jsonl,.json,.xml,.rss,.atom"
        onChange={(event) => {
          const file = event.currentTarget.files?.[0]
          if (file) onFile(file)
          event.currentTarget.value = ''
        }}
      />
    </label>
  )
}
