import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Problem, QueryChange, QueryCheck, QueryRecord, QueryTrial, Samples } from '../src/http/schemas.ts'
import { openTestServer, organisation, type Client, type TestServer } from './running-server.ts'

describe('saved queries', () => {
  let server: TestServer
  let admin: Client
  beforeAll(async () => {
    server = await openTestServer()
    admin = await server.signIn()
  })
  afterAll(() => server[Symbol.asyncDispose]())

  const input = { name: 'Gemeente', text: 'zonnedael AND (storing OR wachttijd)', purpose: 'customer-service' }

  it('are kept with owner and history, and removed', async () => {
    const saved = await admin.json<QueryRecord>(201, 'POST', '/api/queries', input)
    expect(saved).toMatchObject({ ...input, enabled: true, ownerName: 'Beheerder', mentions: 0 })
    const changed = { ...input, text: '"Gemeente Zonnedael"', enabled: false }
    expect(await admin.json(200, 'PUT', `/api/queries/${saved.id}`, changed)).toMatchObject(changed)
    const history = await admin.json<QueryChange[]>(200, 'GET', `/api/queries/${saved.id}/history`)
    expect(history.map((change) => change.text).toSorted()).toEqual([changed.text, input.text])
    expect(history.every((change) => change.byName === 'Beheerder')).toBe(true)
    await admin.json(204, 'DELETE', `/api/queries/${saved.id}`)
    await admin.json(404, 'DELETE', `/api/queries/${saved.id}`)
    await admin.json(404, 'PUT', `/api/queries/${saved.id}`, input)
    expect(await admin.json(200, 'GET', '/api/queries')).toEqual([])
  })

  it('have a name of their own', async () => {
    const saved = await admin.json<QueryRecord>(201, 'POST', '/api/queries', input)
    const taken = await admin.json<Problem>(409, 'POST', '/api/queries', { ...input, name: 'gemeente' })
    expect(taken.code).toBe('name-taken')
    await admin.json(200, 'PUT', `/api/queries/${saved.id}`, input)
    await admin.json(204, 'DELETE', `/api/queries/${saved.id}`)
  })

  it('are stored only when they are right: a broken one says where and how', async () => {
    const text = 'zonnedael AND (storing'
    const problem = await admin.json<Problem>(422, 'POST', '/api/queries', { ...input, text })
    expect(problem.code).toBe('query-refused')
    const [issue] = problem.queryIssues ?? []
    expect(issue).toMatchObject({ severity: 'error' })
    expect(issue?.message.nl).toBeTruthy()
    expect(await admin.json(200, 'GET', '/api/queries')).toEqual([])
  })

  it.each([
    ['storing', 'not-about-us'],
    ['zonnedael OR storing', 'not-about-us'],
    ['storing NOT zonnedael', 'not-about-us'],
    ['zonne*', 'not-about-us'],
    ['zonnedael AND author:@jandevries', 'person-author'],
    ['zonnedael NOT @jandevries', 'person-mention'],
    ['zonnedael AND bio:verpleegkundige', 'person-bio'],
    ['bio:zonnedael', 'not-about-us'],
  ])('are about the organisation and never about a person (promise P2): %s', async (text, code) => {
    const problem = await admin.json<Problem>(422, 'POST', '/api/queries', { ...input, text })
    const found = problem.queryIssues?.find((issue) => issue.code === code)
    expect(found?.hint?.nl).toBeTruthy()
    expect(found?.end).toBeGreaterThan(found?.start ?? 0)
    expect(await admin.json(200, 'GET', '/api/queries')).toEqual([])
  })

  it.each([
    'zonnedael',
    '#zonnedael',
    '#GemeenteZonnedael storing',
    '@zonnedael',
    'author:@zonnedael',
    '"de gemeente Zonnedael"',
    'zonnedael* AND afval',
    'link:zonnedael.example',
    '"De Plons" OR zonnedael',
    '"Gemeente Vaartwijk" AND parkeren',
    '(storing OR file) NEAR/5 zonnedael',
  ])('may need any of what the organisation declared (promise P2): %s', async (text) => {
    const check = await admin.json<QueryCheck>(200, 'POST', '/api/queries/check', { text })
    expect(check.issues.filter((issue) => issue.severity === 'error')).toEqual([])
    expect(check.ok).toBe(true)
  })

  it('need what a saved part of them needs', async () => {
    const part = await admin.json<QueryRecord>(201, 'POST', '/api/queries', {
      ...input,
      name: 'merk',
      text: 'zonnedael',
    })
    const check = await admin.json<QueryCheck>(200, 'POST', '/api/queries/check', { text: 'query:merk AND afval' })
    expect(check.ok).toBe(true)
    const circle = { ...input, name: 'merk', text: 'query:merk' }
    expect((await admin.json<Problem>(422, 'PUT', `/api/queries/${part.id}`, circle)).code).toBe('query-refused')
    await admin.json(204, 'DELETE', `/api/queries/${part.id}`)
  })

  it('hold the organisation to its terms while they are on', async () => {
    const saved = await admin.json<QueryRecord>(201, 'POST', '/api/queries', { ...input, text: '"De Plons"' })
    const without = { ...organisation, subjects: [] }
    const problem = await admin.json<Problem>(422, 'PUT', '/api/organisation', without)
    expect(problem.issues).toEqual([{ path: `queries.${saved.id}`, message: 'Gemeente' }])
    expect(await admin.json(200, 'GET', '/api/organisation')).toEqual(organisation)
    await admin.json(204, 'DELETE', `/api/queries/${saved.id}`)
  })

  it('can be tried on sample posts before anything came in', async () => {
    const { posts } = await admin.json<Samples>(200, 'GET', '/api/samples')
    expect(posts.length).toBeGreaterThanOrEqual(12)
    const trial = await admin.json<QueryTrial>(200, 'POST', '/api/queries/try', { text: 'zonnedael' })
    expect(trial.tried).toBe(posts.length)
    expect(trial.matched).toBeGreaterThan(5)
    expect(trial.matched).toBeLessThan(posts.length)
    for (const { text, spans } of trial.items) {
      for (const [start, end] of spans) expect(text.slice(start, end).toLowerCase()).toContain('zonnedael')
    }
    const broken = await admin.json<QueryTrial>(200, 'POST', '/api/queries/try', { text: '(' })
    expect(broken).toMatchObject({ check: { ok: false }, tried: 0, items: [] })
  })

  it('cannot be tried on what a person wrote or says of themselves (promise P2)', async () => {
    for (const text of ['author:marktkoopvrouw', 'zonnedael AND @iemand', 'zonnedael OR bio:koopvrouw']) {
      const trial = await admin.json<QueryTrial>(200, 'POST', '/api/queries/try', { text })
      expect(trial).toMatchObject({ check: { ok: false }, tried: 0, matched: 0, items: [] })
    }
    const notYetAboutUs = await admin.json<QueryTrial>(200, 'POST', '/api/queries/try', { text: 'koffie' })
    expect(notYetAboutUs).toMatchObject({ check: { ok: false }, matched: 1 })
  })
})
