import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { openLocalClassifier } from '../../packages/assess/src/second-reader.ts'
import { writeTinyModel } from './tiny-model.ts'

const load = (name: string): Promise<unknown> => import(name)

describe('a local ONNX classifier', () => {
  let folder = ''
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'troje-model-'))
    await writeTinyModel(join(folder, 'tiny'))
  })
  after(() => rm(folder, { recursive: true }))

  const open = (model: string) =>
    openLocalClassifier({ folder, model, labels: { abuse: 'insult' }, threshold: 0.8, load })

  it('is loaded from its folder and reads', async () => {
    const reader = await open('tiny')
    const rude = await reader.read('Jij bent een sukkel')
    assert.equal(rude.status, 'read')
    assert.deepEqual(
      rude.findings.map(({ kind, start, end, rule }) => [kind, start, end, rule]),
      [['insult', 0, 19, 'second-reader']],
    )
    assert.deepEqual(await reader.read('Jij bent een held'), { status: 'read', findings: [] })
  })

  it('says so where the folder has no such model, and fetches none', async () => {
    await assert.rejects(open('absent'))
  })

  it('names the package that is missing', async () => {
    const missing = openLocalClassifier({
      folder,
      model: 'tiny',
      labels: {},
      threshold: 1,
      load: () => Promise.reject(new Error('not installed')),
    })
    await assert.rejects(missing, { name: 'SecondReaderPackageError', code: 'second-reader-package' })
  })
})
