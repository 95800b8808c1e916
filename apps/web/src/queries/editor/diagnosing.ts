import { forEachDiagnostic, nextDiagnostic, previousDiagnostic, type Action, type Diagnostic } from '@codemirror/lint'
import type { EditorState } from '@codemirror/state'
import { EditorView, type Command, type KeyBinding } from '@codemirror/view'
import type { Fix, InterfaceLanguage, Issue } from '@troje/post'
import { plainText } from '../../i18n/plain-text.ts'
import { fieldTexts } from './field-texts.ts'
import { fixLabel } from './fix-label.ts'
import { fixesOf } from './fixes-of.ts'

/** The issues as the editor underlines them, each with the buttons of its fixes. Places beyond the text move to its end. */
export function toDiagnostics(text: string, issues: readonly Issue[], language: InterfaceLanguage): Diagnostic[] {
  const within = (offset: number): number => Math.max(0, Math.min(text.length, offset))
  return issues.map((issue) => ({
    from: within(issue.start),
    to: within(Math.max(issue.start, issue.end)),
    severity: issue.severity,
    message: issue.message[language],
    renderMessage: () => toMessage(issue, language),
    actions: fixesOf(issue).map((fix) => toAction(text, fix, language)),
  }))
}

function toMessage(issue: Issue, language: InterfaceLanguage): Node {
  const dom = document.createElement('span')
  dom.textContent = issue.hint ? `${issue.message[language]} ${issue.hint[language]}` : issue.message[language]
  return dom
}

/** A fix is for the text in which it was found: once that has changed, the button does nothing until it is found anew. */
function toAction(text: string, fix: Fix, language: InterfaceLanguage): Action {
  return {
    name: fixLabel(text, fix, language),
    apply: (view) => {
      if (view.state.doc.toString() === text) applyFix(view, fix)
    },
  }
}

export function applyFix(view: EditorView, { start, end, text }: Fix): void {
  view.dispatch({
    changes: { from: start, to: end, insert: text },
    selection: { anchor: start + text.length },
    scrollIntoView: true,
    userEvent: 'input.complete',
  })
  view.focus()
}

/** F8 and Shift-F8 go along the issues and read them aloud; Ctrl-. takes the first fix of the one at the cursor. */
export function issueKeys(language: () => InterfaceLanguage): KeyBinding[] {
  return [
    { key: 'F8', run: announcing(nextDiagnostic, language), shift: announcing(previousDiagnostic, language) },
    { key: 'Mod-.', run: fixAtCursor },
  ]
}

function announcing(move: Command, language: () => InterfaceLanguage): Command {
  return (view) => {
    move(view)
    const found = diagnosticsAt(view.state)[0]
    if (!found) return true
    const severity = plainText(fieldTexts, language(), found.severity === 'hint' ? 'info' : found.severity)
    const told = plainText(fieldTexts, language(), 'issueOf', { severity, message: found.message })
    view.dispatch({ effects: EditorView.announce.of(told) })
    return true
  }
}

const fixAtCursor: Command = (view) => {
  const found = diagnosticsAt(view.state).find(({ actions }) => (actions?.length ?? 0) > 0)
  const [action] = found?.actions ?? []
  if (!found || !action) return false
  action.apply(view, found.from, found.to)
  return true
}

function diagnosticsAt(state: EditorState): Diagnostic[] {
  const { from, to } = state.selection.main
  const found: Diagnostic[] = []
  forEachDiagnostic(state, (diagnostic, start, end) => {
    if (start <= to && end >= from) found.push(diagnostic)
  })
  return found
}
