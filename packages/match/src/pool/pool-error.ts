/** `closed`: the pool was closed first. `worker-lost`: a worker ended again and again at the same posts. */
export type PoolErrorCode = 'closed' | 'worker-lost'

/** What was handed to a pool did not come back matched. */
export class PoolError extends Error {
  override readonly name = 'PoolError'
  readonly code: PoolErrorCode

  constructor(code: PoolErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}
