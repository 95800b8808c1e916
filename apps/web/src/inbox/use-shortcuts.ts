import { useEffect, useRef, useState } from 'react'
import type { InboxCommand, KeyPlace } from './keyboard.ts'
import { toCommand } from './keyboard.ts'

const lettersKey = 'troje-inbox-letters'

/** Whether single letters are shortcuts: a choice of this device (WCAG 2.1.4). */
export function useLetters(): [boolean, (on: boolean) => void] {
  const [on, setOn] = useState(() => {
    try {
      return localStorage.getItem(lettersKey) !== 'off'
    } catch {
      return true
    }
  })
  const choose = (wanted: boolean): void => {
    setOn(wanted)
    try {
      localStorage.setItem(lettersKey, wanted ? 'on' : 'off')
    } catch {
      // Storage is switched off: the choice lasts for the page.
    }
  }
  return [on, choose]
}

/** Runs the command of each key press on the page. The function gives false where it did nothing: then the key is free. */
export function useShortcuts(lettersOn: boolean, run: (command: InboxCommand) => boolean): void {
  const latest = useRef(run)
  useEffect(() => {
    latest.current = run
  })
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented) return
      const command = toCommand(event, toPlace(event.target), lettersOn)
      if (command !== null && latest.current(command)) event.preventDefault()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [lettersOn])
}

function toPlace(target: EventTarget | null): KeyPlace {
  if (document.querySelector('[role=dialog]')) return 'typing'
  if (!(target instanceof Element)) return 'elsewhere'
  if (target.closest('input:not([type=checkbox]),textarea,select,[contenteditable=true],[role=dialog]')) return 'typing'
  if (target.closest('[data-inbox-list]')) return 'list'
  return target.closest('button,a,summary,label,input') ? 'control' : 'elsewhere'
}
