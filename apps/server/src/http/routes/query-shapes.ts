import { z } from 'zod'
import { answers, idParam, jsonBody, refuses, routesOf } from '../router.ts'
import {
  queryChangeSchema,
  queryInputSchema,
  queryRestoreSchema,
  queryUpdateSchema,
  querySchema,
  queryTestSchema,
} from '../query-schemas.ts'

/** The routes of saved queries, as the OpenAPI document tells them. */

const route = routesOf('Queries')
const notFound = { 404: refuses('There is no such query') }
const refused = {
  409: refuses('The name is taken (`name-taken`), or a query that uses it changed meanwhile (`changed-meanwhile`)'),
  422: refuses(
    'Nothing was stored: the query is broken or not about the organisation, or would make a query so that uses it ' +
      '(`query-refused`), a test names a person (`test-refused`), or tests fail (`tests-failed`)',
  ),
}

export const listQueries = route({
  method: 'get',
  path: '/api/queries',
  summary: 'Every saved query',
  responses: { 200: answers(z.array(querySchema), 'In the order in which they were made') },
})
export const createQuery = route({
  method: 'post',
  path: '/api/queries',
  summary: 'Save a query',
  request: { body: jsonBody(queryInputSchema) },
  responses: { 201: answers(querySchema, 'Saved, and watched from now on'), ...refused },
})
export const updateQuery = route({
  method: 'put',
  path: '/api/queries/{id}',
  summary: 'Change a query',
  description:
    'With another name, `query:name` is written anew in every query that uses it as a part. With `basedOn` it is refused (`changed-meanwhile`) where somebody else saved it since.',
  request: { params: idParam, body: jsonBody(queryUpdateSchema) },
  responses: { 200: answers(querySchema, 'As it is now'), ...notFound, ...refused },
})
export const removeQuery = route({
  method: 'delete',
  path: '/api/queries/{id}',
  summary: 'Remove a query',
  request: { params: idParam },
  responses: {
    204: { description: 'Removed' },
    ...notFound,
    409: refuses('Other queries use it as a part (`query-in-use`); `usedBy` names them'),
  },
})
export const queryHistory = route({
  method: 'get',
  path: '/api/queries/{id}/history',
  summary: 'Who asked what, and when',
  request: { params: idParam },
  responses: { 200: answers(z.array(queryChangeSchema), 'Newest first') },
})
export const restoreQuery = route({
  method: 'post',
  path: '/api/queries/{id}/restore',
  summary: 'Bring a former version of a query back',
  request: { params: idParam, body: jsonBody(queryRestoreSchema) },
  responses: { 200: answers(querySchema, 'As it is now'), ...notFound, ...refused },
})
export const queryTests = route({
  method: 'get',
  path: '/api/queries/{id}/tests',
  summary: 'The posts that a query must and must not match',
  description: 'They are saved with the query, and run on every save of it and of a part that it uses.',
  request: { params: idParam },
  responses: { 200: answers(z.array(queryTestSchema), 'In order'), ...notFound },
})
