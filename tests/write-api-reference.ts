import { writeFileSync } from 'node:fs'
import { apiReference } from './api-reference.ts'

/** `npm run docs:api`: writes the API reference of the packages that have one. */
const folder = new URL('../packages/match/', import.meta.url)
writeFileSync(new URL('API.md', folder), apiReference(folder))
