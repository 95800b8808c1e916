/** Why a workbook cannot be read, as the code of a file's issue. */
export type WorkbookProblem =
  | 'excel-broken'
  | 'excel-password'
  | 'excel-old'
  | 'excel-too-large'
  | 'not-text'
  | 'missing-text-column'

/** Stays inside this folder: who reads a file gets an issue. */
export class WorkbookError extends Error {
  override readonly name = 'WorkbookError'
  readonly code: WorkbookProblem

  constructor(code: WorkbookProblem, options?: ErrorOptions) {
    super(code, options)
    this.code = code
  }
}
