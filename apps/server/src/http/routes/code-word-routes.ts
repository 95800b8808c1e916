import {
  codeWordAdditionsSchema,
  codeWordListSchema,
  codeWordsChangeSchema,
  codeWordsInputSchema,
  codeWordsRemovalSchema,
} from '../code-word-schemas.ts'
import { HttpProblem } from '../problem.ts'
import { administratorOf, answers, createRouter, jsonBody, refuses, routesOf, type Router } from '../router.ts'
import { serializeCodeWords } from '../serialize.ts'
import type { Services } from '../services.ts'

const route = routesOf('Code words')

const description =
  'A hash is HMAC-SHA-256 of the word without capitals and accents, cut to 16 bytes; made on the device of who enters it.'
const otherKey = refuses('All words were removed since, and the key with them')

const getList = route({
  method: 'get',
  path: '/api/code-words',
  summary: 'The organisation’s code words as keyed hashes, to look for in a draft on this device',
  responses: { 200: answers(codeWordListSchema, 'Key and hashes') },
})

const getAdditions = route({
  method: 'get',
  path: '/api/code-words/additions',
  summary: 'How many code words were added when',
  responses: { 200: answers(codeWordAdditionsSchema, 'The latest first') },
})

const postAdditions = route({
  method: 'post',
  path: '/api/code-words/additions',
  summary: 'Add code words',
  description,
  request: { body: jsonBody(codeWordsInputSchema) },
  responses: { 200: answers(codeWordsChangeSchema, 'How many were new'), 409: otherKey },
})

const postRemovals = route({
  method: 'post',
  path: '/api/code-words/removals',
  summary: 'Remove code words',
  description,
  request: { body: jsonBody(codeWordsRemovalSchema) },
  responses: { 200: answers(codeWordsChangeSchema, 'How many there were'), 409: otherKey },
})

const deleteAll = route({
  method: 'delete',
  path: '/api/code-words',
  summary: 'Remove all code words, and their key',
  responses: { 200: answers(codeWordsChangeSchema, 'How many there were') },
})

export function codeWordRoutes({ codeWords }: Services): Router {
  return createRouter()
    .openapi(getList, async (c) => c.json(serializeCodeWords(await codeWords.list()), 200))
    .openapi(getAdditions, async (c) => {
      administratorOf(c)
      return c.json({ additions: [...(await codeWords.additions())] }, 200)
    })
    .openapi(postAdditions, async (c) => {
      administratorOf(c)
      const { key, words } = c.req.valid('json')
      return c.json(toChange(await codeWords.add(key, words)), 200)
    })
    .openapi(postRemovals, async (c) => {
      administratorOf(c)
      const { key, hashes } = c.req.valid('json')
      return c.json(toChange(await codeWords.remove(key, hashes)), 200)
    })
    .openapi(deleteAll, async (c) => {
      administratorOf(c)
      return c.json({ changed: await codeWords.clear() }, 200)
    })
}

function toChange(changed: number | null): { changed: number } {
  if (changed === null) throw new HttpProblem('changed-meanwhile')
  return { changed }
}
