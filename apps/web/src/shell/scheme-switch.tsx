import { useMantineColorScheme } from '@mantine/core'
import type { ColorScheme } from '../design/color-scheme.ts'
import { useTexts } from '../i18n/use-texts.ts'
import { shellTexts } from './texts.ts'
import classes from './shell.module.css'

export function SchemeSwitch() {
  const t = useTexts(shellTexts)
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const options: { scheme: ColorScheme; label: string }[] = [
    { scheme: 'auto', label: t('system') },
    { scheme: 'light', label: t('light') },
    { scheme: 'dark', label: t('dark') },
  ]
  return (
    <fieldset className={classes.choices} aria-label={t('look')}>
      {options.map(({ scheme, label }) => (
        <button
          key={scheme}
          type="button"
          className={classes.choice}
          aria-pressed={scheme === colorScheme}
          onClick={() => setColorScheme(scheme)}
        >
          {label}
        </button>
      ))}
    </fieldset>
  )
}
