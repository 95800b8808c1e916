import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'rolldown'
import { expect, it } from 'vitest'
import * as model from '@troje/assess/text-model'
import { missing, openBrowser } from './open-browser.ts'

const entry = fileURLToPath(new URL('../../packages/assess/src/text-model.ts', import.meta.url))

/** Every tenth training sentence: what they are labelled does not matter here. */
function sentences(): string[] {
  const lines = ['nl', 'en'].flatMap((lang) =>
    readFileSync(new URL(`../../packages/assess/training/${lang}.tsv`, import.meta.url), 'utf8')
      .trimEnd()
      .split('\n'),
  )
  return lines.filter((_, at) => at % 10 === 0).map((line) => line.split('\t')[2] ?? '')
}

it.skipIf(missing)(`scores every text in Chromium as in Node${missing ? ` (${missing})` : ''}`, async () => {
  const { output } = await build({ input: entry, write: false, output: { format: 'iife', name: 'model' } })
  await using browser = await openBrowser()
  const page = await browser.newPage()
  await page.addScriptTag({ content: output[0].code })
  const texts = sentences()
  const there = await page.evaluate((texts) => {
    // The bundle above puts it there.
    const { explainText, openTextModel } = (globalThis as unknown as { model: typeof model }).model
    const textModel = openTextModel()
    return texts.map((text) => explainText(text, textModel))
  }, texts)
  const textModel = model.openTextModel()
  expect(texts.length).toBeGreaterThan(500)
  expect(there).toEqual(texts.map((text) => model.explainText(text, textModel)))
})
