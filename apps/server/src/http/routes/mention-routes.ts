import { HttpProblem } from '../problem.ts'
import { accountOf, answers, createRouter, idParam, jsonBody, refuses, routesOf, type Router } from '../router.ts'
import {
  mentionFilterSchema,
  mentionPageSchema,
  mentionPatchSchema,
  mentionSchema,
  noteInputSchema,
  type Mention,
} from '../schemas.ts'
import { serializeMention, serializeMentionSummary } from '../serialize.ts'
import type { Services } from '../services.ts'

const route = routesOf('Mentions')
const notFound = { 404: refuses('There is no such mention') }

const list = route({
  method: 'get',
  path: '/api/mentions',
  summary: 'The inbox, newest first',
  request: { query: mentionFilterSchema },
  responses: { 200: answers(mentionPageSchema, 'A page') },
})
const get = route({
  method: 'get',
  path: '/api/mentions/{id}',
  summary: 'One mention with its case’s history',
  request: { params: idParam },
  responses: { 200: answers(mentionSchema, 'The mention'), ...notFound },
})
const patch = route({
  method: 'patch',
  path: '/api/mentions/{id}',
  summary: 'Change the status or who cares for it',
  request: { params: idParam, body: jsonBody(mentionPatchSchema) },
  responses: { 200: answers(mentionSchema, 'As it is now'), ...notFound },
})
const note = route({
  method: 'post',
  path: '/api/mentions/{id}/notes',
  summary: 'Write a note for colleagues',
  request: { params: idParam, body: jsonBody(noteInputSchema) },
  responses: { 201: answers(mentionSchema, 'With the note in its history'), ...notFound },
})

export function mentionRoutes({ store, care, images }: Services): Router {
  async function read(id: string): Promise<Mention> {
    const row = await store.mentions.get(id)
    if (row === null) throw new HttpProblem('not-found')
    return serializeMention(row, { history: await store.cases.history(id), imageAddress: images.address })
  }

  return createRouter()
    .openapi(list, async (c) => {
      const { cursor, limit, query, q, ...filter } = c.req.valid('query')
      const page = await store.mentions.page({ ...filter, queryId: query, search: q }, limit, cursor ?? null)
      return c.json({ items: page.rows.map(serializeMentionSummary), next: page.next }, 200)
    })
    .openapi(get, async (c) => c.json(await read(c.req.valid('param').id), 200))
    .openapi(patch, async (c) => {
      const { id } = c.req.valid('param')
      if (!(await care.change(id, c.req.valid('json'), accountOf(c).id))) throw new HttpProblem('not-found')
      return c.json(await read(id), 200)
    })
    .openapi(note, async (c) => {
      const { id } = c.req.valid('param')
      if (!(await care.note(id, c.req.valid('json').text, accountOf(c).id))) throw new HttpProblem('not-found')
      return c.json(await read(id), 201)
    })
}
