import { openAssessor } from '../assessor.ts'
import { confidential } from '../detectors/confidential.ts'
import { personalData } from '../detectors/personal-data.ts'
import { secret } from '../detectors/secret.ts'

const covered = openAssessor({ detectors: [personalData, secret, confidential] })
/** Links and accounts lead to a person as well. */
const leads = /(?:https?:\/\/|www\.)\S+|(?<![\p{L}\p{N}])@[\p{L}\p{N}_][\p{L}\p{N}_.@-]*/giu

/**
 * The text with personal data, secrets, links and accounts blacked out, at equal length, so that places stay places.
 * A text that is marked as confidential is not sent at all: null. What the detectors miss, such as a plain name, stays
 * in the text: say so to whoever switches a second reader on.
 *
 * @example
 * redact('Bel Jan op 06-12345678') // 'Bel Jan op ███████████'
 */
export function redact(text: string): string | null {
  const findings = covered.assess(text)
  if (findings.some(({ kind }) => kind === 'confidential')) return null
  let redacted = text
  for (const { start, end } of findings) redacted = blackOut(redacted, start, end)
  return redacted.replaceAll(leads, (found) => '█'.repeat(found.length))
}

function blackOut(text: string, start: number, end: number): string {
  return text.slice(0, start) + '█'.repeat(end - start) + text.slice(end)
}
