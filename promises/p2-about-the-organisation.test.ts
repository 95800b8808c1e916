import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestServer, type Client, type TestServer } from '../apps/server/tests/running-server.ts'

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
  ])('keeps %s', async (text) => {
    expect((await save(text)).status).toBe(201)
  })

  it.each([
    ['nothing of the organisation', 'wethouder'],
    ['one branch without it', 'Zonnedael OR wethouder'],
    ['only what must not be there', 'klacht NOT Zonnedael'],
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
})
