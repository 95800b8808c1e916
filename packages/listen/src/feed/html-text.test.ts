import { describe, expect, it } from 'vitest'
import { toHtmlText } from './html-text.ts'

describe('toHtmlText', () => {
  it('reads what stands deep inside other elements', () => {
    expect(toHtmlText('<div>'.repeat(1000) + 'Zonnedael').text).toBe('Zonnedael')
  })

  it('stops where elements stand inside each other without an end', () => {
    // Without the limit this keeps the process from anything else for seconds.
    expect(toHtmlText(`Zonnedael${'<div>'.repeat(100_000)}nooit`).text).toBe('Zonnedael')
  })

  it('puts a character together that its pieces cut apart', () => {
    const emoji = '😀'
    expect(toHtmlText(`<b>${'a'.repeat(9_996)}${emoji}&amp;${emoji}</b>`).text).toBe(
      `${'a'.repeat(9_996)}${emoji}&${emoji}`,
    )
    expect(toHtmlText(`<b>${'a'.repeat(9_994)}&amp;</b>`).text).toBe(`${'a'.repeat(9_994)}&`)
  })
})
