import { describe, expect, it } from 'vitest'
import { isMasked, unmask } from './unmask.ts'

const words = new Map([
  ['kut', 'T'],
  ['bitch', 'X'],
  ['sukkel', 'X'],
])

describe('unmask', () => {
  it('reads signs and digits as the letters that they stand for', () => {
    expect(unmask('sukk€l', words)).toContain('sukkel')
    expect(unmask('5ukk3l', words)).toContain('sukkel')
  })

  it('fills stars with words that fit, when two letters are written', () => {
    expect(unmask('k*t', words)).toContain('kut')
    expect(unmask('b*tch', words)).toContain('bitch')
    expect(unmask('b****', words)).not.toContain('bitch')
  })

  it('shortens drawn-out letters', () => {
    expect(unmask('sukkellll', words)).toContain('sukkel')
  })

  it('leaves plain words alone', () => {
    expect(['sukkel', 'aap', 'boom', 'a1'].map(isMasked)).toEqual([false, false, false, false])
  })
})
