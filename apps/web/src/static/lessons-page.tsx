import { answerQuestion } from '@troje/learn'
import type { Lesson } from '@troje/learn'
import { useState } from 'react'
import { Frame } from '../check/frame.tsx'
import { useCheckLanguage, useCheckTexts } from '../check/language-context.tsx'
import { startPage } from '../check/start.tsx'
import { lessons } from './lessons.ts'
import { PlainMarkdown } from './plain-markdown.tsx'
import classes from './static.module.css'
import { lessonsLead, lessonsTitle, staticTexts } from './texts.ts'

function Lessons() {
  const t = useCheckTexts(staticTexts)
  const { language } = useCheckLanguage()
  return (
    <div className={classes.text}>
      {lessons
        .filter((lesson) => lesson.language === language)
        .map((lesson) => (
          <details key={`${lesson.language} ${lesson.id}`} className={classes.lesson}>
            <summary>
              <h2>{lesson.title}</h2>
              {lesson.minutes === null ? null : <span>{t('minutes', { count: lesson.minutes })}</span>}
            </summary>
            <LessonText lesson={lesson} />
          </details>
        ))}
    </div>
  )
}

/** The explanation comes after the answer: who reads it first learns less. */
function LessonText({ lesson }: { lesson: Lesson }) {
  const t = useCheckTexts(staticTexts)
  const [chosen, setChosen] = useState<string | null>(null)
  const answer = chosen === null ? null : answerQuestion(lesson.question, chosen)
  return (
    <>
      <h3>{t('situation')}</h3>
      <PlainMarkdown text={lesson.situation} />
      {lesson.post ? (
        <figure className={classes.post}>
          <figcaption>{t('post')}</figcaption>
          <blockquote>{lesson.post.text}</blockquote>
        </figure>
      ) : null}
      <fieldset className={classes.options}>
        <legend>{lesson.question.text}</legend>
        {lesson.question.options.map(({ id, label }) => (
          <label key={id}>
            <input type="radio" name={lesson.id} checked={chosen === id} onChange={() => setChosen(id)} />
            {label}
          </label>
        ))}
      </fieldset>
      <div aria-live="polite">
        {answer === null ? null : (
          <>
            <p className={classes.answer}>
              <strong>{t(answer.isRight ? 'right' : 'wrong')}</strong> {answer.chosen.feedback}
            </p>
            <h3>{t('explanation')}</h3>
            <PlainMarkdown text={lesson.explanation} />
            {lesson.better === null ? null : (
              <>
                <h3>{t('better')}</h3>
                <PlainMarkdown text={lesson.better} />
              </>
            )}
            {lesson.source === null ? null : (
              <p className={classes.source}>
                {t('source')}: {lesson.source}
              </p>
            )}
          </>
        )}
      </div>
    </>
  )
}

startPage(
  <Frame title={lessonsTitle} lead={lessonsLead} page="lessons">
    <Lessons />
  </Frame>,
)
