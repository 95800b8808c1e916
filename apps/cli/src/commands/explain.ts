import { explainText, openTextModel } from '@troje/assess/text-model'
import type { Explanation } from '@troje/assess/text-model'
import { exitStatus } from '../exit-status.ts'
import type { Streams } from '../posts/filter-posts.ts'
import { inTerminalLanguage } from '../terminal-language.ts'

export interface ExplainOptions {
  readonly lang?: string
  readonly json?: boolean
}

const texts = {
  none: { nl: 'Niets gevonden.', en: 'Nothing found.' },
  rule: { nl: 'regel', en: 'rule' },
  score: { nl: 'tekstmodel', en: 'text model' },
  from: { nl: 'spreekt vanaf', en: 'speaks from' },
  classes: { nl: 'woordsoorten', en: 'classes' },
  words: { nl: 'woorden die meewegen', en: 'words that count' },
}

/** `troje explain`: which evidence made each finding in a text. */
export function runExplain(words: readonly string[], options: ExplainOptions, streams: Streams): number {
  const text = words.join(' ')
  const explanation = explainText(text, openTextModel(), { lang: options.lang ?? null })
  streams.stdout.write(options.json ? JSON.stringify(explanation) + '\n' : describe(explanation, text))
  return explanation.findings.length > 0 ? exitStatus.found : exitStatus.ok
}

function describe({ findings, languages, words }: Explanation, text: string): string {
  const say = inTerminalLanguage
  const found = findings.map(({ kind, target, rule, start, end, reason }) => {
    const aim = target === null ? '' : ` (${target})`
    return `${kind}${aim}: "${text.slice(start, end)}"\n  ${say(texts.rule)} ${rule}: ${say(reason)}`
  })
  const seen = languages.map(({ language, classes, score, from }) => {
    const grammar = classes === null ? '' : `, ${say(texts.classes)} ${classes}`
    return `${language}: ${say(texts.score)} ${score}, ${say(texts.from)} ${from}${grammar}`
  })
  const shares = words.map(({ form, share }) => `${form} ${share > 0 ? '+' : ''}${share}`)
  const lines = [...(found.length > 0 ? found : [say(texts.none)]), ...seen]
  if (shares.length > 0) lines.push(`${say(texts.words)}: ${shares.join(', ')}`)
  return lines.join('\n') + '\n'
}
