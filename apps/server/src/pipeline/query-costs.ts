import type { Localized } from '@troje/post'
import type { Watch, WatchedCost } from './watch.ts'

/** What a saved query has cost and found. */
export interface QueryCostRow extends WatchedCost {
  /** Of the evaluations of all queries, from 0 to 1. */
  readonly share: number
  readonly said: Localized
}

export function costsOf(watch: Pick<Watch, 'costs'>): QueryCostRow[] {
  const costs = watch.costs()
  const all = costs.reduce((sum, cost) => sum + cost.candidates, 0)
  return costs.map((cost) => {
    const share = all === 0 ? 0 : cost.candidates / all
    return { ...cost, share, said: sayCost(cost, share) }
  })
}

function sayCost({ candidates, hits, always, posts }: WatchedCost, share: number): Localized {
  return { nl: inDutch(), en: inEnglish() }

  function inDutch(): string {
    const number = new Intl.NumberFormat('nl')
    if (posts === 0) return 'Nog geen berichten langsgekomen.'
    const work = `Nagelopen bij ${number.format(candidates)} van ${number.format(posts)} berichten`
    const part = `${number.format(hits)} gevonden, ${percent('nl', share)} van al het werk.`
    return `${work}, ${part}${always ? ' Geen woord kondigt deze zoekvraag aan.' : ''}`
  }

  function inEnglish(): string {
    const number = new Intl.NumberFormat('en')
    if (posts === 0) return 'No posts have come by yet.'
    const work = `Gone through for ${number.format(candidates)} of ${number.format(posts)} posts`
    const part = `${number.format(hits)} found, ${percent('en', share)} of all the work.`
    return `${work}, ${part}${always ? ' No word announces this query.' : ''}`
  }
}

function percent(language: 'nl' | 'en', share: number): string {
  return new Intl.NumberFormat(language, { style: 'percent', maximumSignificantDigits: 2 }).format(share)
}
