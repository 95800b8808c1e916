import { interfaceLanguages } from '@troje/post'
import { switchLanguage } from '../i18n/i18n.ts'
import { useLanguage, useTexts } from '../i18n/use-texts.ts'
import { shellTexts } from './texts.ts'
import classes from './shell.module.css'

const names = { nl: 'Nederlands', en: 'English' } as const

export function LanguageSwitch() {
  const t = useTexts(shellTexts)
  const { language } = useLanguage()
  return (
    <fieldset className={classes.choices} aria-label={t('language')}>
      {interfaceLanguages.map((tag) => (
        <button
          key={tag}
          type="button"
          lang={tag}
          className={classes.choice}
          aria-pressed={tag === language}
          onClick={() => switchLanguage(tag)}
        >
          {names[tag]}
        </button>
      ))}
    </fieldset>
  )
}
