import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestServer, organisation, type Client, type TestServer } from '../apps/server/tests/running-server.ts'

let server: TestServer
let colleague: Client

beforeAll(async () => {
  server = await openTestServer()
  colleague = await server.signIn()
})
afterAll(() => server[Symbol.asyncDispose]())

function save(text: string, purpose = 'customer-service'): Promise<Response> {
  return colleague.call('POST', '/api/queries', { name: text.slice(0, 40), text, purpose })
}

describe('P2: about the organisation and its subjects, never about a person', () => {
  it.each([
    'Zonnedael',
    '"Gemeente Zonnedael" AND klacht',
    'zonnedael.example OR "De Plons"',
    '@zonnedael',
    '"Gemeente Vaartwijk" NOT voetbal',
    'klacht AND is:addressed',
  ])('keeps %s', async (text) => {
    expect((await save(text)).status).toBe(201)
  })

  it.each([
    ['nothing of the organisation', 'wethouder'],
    ['one branch without it', 'Zonnedael OR wethouder'],
    ['only what must not be there', 'klacht NOT Zonnedael'],
    ['only what was not sent to the organisation', 'klacht NOT is:addressed'],
    ['a person by account', 'Zonnedael AND author:@iemand.example'],
    ['a person by name', 'Zonnedael AND author:"Iemand Anders"'],
    ['a mention of a person', 'Zonnedael AND @iemand'],
    ['a profile text', 'Zonnedael AND bio:verpleegkundige'],
    ['a list of people', '(@een OR @twee OR @drie) AND Zonnedael'],
  ])('refuses %s, and stores nothing', async (_, text) => {
    const before = await colleague.json<unknown[]>(200, 'GET', '/api/queries')
    const answer = await save(text)
    expect(answer.status).toBe(422)
    const body = JSON.stringify(await answer.json())
    expect(body).toContain('issues')
    expect(await colleague.json<unknown[]>(200, 'GET', '/api/queries')).toEqual(before)
  })

  it.each(['public-order', 'enforcement', 'fraud', ''])('has no purpose "%s"', async (purpose) => {
    expect((await save('Zonnedael', purpose)).status).toBe(400)
  })

  it('gives every query an owner and a history', async () => {
    const [query] = await colleague.json<{ id: string; ownerName: string }[]>(200, 'GET', '/api/queries')
    expect(query?.ownerName).toBeTruthy()
    const history = await colleague.json<{ byName: string }[]>(200, 'GET', `/api/queries/${query?.id}/history`)
    expect(history[0]?.byName).toBe(query?.ownerName)
  })

  it.each(['Zonnedael AND author:@iemand.example', 'Zonnedael NOT @iemand', 'Zonnedael AND bio:verpleegkundige'])(
    'holds for a draft as for a saved query, in whichever way it is tried: %s',
    async (text) => {
      const ask = (path: string, body: object) => colleague.call('POST', `/api/queries/${path}`, body)
      const tests = [{ text: 'Zonnedael', mustMatch: true }]
      const tried = await (await ask('try', { text })).json()
      expect(tried).toMatchObject({ check: { ok: false }, tried: 0, items: [] })
      expect(await (await ask('estimate', { text })).json()).toMatchObject({ stored: { tried: 0 } })
      expect(await (await ask('tests/run', { text, tests })).json()).toMatchObject({ outcomes: [] })
      const compared = await (await ask('compare', { before: 'Zonnedael', after: text })).json()
      expect(compared).toMatchObject({ stored: { tried: 0 }, gained: { items: [] }, lost: { items: [] } })
      expect((await ask('trials', { text })).status).toBe(422)
      expect((await ask('trials', { text: 'klacht' })).status).toBe(422)
    },
  )

  it('lets no test of a query name a person, and no former version come back that it would refuse now', async () => {
    const input = { name: 'Proef', text: 'Zonnedael', purpose: 'information' }
    const tests = [{ text: 'Zonnedael', handle: 'iemand.example', mustMatch: true }]
    expect((await colleague.call('POST', '/api/queries', { ...input, tests })).status).toBe(422)
    const text = '"De Plons"'
    const { id } = await colleague.json<{ id: string }>(201, 'POST', '/api/queries', { ...input, text })
    await colleague.json(200, 'PUT', `/api/queries/${id}`, input)
    for (const query of await colleague.json<{ id: string; text: string }[]>(200, 'GET', '/api/queries')) {
      if (query.text.includes('Plons')) await colleague.json(204, 'DELETE', `/api/queries/${query.id}`)
    }
    // The swimming pool is no subject of the organisation any more.
    await colleague.json(200, 'PUT', '/api/organisation', { ...organisation, subjects: [] })
    const history = await colleague.json<{ id: string; text: string }[]>(200, 'GET', `/api/queries/${id}/history`)
    const changeId = history.find((change) => change.text === text)?.id
    const path = `/api/queries/${id}/restore`
    expect((await colleague.call('POST', path, { changeId, evenIfTestsFail: true })).status).toBe(422)
    await colleague.json(200, 'PUT', '/api/organisation', organisation)
    await colleague.json(200, 'POST', path, { changeId })
  })
})
