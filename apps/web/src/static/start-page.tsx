import { addresses } from '../check/addresses.ts'
import { Frame } from '../check/frame.tsx'
import { useCheckTexts, useFrameTexts } from '../check/language-context.tsx'
import { startPage } from '../check/start.tsx'
import { instructionTexts } from '../instruction/texts.ts'
import classes from './static.module.css'
import { startLead, startTitle, staticTexts } from './texts.ts'

const pages = ['check', 'archive', 'identity', 'instruction', 'lessons'] as const

function Start() {
  const t = useCheckTexts(staticTexts)
  const say = useFrameTexts()
  const tell = useCheckTexts(instructionTexts)
  return (
    <>
      <ul className={classes.pages}>
        {pages.map((page) => (
          <li key={page}>
            <a href={addresses[page] ?? undefined}>{say(page)}</a>
            <p>{t(`${page}What`)}</p>
          </li>
        ))}
      </ul>
      <p className={classes.nobody}>{tell('rightsCheck')}</p>
    </>
  )
}

startPage(
  <Frame title={startTitle} lead={startLead} page={null}>
    <Start />
  </Frame>,
)
