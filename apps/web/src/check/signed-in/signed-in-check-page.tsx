import { detectors, openAssessor } from '@troje/assess'
import { codeWords } from '@troje/assess/code-words'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { codeWordsQuery } from '../../api/code-words.ts'
import { switchLanguage } from '../../i18n/i18n.ts'
import { useLanguage, useTexts } from '../../i18n/use-texts.ts'
import { Page } from '../../shell/page.tsx'
import classes from '../check.module.css'
import { Desk } from '../desk.tsx'
import { CheckLanguageContext } from '../language-context.tsx'
import { checkPolicy } from '../policy.ts'
import { useTextModel } from '../text-model.ts'
import { signedInTexts } from './texts.ts'

/**
 * The check for who is signed in: the same desk, which also knows the organisation's code words. They come once, before
 * anything is written; with a draft nothing is asked (promise P9). The draft lives in this component's memory.
 */
export function SignedInCheckPage() {
  const t = useTexts(signedInTexts)
  const { language, pick } = useLanguage()
  const checkLanguage = useMemo(() => ({ language, pick, choose: switchLanguage }), [language, pick])
  const { data: list, isError, refetch } = useQuery({ ...codeWordsQuery, refetchOnReconnect: false })
  const textModel = useTextModel()
  const assessor = useMemo(
    () =>
      openAssessor({
        policy: checkPolicy,
        relations: true,
        detectors: list ? [...detectors, codeWords(list)] : detectors,
        ...(textModel && { textModel }),
      }),
    [list, textModel],
  )
  const [text, setText] = useState('')
  const count = list?.hashes.length
  return (
    <Page title={t('title')} lead={t('lead')}>
      <CheckLanguageContext value={checkLanguage}>
        <Desk assessor={assessor} text={text} onText={setText}>
          <p className={classes.clause} aria-live="polite">
            {isError ? t('away') : count === undefined ? null : count === 0 ? t('none') : t('words', { count })}{' '}
            {isError ? (
              <button type="button" className={classes.word} onClick={() => void refetch()}>
                {t('again')}
              </button>
            ) : null}
          </p>
        </Desk>
        <p className={classes.apart}>
          {t('apart')} <a href="/check">{t('apartLink')}</a>
        </p>
      </CheckLanguageContext>
    </Page>
  )
}
