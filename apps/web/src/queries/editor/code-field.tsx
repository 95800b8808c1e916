import { closeCompletion, completionKeymap } from '@codemirror/autocomplete'
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { setDiagnostics } from '@codemirror/lint'
import { Compartment, EditorState, type Extension } from '@codemirror/state'
import { closeHoverTooltips, EditorView, hasHoverTooltips, keymap, type Command } from '@codemirror/view'
import type { Fix, InterfaceLanguage, Issue } from '@troje/post'
import { useEffect, useImperativeHandle, useRef, type Ref, type RefObject } from 'react'
import { styleNonce } from '../../design/style-nonce.ts'
import { useLanguage } from '../../i18n/use-texts.ts'
import { bracketMatching } from './bracket-matching.ts'
import { completing } from './completing.ts'
import { applyFix, issueKeys, toDiagnostics } from './diagnosing.ts'
import { editorTheme } from './editor-theme.ts'
import { highlighting } from './highlighting.ts'
import { hovering } from './hovering.ts'
import { replacing } from './replacing.ts'

export interface CodeFieldHandle {
  /** Writes a fix, so that it can be undone, and goes on after it. */
  readonly mend: (fix: Fix) => void
  /** Selects a piece of the text. */
  readonly goTo: (start: number, end: number) => void
}

export interface CodeFieldProps {
  readonly value: string
  readonly onChange: (text: string) => void
  readonly onSave: () => void
  /** About `value` as it is now. */
  readonly issues: readonly Issue[]
  /** The names of the saved queries that may be used as parts. */
  readonly parts: readonly string[]
  readonly labelledBy: string
  readonly describedBy: string
  readonly invalid: boolean
  readonly ref?: Ref<CodeFieldHandle>
}

/** What the editor asks for while it lives: always as it is now. */
type Live = RefObject<Pick<CodeFieldProps, 'onChange' | 'onSave' | 'parts'> & { readonly language: InterfaceLanguage }>

/** The field itself: CodeMirror with the query language. Kept in a file of its own, which is loaded when it is needed. */
export function CodeField({ ref, ...props }: CodeFieldProps) {
  const { value, issues } = props
  const { language } = useLanguage()
  const initial = useRef(value)
  const place = useRef<HTMLDivElement>(null)
  const view = useRef<EditorView>(null)
  const live: Live = useRef({ ...props, language })
  const attributes = useRef(new Compartment())
  useEffect(() => {
    live.current = { ...props, language }
  })
  useEffect(() => {
    const own = new EditorView({
      ...(place.current ? { parent: place.current } : {}),
      state: EditorState.create({ doc: initial.current, extensions: [attributes.current.of([]), extensions(live)] }),
    })
    view.current = own
    return () => own.destroy()
    // The editor is made once; what changes afterwards is told to it below.
  }, [])
  const { labelledBy, describedBy, invalid } = props
  useEffect(() => {
    const own = EditorView.contentAttributes.of({
      'aria-labelledby': labelledBy,
      'aria-describedby': describedBy,
      'aria-invalid': String(invalid),
    })
    view.current?.dispatch({ effects: attributes.current.reconfigure(own) })
  }, [labelledBy, describedBy, invalid])
  useEffect(() => {
    const { current } = view
    if (!current) return
    const { doc } = current.state
    if (doc.toString() !== value) current.dispatch({ changes: { from: 0, to: doc.length, insert: value } })
    current.dispatch(setDiagnostics(current.state, toDiagnostics(value, issues, language)))
  }, [value, issues, language])
  useImperativeHandle(ref, () => ({
    mend: (fix) => {
      if (view.current) applyFix(view.current, fix)
    },
    goTo: (anchor, head) => {
      view.current?.dispatch({ selection: { anchor, head }, scrollIntoView: true })
      view.current?.focus()
    },
  }))
  return <div ref={place} />
}

function extensions(live: Live): Extension {
  const language = (): InterfaceLanguage => live.current.language
  const pick = (text: Readonly<Record<InterfaceLanguage, string>>): string => text[language()]
  const save: Command = () => {
    live.current.onSave()
    return true
  }
  return [
    EditorView.cspNonce.of(styleNonce()),
    editorTheme,
    EditorView.lineWrapping,
    EditorView.contentAttributes.of({ spellcheck: 'false', autocapitalize: 'off', autocorrect: 'off' }),
    history(),
    replacing(),
    highlighting(),
    bracketMatching(),
    completing({ pick, parts: () => live.current.parts }),
    hovering(pick),
    keymap.of([
      { key: 'Mod-Enter', run: save },
      { key: 'Escape', run: closeHovers },
      ...issueKeys(language),
      ...completionKeymap,
      ...historyKeymap,
      ...defaultKeymap,
    ]),
    EditorView.domEventHandlers({ blur: (_, own) => void closeCompletion(own) }),
    EditorView.updateListener.of((update) => {
      if (update.docChanged) live.current.onChange(update.state.doc.toString())
    }),
  ]
}

/** What shows itself under the pointer can be sent away without moving it (WCAG 1.4.13). */
const closeHovers: Command = (view) => {
  if (!hasHoverTooltips(view.state)) return false
  view.dispatch({ effects: closeHoverTooltips })
  return true
}
