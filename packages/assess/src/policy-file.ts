/** Policies from files: apart from the rest, so that a page that only checks needs no YAML parser. */
export { defaultPolicy } from './policy/default-policy.ts'
export { parsePolicy } from './policy/parse-policy.ts'
