import { useMemo } from 'react'
import { useTexts } from '../i18n/use-texts.ts'
import { diffText } from './diff-text.ts'
import { tabsTexts } from './tabs-texts.ts'
import classes from './text-diff.module.css'

/** Two versions of a query in one: what came is underlined, what went is struck out. */
export function TextDiff({ before, after }: { before: string; after: string }) {
  const t = useTexts(tabsTexts)
  const pieces = useMemo(() => diffText(before, after), [before, after])
  return (
    <p className={classes.diff}>
      {pieces.map(({ kind, text }, index) => {
        const key = `${index} ${kind}`
        if (kind === 'same') return <span key={key}>{text}</span>
        const Tag = kind === 'added' ? 'ins' : 'del'
        return (
          <Tag key={key}>
            <span className="visually-hidden">{t(kind === 'added' ? 'added' : 'takenOut')} </span>
            {text}
          </Tag>
        )
      })}
    </p>
  )
}
