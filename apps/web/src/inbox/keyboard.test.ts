import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { KeyPlace } from './keyboard.ts'
import { shortcutKeys, toCommand } from './keyboard.ts'

const press = (key: string, with_: Partial<Parameters<typeof toCommand>[0]> = {}) => ({
  key,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  ...with_,
})
const places: readonly KeyPlace[] = ['typing', 'list', 'control', 'elsewhere']

describe('toCommand', () => {
  it.each([
    ['j', 'next'],
    ['k', 'previous'],
    ['e', 'done'],
    ['a', 'assign'],
    ['n', 'note'],
    ['/', 'search'],
    ['z', 'undo'],
    ['r', 'show-new'],
    ['Enter', 'open'],
    ['Escape', 'close'],
  ])('reads %s as %s, from the list and from elsewhere', (key, command) => {
    expect(toCommand(press(key), 'list', true)).toBe(command)
    expect(toCommand(press(key), 'elsewhere', true)).toBe(command)
  })

  it('reads a question mark that needs Shift on this keyboard', () => {
    expect(toCommand(press('?', { shiftKey: true }), 'elsewhere', true)).toBe('shortcuts')
    expect(toCommand(press('/', { shiftKey: true }), 'elsewhere', true)).toBe('search')
  })

  it('reads letters with Caps Lock on', () => {
    expect(toCommand(press('J'), 'list', true)).toBe('next')
  })

  it('gives the arrows, Home, End and Space to the list only', () => {
    for (const key of ['ArrowDown', 'ArrowUp', 'Home', 'End', ' ']) {
      expect(toCommand(press(key), 'list', true)).not.toBe(null)
      expect(toCommand(press(key), 'elsewhere', true)).toBe(null)
      expect(toCommand(press(key), 'control', true)).toBe(null)
    }
  })

  it('leaves Enter to a button or link', () => {
    expect(toCommand(press('Enter'), 'control', true)).toBe(null)
  })

  it('takes nothing from somebody who is typing', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 3 }), (key) => {
        expect(toCommand(press(key), 'typing', true)).toBe(null)
        expect(toCommand(press('Escape'), 'typing', true)).toBe(null)
      }),
    )
  })

  it('leaves every press with Ctrl, Alt or Meta, and every composed one, to the browser', () => {
    const modifier = fc.constantFrom('ctrlKey', 'altKey', 'metaKey', 'isComposing')
    fc.assert(
      fc.property(fc.constantFrom('j', 'e', '/', 'Enter'), modifier, fc.constantFrom(...places), (key, name, place) => {
        expect(toCommand(press(key, { [name]: true }), place, true)).toBe(null)
      }),
    )
  })

  it('can have its single letters switched off, and keeps the list and Escape', () => {
    expect(toCommand(press('j'), 'list', false)).toBe(null)
    expect(toCommand(press('?'), 'list', false)).toBe(null)
    expect(toCommand(press('ArrowDown'), 'list', false)).toBe('next')
    expect(toCommand(press('Escape'), 'elsewhere', false)).toBe('close')
  })

  it('knows no key by the name of an object property', () => {
    expect(toCommand(press('constructor'), 'list', true)).toBe(null)
    expect(toCommand(press('__proto__'), 'list', true)).toBe(null)
  })

  it('does what the list of shortcuts promises', () => {
    const names: Readonly<Record<string, string>> = { '↓': 'ArrowDown', '↑': 'ArrowUp', Esc: 'Escape' }
    for (const { keys, command } of shortcutKeys) {
      for (const key of keys) expect(toCommand(press(names[key] ?? key), 'list', true)).toBe(command)
    }
  })
})
