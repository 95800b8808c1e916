import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { InvitedUser, Problem, Public, User } from '../src/http/schemas.ts'
import { administrator, openTestServer, organisation, type Client, type TestServer } from './running-server.ts'

describe('the first run', () => {
  let server: TestServer
  let admin: Client
  beforeAll(async () => {
    server = await openTestServer()
    admin = server.client()
  })
  afterAll(() => server[Symbol.asyncDispose]())

  const token = () => new URL(server.setupUrl ?? '').searchParams.get('token') ?? ''

  it('says that the set-up is needed', async () => {
    const found = await server.client().json<Public>(200, 'GET', '/api/public')
    expect(found).toEqual({ organisation: null, setupNeeded: true, demo: false })
  })

  it('keeps only a hash of the one-time token', async () => {
    const { rows } = await server.database.pool.query<{ row: string }>(
      'select s::text as row from organisation.setting s',
    )
    expect(rows.map(({ row }) => row).join()).toContain('setup-token')
    expect(rows.map(({ row }) => row).join()).not.toContain(token())
  })

  it('refuses a wrong token, and a password that is too short', async () => {
    const wrong = await server.client().json<Problem>(403, 'POST', '/api/setup', { ...administrator, token: 'guess' })
    expect(wrong.code).toBe('bad-token')
    const short = { ...administrator, token: token(), password: 'kort' }
    const refused = await server.client().json<Problem>(400, 'POST', '/api/setup', short)
    expect(refused.issues?.map((issue) => issue.path)).toEqual(['password'])
  })

  it('makes the administrator with the token, once, and signs in', async () => {
    const input = { ...administrator, token: token() }
    const answers = await Promise.all([1, 2, 3].map(() => server.client().call('POST', '/api/setup', input)))
    expect(answers.map((answer) => answer.status).toSorted((a, b) => a - b)).toEqual([201, 403, 403])
    await admin.json(200, 'POST', '/api/auth/sign-in/email', administrator)
    const me = await admin.json<User>(200, 'GET', '/api/me')
    expect(me).toMatchObject({ name: administrator.name, email: administrator.email, role: 'administrator' })
    expect((await server.client().json<Public>(200, 'GET', '/api/public')).setupNeeded).toBe(false)
  })

  it('lets the administrator declare the organisation', async () => {
    expect(await admin.json(200, 'GET', '/api/organisation')).toMatchObject({ name: '', language: 'nl' })
    await admin.json(200, 'PUT', '/api/organisation', organisation)
    expect(await admin.json(200, 'GET', '/api/organisation')).toEqual(organisation)
    const policy = await server.client().json<{ organisation: string }>(200, 'GET', '/api/policy')
    expect(policy.organisation).toBe(organisation.name)
    await admin.json(400, 'PUT', '/api/organisation', { ...organisation, timeZone: 'Europe/Zonnedael' })
  })

  it('invites a colleague by a link that works once', async () => {
    const input = { name: 'Collega', email: 'Collega@zonnedael.example' }
    const { user, inviteUrl } = await admin.json<InvitedUser>(201, 'POST', '/api/users', input)
    expect(user.role).toBe('colleague')
    expect((await admin.json<Problem>(409, 'POST', '/api/users', input)).code).toBe('email-taken')
    const invitation = { token: new URL(inviteUrl).searchParams.get('token'), password: 'nog een lang wachtwoord' }
    await server.client().json(204, 'POST', '/api/invitation', invitation)
    await server.client().json(403, 'POST', '/api/invitation', invitation)

    const colleague = server.client()
    await colleague.json(200, 'POST', '/api/auth/sign-in/email', { email: user.email, password: invitation.password })
    expect(await colleague.json(200, 'GET', '/api/me')).toEqual(user)
    const refused = await colleague.json<Problem>(403, 'POST', '/api/users', { ...input, email: 'x@zonnedael.example' })
    expect(refused.code).toBe('administrator-needed')
    expect((await admin.json<User[]>(200, 'GET', '/api/users')).map((each) => each.name)).toEqual([
      'Beheerder',
      'Collega',
    ])
  })

  it('gives a new link to who lost a password, which ends what was signed in with the old one', async () => {
    const [first] = (await admin.json<User[]>(200, 'GET', '/api/users')).filter((user) => user.role === 'colleague')
    const colleague = server.client()
    const old = { email: first?.email, password: 'nog een lang wachtwoord' }
    await colleague.json(200, 'POST', '/api/auth/sign-in/email', old)
    await colleague.json(403, 'POST', `/api/users/${first?.id}/invitation`)
    await admin.json(404, 'POST', '/api/users/nobody/invitation')
    const { inviteUrl } = await admin.json<InvitedUser>(201, 'POST', `/api/users/${first?.id}/invitation`)
    const token = new URL(inviteUrl).searchParams.get('token')
    await server.client().json(204, 'POST', '/api/invitation', { token, password: 'weer een ander wachtwoord' })
    await colleague.json(401, 'GET', '/api/me')
    const wrong = await colleague.json<Problem>(401, 'POST', '/api/auth/sign-in/email', old)
    expect(wrong.code).toBe('wrong-credentials')
    await colleague.json(200, 'POST', '/api/auth/sign-in/email', { ...old, password: 'weer een ander wachtwoord' })
  })

  it('takes no sign-ups, no role from outside, and ends a session when asked', async () => {
    const other = server.client()
    const signUp = { name: 'X', email: 'x@other.example', password: 'een lang wachtwoord' }
    expect((await other.call('POST', '/api/auth/sign-up/email', signUp)).ok).toBe(false)
    const signedIn = server.client()
    await signedIn.json(200, 'POST', '/api/auth/sign-in/email', administrator)
    const change = await signedIn.call('POST', '/api/auth/update-user', { role: 'colleague' })
    expect(change.ok).toBe(false)
    expect((await signedIn.json<User>(200, 'GET', '/api/me')).role).toBe('administrator')
    await signedIn.json(200, 'POST', '/api/auth/sign-out', {})
    await signedIn.json(401, 'GET', '/api/me')
  })
})
