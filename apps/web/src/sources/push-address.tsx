import { Button, TextInput } from '@mantine/core'
import { useRef, useState } from 'react'
import { useTexts } from '../i18n/use-texts.ts'
import { sourceFormTexts } from './form-texts.ts'
import classes from './source-form.module.css'

/** Where the network is to send what comes by itself. */
export function PushAddress({ url }: { url: string }) {
  const t = useTexts(sourceFormTexts)
  const input = useRef<HTMLInputElement>(null)
  const [said, setSaid] = useState<'copied' | 'notCopied' | null>(null)
  const copy = async () => {
    input.current?.select()
    try {
      await navigator.clipboard.writeText(url)
      setSaid('copied')
    } catch {
      setSaid('notCopied') // Not allowed, or not there without https; it is selected now.
    }
  }
  return (
    <div className={classes.push}>
      <TextInput
        ref={input}
        label={t('pushLabel')}
        description={t('pushHint')}
        value={url}
        readOnly
        onFocus={(event) => event.currentTarget.select()}
      />
      <Button type="button" variant="default" onClick={() => void copy()}>
        {t('copy')}
      </Button>
      <output className={classes.hint}>{said ? t(said) : null}</output>
    </div>
  )
}
