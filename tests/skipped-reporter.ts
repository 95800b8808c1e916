import { existsSync } from 'node:fs'
import type { Reporter, TestCase, TestModule } from 'vitest/node'

/**
 * Says what was skipped and why; fails the run where a test that reads ../shared/data was skipped although it is there,
 * so that a green run cannot hide one.
 */
export class SkippedReporter implements Reporter {
  private readonly skipped: string[] = []

  onTestCaseResult(test: TestCase): void {
    const result = test.result()
    if (result.state === 'skipped') this.skipped.push(`${test.fullName}${result.note ? `: ${result.note}` : ''}`)
  }

  onTestRunEnd(_modules: readonly TestModule[]): void {
    for (const name of this.skipped) console.log(`skipped  ${name}`)
    const hidden = this.skipped.filter((name) => name.includes('../shared/data'))
    if (hidden.length > 0 && existsSync(new URL('../../shared/data', import.meta.url))) {
      console.error(`${hidden.length} tests were skipped although ../shared/data is there`)
      process.exitCode = 1
    }
  }
}
