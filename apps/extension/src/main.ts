import { openAssessor } from '@troje/assess'
import { showFindings } from './show-findings.ts'
import { languageOf, texts } from './texts.ts'

const language = languageOf(navigator.language)
const assessor = openAssessor()

function byId(id: string): HTMLElement {
  const found = document.getElementById(id)
  if (found === null) throw new Error(`popup.html has no #${id}`)
  return found
}

document.documentElement.lang = language
byId('title').textContent = texts[language].title
byId('draft-label').textContent = texts[language].draft
byId('promise').textContent = texts[language].promise

const draft = byId('draft') as HTMLTextAreaElement // popup.html says that it is one
draft.addEventListener('input', () => {
  showFindings(byId('findings'), draft.value, assessor.assess(draft.value), language)
})
