/** Sentences of our own, about nobody; what stands in braces is filled in. */
const sentences = [
  'Weet iemand waarom de {thing} in {place} al de hele ochtend dicht is?',
  'Net gebeld over de {thing}, binnen vijf minuten geholpen. Dat mag ook eens gezegd worden.',
  'De {thing} doet het weer niet. Derde keer deze week, in {place} ook?',
  'Prachtige zonsondergang boven {place} vanavond.',
  'Anyone else in {place} without a working {thing} since this morning?',
  'Making soup and listening to old records. That is the whole plan for today.',
  'Ik heb een brief gekregen over de {thing} maar ik begrijp er niets van. Wie kan mij uitleggen wat ik moet doen?',
  'New post on my blog: what I learned from repairing one {thing} too many.',
  'Vanmiddag met de kinderen naar {place}, hopelijk blijft het droog. Iemand tips voor een leuk pannenkoekenhuis?',
  'Thread: waarom de {thing} zo vaak uitvalt, en wat er volgens mij aan te doen is. Lang verhaal, pak er wat te drinken bij.',
  'lol',
  'Hoe laat begint het?',
]
const things = ['brug', 'storing', 'parkeerapp', 'waterleiding', 'website', 'balie', 'lift', 'bus', 'printer', 'tram']
const places = ['Zonnedael', 'het centrum', 'de haven', 'Westerveld', 'Lakeside', 'the old town']

/** Ten of the kind that a municipality has. */
export const listenQueries = [
  'zonnedael AND (storing OR lek OR brug)',
  '"weet iemand" AND zonnedael',
  'parkeerapp AND (kapot OR "doet het weer niet")',
  '#zonnedael OR @zonnedael.example',
  'waterleiding NEAR/8 (storing OR dicht)',
  'balie AND (wacht* OR gebeld) NOT vacature',
  'zonnedael AND lang:nl NOT (voetbal OR weer)',
  '"brief gekregen" AND (begrijp OR snap)',
  'author:@zonnedael.example OR zonnedael.example',
  '(bus OR tram) AND zonnedael AND (uitgevallen OR "te laat")',
]

export interface StreamEvents {
  /** The event's line, by its number and time (microseconds since 1970). */
  line(number: number, timeUs: number): string
}

/**
 * Lines as Jetstream sends them: of ten events seven are posts (replies, links and pictures among them, some 830 bytes
 * each as in the real stream), one deletes, one edits, and of a hundred one closes an account. The same each time.
 */
export function createStreamEvents(): StreamEvents {
  let seed = 20_261_122
  const random = (below: number) => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((seed / 2 ** 32) * below)
  }
  const pick = (from: readonly string[]) => from[random(from.length)] ?? ''
  const letters = 'abcdefghijklmnopqrstuvwxyz234567'
  const name = (length: number) => Array.from({ length }, () => letters[random(32)]).join('')
  const dids = Array.from({ length: 5000 }, () => `did:plc:${name(24)}`)
  const uri = () => `at://${pick(dids)}/app.bsky.feed.post/${name(13)}`
  const cid = () => `bafyrei${name(52)}`

  function toRecord(at: string): object {
    const text = Array.from({ length: 1 + random(3) }, () => pick(sentences)).join(' ')
    const filled = text.replaceAll('{thing}', () => pick(things)).replaceAll('{place}', () => pick(places))
    const record = { $type: 'app.bsky.feed.post', createdAt: at, langs: [/ (de|het|ik|een) /.test(text) ? 'nl' : 'en'] }
    const kind = random(10)
    if (kind < 5) {
      const [parent, root] = [
        { cid: cid(), uri: uri() },
        { cid: cid(), uri: uri() },
      ]
      return { ...record, reply: { parent, root }, text: filled }
    }
    if (kind < 7) {
      const external = { description: pick(sentences), title: pick(sentences), uri: `https://news.example/${name(20)}` }
      return { ...record, embed: { $type: 'app.bsky.embed.external', external }, text: filled }
    }
    if (kind < 9) {
      const image = { $type: 'blob', ref: { $link: cid() }, mimeType: 'image/jpeg', size: random(900_000) }
      const images = [{ alt: pick(sentences), aspectRatio: { height: 1200, width: 900 }, image }]
      return { ...record, embed: { $type: 'app.bsky.embed.images', images }, text: filled }
    }
    return { ...record, text: filled }
  }

  return {
    line(number, timeUs) {
      const at = new Date(timeUs / 1000).toISOString()
      if (number % 100 === 99) {
        // Of somebody who wrote nothing, so that every event can be counted.
        const did = `did:plc:${name(24)}`
        const account = { active: false, did, seq: number, status: 'deleted', time: at }
        return JSON.stringify({ did, time_us: timeUs, kind: 'account', account })
      }
      const did = pick(dids)
      const head = { rev: name(13), collection: 'app.bsky.feed.post', rkey: name(13) }
      const turn = number % 10
      const commit =
        turn === 3
          ? { ...head, operation: 'delete' }
          : { ...head, operation: turn === 7 ? 'update' : 'create', record: toRecord(at), cid: cid() }
      return JSON.stringify({ did, time_us: timeUs, kind: 'commit', commit })
    },
  }
}
