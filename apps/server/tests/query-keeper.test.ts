import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Problem, QueryChange, QueryRecord, QuerySave, QueryTest } from '../src/http/schemas.ts'
import { openTestServer, type Client, type TestServer } from './running-server.ts'

let server: TestServer
let admin: Client
beforeAll(async () => {
  server = await openTestServer()
  admin = await server.signIn()
})
afterAll(() => server[Symbol.asyncDispose]())
afterEach(async () => {
  // Those that use parts first.
  for (let left = await list(); left.length > 0; left = await list()) {
    for (const { id } of left) await admin.call('DELETE', `/api/queries/${id}`)
  }
})

const list = () => admin.json<QueryRecord[]>(200, 'GET', '/api/queries')
const toInput = (name: string, text: string, more: Partial<QuerySave> = {}): QuerySave => {
  const purpose = 'customer-service'
  return { name, text, purpose, ...more }
}
const make = (name: string, text: string, more: Partial<QuerySave> = {}) =>
  admin.json<QueryRecord>(201, 'POST', '/api/queries', toInput(name, text, more))
const must = (text: string) => ({ text, mustMatch: true })
const mustNot = (text: string) => ({ text, mustMatch: false })
const testsOf = (id: string) => admin.json<QueryTest[]>(200, 'GET', `/api/queries/${id}/tests`)
const historyOf = (id: string) => admin.json<QueryChange[]>(200, 'GET', `/api/queries/${id}/history`)

describe('the tests of a query', () => {
  it('run on its save: one that fails says which and why, and nothing is stored', async () => {
    const tests = [must('Storing in Zonnedael'), mustNot('Storing op het spoor'), must('Wat een rij in Zonnedael')]
    const input = toInput('Storing', 'zonnedael AND storing', { tests })
    const problem = await admin.json<Problem>(422, 'POST', '/api/queries', input)
    expect(problem.code).toBe('tests-failed')
    const [failed, ...others] = problem.failedTests ?? []
    expect(others).toEqual([])
    expect(failed).toMatchObject({ index: 2, matched: false, query: { id: null, name: 'Storing' } })
    const missed = failed?.lines.find((line) => line.truth === 'no' && line.depth === 1)
    expect(input.text.slice(missed?.start, missed?.end)).toBe('storing')
    expect(missed?.said.nl).toContain('niet gevonden')
    expect(await list()).toEqual([])
  })

  it('are kept with it, run on each later save, and may be passed over knowingly', async () => {
    const saved = await make('Storing', 'zonnedael AND storing', { tests: [must('Storing in Zonnedael')] })
    const [test] = await testsOf(saved.id)
    expect(test).toEqual({ text: 'Storing in Zonnedael', title: null, handle: null, lang: null, mustMatch: true })
    const changed = toInput('Storing', 'zonnedael AND water')
    const problem = await admin.json<Problem>(422, 'PUT', `/api/queries/${saved.id}`, changed)
    expect(problem.failedTests?.[0]?.query).toEqual({ id: saved.id, name: 'Storing' })
    expect((await list())[0]?.text).toBe('zonnedael AND storing')
    await admin.json(200, 'PUT', `/api/queries/${saved.id}`, { ...changed, evenIfTestsFail: true })
    expect((await list())[0]?.text).toBe('zonnedael AND water')
    expect(await testsOf(saved.id)).toHaveLength(1)
    await admin.json(200, 'PUT', `/api/queries/${saved.id}`, { ...changed, tests: [] })
    expect(await testsOf(saved.id)).toEqual([])
    await admin.json(404, 'GET', '/api/queries/999999/tests')
  })

  it('run when a part that the query uses changes, however far below', async () => {
    const part = await make('merk', 'zonnedael OR "De Plons"')
    await make('merk en meer', 'query:merk AND (zwembad OR bad)')
    const user = await make('Bad', 'query:"merk en meer" NOT opgelost', {
      tests: [must('Het bad van De Plons is dicht')],
    })
    const narrower = toInput('merk', 'zonnedael')
    const problem = await admin.json<Problem>(422, 'PUT', `/api/queries/${part.id}`, narrower)
    expect(problem.code).toBe('tests-failed')
    expect(problem.failedTests).toMatchObject([{ index: 0, query: { id: user.id, name: 'Bad' } }])
    expect(problem.failedTests?.[0]?.lines.some((line) => line.part === 'merk')).toBe(true)
    expect((await list()).find((row) => row.id === part.id)?.text).toBe('zonnedael OR "De Plons"')
    await admin.json(200, 'PUT', `/api/queries/${part.id}`, toInput('merk', 'zonnedael OR #deplons OR "De Plons"'))
  })

  it('know the writer where that is an organisation, and name no person (promise P2)', async () => {
    const own = [
      { ...must('Wij zijn open'), handle: '@zonnedael' },
      { ...mustNot('Wij zijn open'), handle: null },
    ]
    const saved = await make('Eigen', 'author:@zonnedael', { tests: own })
    const tests = [must('Zonnedael'), { ...mustNot('Zonnedael'), handle: '@iemand.example' }]
    const change = toInput('Eigen', 'author:@zonnedael OR zonnedael', { tests, evenIfTestsFail: true })
    const problem = await admin.json<Problem>(422, 'PUT', `/api/queries/${saved.id}`, change)
    expect(problem).toMatchObject({ code: 'test-refused', issues: [{ path: 'tests.1.handle' }] })
    expect(await testsOf(saved.id)).toHaveLength(2)
  })
})

describe('a query that others use as a part', () => {
  it('is not removed under them: the answer names them', async () => {
    const part = await make('merk', 'zonnedael')
    const user = await make('Afval', 'query:merk AND afval')
    const problem = await admin.json<Problem>(409, 'DELETE', `/api/queries/${part.id}`)
    expect(problem).toMatchObject({ code: 'query-in-use', usedBy: [{ id: user.id, name: 'Afval' }] })
    expect(await list()).toHaveLength(2)
    await admin.json(204, 'DELETE', `/api/queries/${user.id}`)
    await admin.json(204, 'DELETE', `/api/queries/${part.id}`)
  })

  it('takes its new name to them, as a version of theirs by who gave it', async () => {
    const part = await make('merk', 'zonnedael')
    const user = await make('Afval', '<<< query:merk >>> query:merk  AND afval', {
      tests: [must('Afval in Zonnedael')],
    })
    await admin.json(200, 'PUT', `/api/queries/${part.id}`, toInput('ons  merk', 'zonnedael'))
    const rows = new Map((await list()).map((row) => [row.id, row]))
    expect(rows.get(part.id)?.name).toBe('ons merk')
    expect(rows.get(user.id)?.text).toBe('<<< query:merk >>> query:"ons merk"  AND afval')
    const [newest, first] = await historyOf(user.id)
    expect(newest).toMatchObject({ kind: 'rewritten', byName: 'Beheerder', text: rows.get(user.id)?.text })
    expect(first?.kind).toBe('created')
  })

  it('keeps its name where they could not name it any more', async () => {
    const part = await make('merk', 'zonnedael')
    const user = await make('Afval', 'query:merk AND afval')
    const renamed = toInput('ons "merk"', 'zonnedael')
    const problem = await admin.json<Problem>(422, 'PUT', `/api/queries/${part.id}`, renamed)
    expect(problem).toMatchObject({ code: 'query-refused', issues: [{ path: `queries.${user.id}`, message: 'Afval' }] })
    expect((await list()).map((row) => row.name).toSorted()).toEqual(['Afval', 'merk'])
  })

  it('makes no circle with another that is saved at the same moment', async () => {
    const one = await make('een', 'zonnedael')
    const two = await make('twee', 'zonnedael')
    const answers = await Promise.all([
      admin.call('PUT', `/api/queries/${one.id}`, toInput('een', 'zonnedael AND query:twee')),
      admin.call('PUT', `/api/queries/${two.id}`, toInput('twee', 'zonnedael AND query:een')),
    ])
    expect(answers.map((answer) => answer.status).toSorted((a, b) => a - b)).toEqual([200, 422])
  })
})

describe('a former version', () => {
  it('comes back with its text and purpose, and the history says so, newest first', async () => {
    const saved = await make('Water', 'zonnedael AND water')
    const changed = toInput('Waterschade', 'zonnedael AND waterschade', { purpose: 'crisis', enabled: false })
    await admin.json(200, 'PUT', `/api/queries/${saved.id}`, changed)
    const first = (await historyOf(saved.id)).at(-1)
    const restored = await admin.json(200, 'POST', `/api/queries/${saved.id}/restore`, { changeId: first?.id })
    expect(restored).toMatchObject({ ...toInput('Waterschade', 'zonnedael AND water'), enabled: false })
    const history = await historyOf(saved.id)
    expect(history.map(({ kind, byName }) => [kind, byName])).toEqual([
      ['restored', 'Beheerder'],
      ['changed', 'Beheerder'],
      ['created', 'Beheerder'],
    ])
    await admin.json(404, 'POST', `/api/queries/${saved.id}/restore`, { changeId: '999999' })
    const other = await make('Ander', 'zonnedael')
    await admin.json(404, 'POST', `/api/queries/${other.id}/restore`, { changeId: first?.id })
  })

  it('stays away when its tests fail, or when it is no longer about the organisation (promise P2)', async () => {
    const saved = await make('Water', 'zonnedael AND water')
    const tests = [must('Waterschade in Zonnedael')]
    await admin.json(200, 'PUT', `/api/queries/${saved.id}`, toInput('Water', 'zonnedael AND water*', { tests }))
    const [, first] = await historyOf(saved.id)
    const path = `/api/queries/${saved.id}/restore`
    expect((await admin.json<Problem>(422, 'POST', path, { changeId: first?.id })).code).toBe('tests-failed')
    await admin.json(200, 'POST', path, { changeId: first?.id, evenIfTestsFail: true })

    await server.database.pool.query(`update listening.query_change set text = 'water' where id = $1`, [first?.id])
    const refused = await admin.json<Problem>(422, 'POST', path, { changeId: first?.id, evenIfTestsFail: true })
    expect(refused.queryIssues?.map((issue) => issue.code)).toEqual(['not-about-us'])
    expect((await list())[0]?.text).toBe('zonnedael AND water')
  })
})

describe('a query that two people change', () => {
  it('keeps what the first one saved until the second one has seen it', async () => {
    const { id, updatedAt } = await make('Storing', 'zonnedael AND storing')
    const path = `/api/queries/${id}`
    const first = toInput('Storing', 'zonnedael AND water')
    const { updatedAt: now } = await admin.json<QueryRecord>(200, 'PUT', path, { ...first, basedOn: updatedAt })
    const second = toInput('Storing', 'zonnedael AND gas')
    expect(await admin.json(409, 'PUT', path, { ...second, basedOn: updatedAt })).toMatchObject({
      code: 'changed-meanwhile',
    })
    const [version] = await historyOf(id)
    const back = { changeId: version!.id, evenIfTestsFail: false, basedOn: updatedAt }
    expect((await admin.json<Problem>(409, 'POST', `${path}/restore`, back)).code).toBe('changed-meanwhile')
    expect((await list())[0]?.text).toBe('zonnedael AND water')
    await admin.json(200, 'PUT', path, { ...second, basedOn: now })
    expect((await list())[0]?.text).toBe('zonnedael AND gas')
  })
})
