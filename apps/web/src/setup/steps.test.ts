import { describe, expect, it } from 'vitest'
import { whereToStand } from './steps.ts'

const fresh = { setupNeeded: true, token: 't', role: null, asked: undefined } as const

describe('whereToStand', () => {
  it('begins with the account when the link is whole', () => {
    expect(whereToStand(fresh)).toBe('account')
    expect(whereToStand({ ...fresh, asked: 'done' })).toBe('account')
  })

  it('asks for the link when its code is missing', () => {
    expect(whereToStand({ ...fresh, token: undefined })).toBe('no-token')
  })

  it('lets only an administrator go on once there is an account', () => {
    const later = { setupNeeded: false, token: 't', asked: 'sources' } as const
    expect(whereToStand({ ...later, role: null })).toBe('already')
    expect(whereToStand({ ...later, role: 'colleague' })).toBe('already')
    expect(whereToStand({ ...later, role: 'administrator' })).toBe('sources')
  })

  it('never asks an administrator for an account again', () => {
    expect(whereToStand({ ...fresh, role: 'administrator', asked: 'account' })).toBe('organisation')
    expect(whereToStand({ ...fresh, role: 'administrator', asked: 'nonsense' })).toBe('organisation')
  })
})
