import { interfaceLanguages } from '@troje/post'
import type { InterfaceLanguage, Localized } from '@troje/post'

/** The terminal's language by the POSIX locale variables; English where it is neither Dutch nor English. */
export function terminalLanguage(environment: NodeJS.ProcessEnv = process.env): InterfaceLanguage {
  const locale = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || ''
  return interfaceLanguages.find((language) => locale.toLowerCase().startsWith(language)) ?? 'en'
}

export function inTerminalLanguage(text: Localized): string {
  return text[terminalLanguage()]
}
