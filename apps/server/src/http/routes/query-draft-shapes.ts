import { answers, idParam, jsonBody, refuses, routesOf } from '../router.ts'
import {
  liveTrialInputSchema,
  liveTrialSchema,
  queryCheckSchema,
  queryCompareInputSchema,
  queryComparisonSchema,
  queryCostsSchema,
  queryDraftSchema,
  queryEstimateInputSchema,
  queryEstimateSchema,
  queryExplainSchema,
  queryExplanationSchema,
  queryTestRunInputSchema,
  queryTestRunSchema,
  queryTrialSchema,
} from '../query-schemas.ts'
import { sampleSchema } from '../schemas.ts'

/** The routes of queries that are being written, as the OpenAPI document tells them. None of them stores anything. */

const route = routesOf('Queries')
const noTrial = { 404: refuses('There is no such trial (any more)') }

export const checkDraft = route({
  method: 'post',
  path: '/api/queries/check',
  summary: 'What there is to say about a query, without saving it',
  request: { body: jsonBody(queryDraftSchema) },
  responses: { 200: answers(queryCheckSchema, 'Issues with their place') },
})
export const tryDraft = route({
  method: 'post',
  path: '/api/queries/try',
  summary: 'What a query would find among the latest mentions and the sample posts',
  request: { body: jsonBody(queryDraftSchema) },
  responses: { 200: answers(queryTrialSchema, 'The check and what was found') },
})
export const explainDraft = route({
  method: 'post',
  path: '/api/queries/explain',
  summary: 'Which part of a query matches a stored mention, and which does not',
  request: { body: jsonBody(queryExplainSchema) },
  responses: {
    200: answers(queryExplanationSchema, 'Line by line'),
    404: refuses('There is no such mention'),
  },
})
export const estimateDraft = route({
  method: 'post',
  path: '/api/queries/estimate',
  summary: 'How much a query would have found lately, and what it takes to watch it',
  description:
    'Measured on stored mentions: what no saved query found is not there. A trial counts on the live stream.',
  request: { body: jsonBody(queryEstimateInputSchema) },
  responses: { 200: answers(queryEstimateSchema, 'With what it is based on') },
})
export const compareDrafts = route({
  method: 'post',
  path: '/api/queries/compare',
  summary: 'What would change between two versions of a query',
  request: { body: jsonBody(queryCompareInputSchema) },
  responses: { 200: answers(queryComparisonSchema, 'Among the stored mentions') },
})
export const runDraftTests = route({
  method: 'post',
  path: '/api/queries/tests/run',
  summary: 'Run tests on a query that is not saved',
  request: { body: jsonBody(queryTestRunInputSchema) },
  responses: {
    200: answers(queryTestRunSchema, 'What came of each'),
    422: refuses('A test names a person (`test-refused`)'),
  },
})
export const startLiveTrial = route({
  method: 'post',
  path: '/api/queries/trials',
  summary: 'Let a query count on the live stream for a while',
  description:
    'It only counts: no post is kept, not in memory either (promise P3). Imports do not count. A feed is read now and ' +
    'then, so in a short trial it counts too little.',
  request: { body: jsonBody(liveTrialInputSchema) },
  responses: {
    201: answers(liveTrialSchema, 'It counts from now on'),
    422: refuses('The query is broken, or not about the organisation (`query-refused`)'),
    429: refuses('There are as many trials as can run at once'),
  },
})
export const getLiveTrial = route({
  method: 'get',
  path: '/api/queries/trials/{id}',
  summary: 'What a trial has counted so far',
  request: { params: idParam },
  responses: { 200: answers(liveTrialSchema, 'The numbers'), ...noTrial },
})
export const stopLiveTrial = route({
  method: 'delete',
  path: '/api/queries/trials/{id}',
  summary: 'Stop a trial and forget its numbers',
  request: { params: idParam },
  responses: { 204: { description: 'Gone' }, ...noTrial },
})
export const queryCosts = route({
  method: 'get',
  path: '/api/queries/costs',
  summary: 'What each query takes to watch, and finds',
  responses: { 200: answers(queryCostsSchema, 'Since counting began') },
})
export const samplePosts = route({
  method: 'get',
  path: '/api/samples',
  summary: 'Posts of our own writing, to try a query on',
  responses: { 200: answers(sampleSchema, 'With the organisation’s name filled in') },
})
