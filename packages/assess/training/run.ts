/** Trains both models (`npm run train`), or one of them: `npm run train -- abuse`, `npm run train -- topics`. */
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const models = {
  abuse: { train: () => import('./train.ts'), weights: '../src/model/weights.ts' },
  topics: { train: () => import('./train-topics.ts'), weights: '../src/topic-model/weights.ts' },
}

const [asked] = process.argv.slice(2)
if (asked !== undefined && !(asked in models)) {
  console.error(`train: there is no model "${asked}"; there are ${Object.keys(models).join(' and ')}`)
  process.exit(2)
}
for (const [name, { train, weights }] of Object.entries(models)) {
  if (asked !== undefined && asked !== name) continue
  await train()
  execFileSync('oxfmt', [fileURLToPath(new URL(weights, import.meta.url))], { stdio: 'inherit' })
}
