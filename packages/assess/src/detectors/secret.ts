import type { Localized } from '@troje/post'
import type { Detector, Draft, Evidence } from '../detector.ts'
import { matchesOf } from '../reading/matches-of.ts'

const suggestion: Localized = {
  nl: 'Haal dit weg en vervang het meteen: wie het zag, kan erin.',
  en: 'Take this out and replace it at once: whoever saw it can get in.',
}
const keyReason: Localized = {
  nl: 'Dit is een sleutel die toegang geeft tot een systeem.',
  en: 'This is a key that opens a system.',
}
const passwordReason: Localized = {
  nl: 'Hier staat een wachtwoord of pincode.',
  en: 'This gives away a password or PIN.',
}

/** Key formats as their issuers document them. */
const keys: readonly { readonly rule: string; readonly sign: string; readonly shape: RegExp }[] = [
  { rule: 'aws-key', sign: 'A', shape: /(?<![A-Za-z0-9/+])(?:AKIA|ASIA)[A-Z0-9]{16}(?![A-Za-z0-9/+])/g },
  { rule: 'github-token', sign: 'g', shape: /\b(?:gh[pousr]_[A-Za-z0-9]{36,255}|github_pat_[A-Za-z0-9_]{40,255})\b/g },
  { rule: 'gitlab-token', sign: 'glpat-', shape: /\bglpat-[A-Za-z0-9_-]{20,}/g },
  { rule: 'slack-token', sign: 'xox', shape: /\bxox[abeoprs]-[A-Za-z0-9-]{10,}/g },
  {
    rule: 'slack-webhook',
    sign: 'hooks.slack.com',
    shape: /https:\/\/hooks\.slack\.com\/services\/T[A-Z0-9]+\/B[A-Z0-9]+\/[A-Za-z0-9]{16,}/g,
  },
  { rule: 'stripe-key', sign: '_live_', shape: /\b[rs]k_live_[A-Za-z0-9]{16,}/g },
  { rule: 'google-key', sign: 'AIza', shape: /\bAIza[A-Za-z0-9_-]{35}(?![A-Za-z0-9_-])/g },
  { rule: 'npm-token', sign: 'npm_', shape: /\bnpm_[A-Za-z0-9]{36}\b/g },
  { rule: 'sendgrid-key', sign: 'SG.', shape: /\bSG\.[A-Za-z0-9_-]{22}\.[A-Za-z0-9_-]{43}/g },
  { rule: 'openai-key', sign: 'sk-', shape: /\bsk-(?:proj-|ant-)?[A-Za-z0-9_-]{32,}/g },
  {
    rule: 'private-key',
    sign: '-----BEGIN',
    shape: /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----[\s\S]*?(?:-----END (?:[A-Z]+ )*PRIVATE KEY-----|$)/g,
  },
  { rule: 'jwt', sign: 'eyJ', shape: /\beyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{10,}/g },
  { rule: 'bearer-token', sign: 'earer ', shape: /\b[Bb]earer (?=[\w.~+/-]*\d)[\w.~+/-]{20,}=*/g },
  { rule: 'url-password', sign: '://', shape: /\b[a-z][a-z0-9+.-]*:\/\/[^\s:@/]+:[^\s:@/]{3,}@[^\s/]+/g },
]

const passwordTrigger =
  /wachtwoord|password|passwd|\bpwd?\b|\bww\b|\bpw\b|bearer|mysql|mariadb|sshpass|curl |redis-cli|(?:key|token|secret)["']?\s*[=:]|passcode|passphrase|wifi|pincode|\bpin\b|inlogcode|code\b|inlog|log ?in|gebruiker|user ?name/i
const password =
  /\b(?:wachtwoord|password|passwd|pwd|passcode|passphrase|wifi-?code|wifi-?wachtwoord|inlogcode|ww|pw|toegangscode|netwerkcode|wifi ?key|netwerksleutel)\b[^\n.!?:=]{0,36}?(?:\s*[:=]\s*|\s+(?:is|luidt|was)\s+(?:nu |now |still |nog )?|(?<=\b(?:use|using|gebruik|met|with) (?:the |het |als )?(?:wachtwoord|password|passcode))\s+(?=\S*\d)(?=\S*\p{L}))["'“‘]?(?<value>[^\s"'”’]{4,64})/giu
/** "login is admin / S3cret": a name, and beside it what looks chosen. */
const login =
  /\b(?:inloggen|log ?in|inlog|user ?name|gebruikersnaam|gebruiker)\b(?: is| met| met gebruiker|:)*\s+[\w.-]{3,24}(?:@[\w.-]+)?\s*(?:\/|,|\ben\b|\band\b|\+|met)\s*(?:wachtwoord|password|pw|pass)?\s*:?\s*(?<value>(?=\S*\d)(?=\S*[A-Z])(?=\S*[a-z])(?!\S*[/@#|])[!-~]{7,32})(?!\S)/giu
const code =
  /\b(?:alarm ?code|code (?:van (?:het|de) (?:alarm|deur|kluis|sleutelkluis|poort|serverruimte|sleutelkastje)|for the (?:alarm|door|safe|gate|key ?box|server room))|deurcode|kluiscode|alarm ?code|door ?code|gate ?code|safe ?code|entry ?code)\b[^\n.!?:=\d]{0,24}?(?:\s*[:=]\s*|\s+(?:is|luidt)\s+(?:nu |now )?)(?<value>[*#]?\d{4,8}[*#]?)/giu
/** "pw Trolley#77", "wachtwoord Hamer&12": no sign between, so the value must look chosen twice over. */
const besides =
  /\b(?:wachtwoord|password|pass|pw|ww)\s+["'“‘]?(?<value>(?=\S*\d)(?=\S*\p{L})(?=\S*(?:[^\p{L}\d\s]|\p{Ll}\S*\p{Lu}))[^\s"'”’]{6,64})/giu
/** "Welkom2024! is het wachtwoord", "use Trolley77x as the password". */
const reverse =
  /(?<!\S)["'“‘]?(?<value>(?=\S*\d)(?=\S*\p{L})[^\s"'”’]{6,40})["'”’]? (?:is|as|als) (?:het |ons |onze |mijn |the |our |my |your )?(?:\p{L}+[- ]){0,2}?(?:wachtwoord|password|wifi-?code|wifi-?wachtwoord|passcode|passphrase)\b/giu
/** "pincode van de bedrijfspas 4821". */
const pinOf =
  /\b(?:pincode|pin code|pin (?:of|for|van|voor))\b[^\n.!?\d]{1,36}\s(?<value>\d{4})(?![\d.,:]|\s?(?:euro|uur|%))/giu
/** "inlog beamer: admin / Beamer2024#": what it opens, who, and the value. */
const loginOf =
  /\b(?:inlog(?:gegevens|gen)?|log ?in)\b(?: (?:van|voor|for|to|of))?(?: (?:de|het|the))?(?: [\p{L}-]{2,20}){0,2}\s*[:=]\s*[\w.@-]{3,40}\s*(?:\/|,|\ben\b|\band\b|\+)\s*(?:wachtwoord|password|pw|pass|ww)?\s*:?\s*(?<value>(?=\S*\d)(?=\S*[A-Za-z])(?!\S*[/@|])[!-~]{6,32})(?!\S)/giu
/** A setting as programs read it, with a value that nobody types by heart. */
const setting =
  /\b[A-Za-z0-9_]*(?:api_?key|access_?key|secret(?:_?key)?|token|passw(?:or)?d)["']?\s*[=:]\s*["']?(?<value>(?=[\w/+.-]*\d)(?=[\w/+.-]*[A-Za-z])[\w/+.-]{16,128})/gi
/** A password in a command. */
const command =
  /\b(?:mysql|mysqldump|mariadb|sshpass|curl|redis-cli)\b[^\n]{0,60}?\s-(?:p|a|u ?[\w.-]+:)\s?(?<value>(?=\S*[\d\p{Lu}!-/])\S{6,64})/gu
const pin = /\b(?:pincode|pin code|pin)\b[^\n.!?:=\d]{0,24}?(?:\s*[:=]\s*|\s+is\s+)(?<value>\d{4,8})\b/giu

/** Known key formats, and passwords told with their value. Hashes, ids and links are none. */
export const secret: Detector = {
  name: 'secret',
  kinds: ['secret'],
  detect({ text }: Draft): Evidence[] {
    const found: Evidence[] = []
    for (const { rule, sign, shape } of keys) {
      if (!text.includes(sign)) continue
      for (const match of matchesOf(text, shape)) found.push(toEvidence(rule, keyReason, match.index, match[0].length))
    }
    if (!passwordTrigger.test(text)) return found
    for (const [rule, shape] of [
      ['password', password],
      ['pin', pin],
      ['door-code', code],
      ['login', login],
      ['login', loginOf],
      ['password', besides],
      ['password', reverse],
      ['pin', pinOf],
      ['setting', setting],
      ['command', command],
    ] as const) {
      for (const match of matchesOf(text, shape)) {
        const value = trimmed(match.groups?.value ?? '')
        if (rule === 'password' && !looksChosen(value)) continue
        if (rule === 'setting' && entropyOf(value) < 3.2) continue
        if (shape === login && !(/[A-Z]/.test(value) && /[a-z]/.test(value))) continue
        const end = match[0].lastIndexOf(value) + value.length
        found.push(toEvidence(rule, passwordReason, match.index, end))
      }
    }
    return found
  },
}

function trimmed(value: string): string {
  return value.replace(/[.,;:?)]+$/, '')
}

/** Shannon's, in bits a character: an English word has some 2.5, a random key some 4. */
function entropyOf(value: string): number {
  const counts = new Map<string, number>()
  for (const character of value) counts.set(character, (counts.get(character) ?? 0) + 1)
  let bits = 0
  for (const count of counts.values()) bits -= (count / value.length) * Math.log2(count / value.length)
  return bits
}

/** A password has something that a plain word has not: a digit, a sign, or a capital inside. */
function looksChosen(value: string): boolean {
  if (value.length < 4 || /^(?:\/|https?:|www\.|@|#)/i.test(value)) return false
  if (/^[\p{L}]+$/u.test(value)) return /\p{Ll}\p{Lu}/u.test(value)
  if (/^[\p{L}]+['’-]\p{Ll}{1,3}$/u.test(value) || /^\p{L}+[!?…]+$/u.test(value)) return false
  if (/^[*•x.]+$/i.test(value) || /^\d{1,2}[:.]\d{2}$/.test(value)) return false
  return /[\p{L}\d]/u.test(value) && (/\d/.test(value) || /[^\p{L}\d]/u.test(value))
}

function toEvidence(rule: string, reason: Localized, start: number, length: number): Evidence {
  return { kind: 'secret', start, end: start + length, target: null, rule, reason, suggestion }
}
