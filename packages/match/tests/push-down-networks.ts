import { fold, lower, tokenize, type Network, type Post } from '@troje/post'
import {
  accentedSpellings,
  toBlueskySearches,
  toMastodonHashtags,
  toMastodonSearches,
  toRedditSearches,
  toXRules,
  toXSearches,
  toYouTubeSearches,
  type PushDown,
  type PushDownOptions,
  type PushDownQuery,
} from '../src/push-down/push-down.ts'

/** A network's search as it is documented, for tests: which posts a request brings. */
export interface NetworkModel {
  readonly source: Network
  readonly hasTitles: boolean
  /** The words of a text, as the network compares them. */
  readonly words: (text: string) => string[]
  /** Whether `cafe` and `café` are two words. */
  readonly keepsAccents: boolean
  readonly push: (queries: Iterable<PushDownQuery>, options?: PushDownOptions) => PushDown
  readonly requests: number
  readonly length: number
  readonly brings: (request: string, post: Post) => boolean
}

/** Cut at punctuation and symbols; an emoji stands by itself, and what only says how it looks parts words. */
function cutAtPunctuation(text: string): string[] {
  const apart = text.replaceAll(/\p{Emoji_Presentation}/gu, ' $& ')
  return apart.split(/(?:(?!\p{Emoji_Presentation})[\p{P}\p{S}\p{Z}\p{C}\ufe0f])+/u).filter((word) => word !== '')
}

const segmenter = new Intl.Segmenter('und', { granularity: 'word' })

/** Cut as Unicode says (UAX #29), by the same ICU that the searches use. */
function cutByUnicode(text: string): string[] {
  return Array.from(segmenter.segment(text))
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment }) => segment)
}

const inAnyCase = (text: string) => text.normalize('NFC').toLowerCase()
const withoutAccents = (text: string) => fold(text.normalize('NFKC'))

/** A text is asked for its words by every word of a request. */
function remembered(words: (text: string) => string[]): (text: string) => string[] {
  const known = new Map<string, string[]>()
  return (text) => {
    const before = known.get(text)
    if (before) return before
    const found = words(text)
    if (known.size > 10_000) known.clear()
    known.set(text, found)
    return found
  }
}

const xWords = remembered((text) => cutAtPunctuation(inAnyCase(text)))
const plainXWords = remembered((text) => cutAtPunctuation(text).map(withoutAccents))
const unicodeWords = remembered((text) => cutByUnicode(text).map(withoutAccents))

/** What an operator or a word of a request asks of a post; an unknown one is no request of this network. */
type Ask = (piece: string, post: Post) => boolean

/** Reads a request: units side by side are all asked, `OR` and `|` part those of which one is enough. */
function reader(ask: Ask): (request: string, post: Post) => boolean {
  const pieceOf = /\s*([()|]|(?:[a-z]+:)?"[^"]*"|[^\s()|"]+)/y
  return (request, post) => {
    const pieces: string[] = []
    pieceOf.lastIndex = 0
    while (pieceOf.lastIndex < request.trimEnd().length) {
      const found = pieceOf.exec(request)
      if (!found) throw new Error(`This is no request: ${request}`)
      pieces.push(found[1]!)
    }
    let at = 0
    const any = (): boolean => {
      let truth = all()
      while (pieces[at] === 'OR' || pieces[at] === '|') {
        at++
        const other = all()
        truth ||= other
      }
      return truth
    }
    const all = (): boolean => {
      let truth = one()
      while (at < pieces.length && ![')', 'OR', '|'].includes(pieces[at]!)) {
        if (pieces[at] === 'AND') at++
        const other = one()
        truth &&= other
      }
      return truth
    }
    const one = (): boolean => {
      const piece = pieces[at++]
      if (piece === undefined || [')', 'OR', 'AND', '|'].includes(piece))
        throw new Error(`This is no request: ${request}`)
      if (piece !== '(') return ask(piece, post)
      const truth = any()
      if (pieces[at++] !== ')') throw new Error(`This is no request: ${request}`)
      return truth
    }
    const truth = any()
    if (at < pieces.length) throw new Error(`This is no request: ${request}`)
    return truth
  }
}

function textsOf({ text, title }: Post): string[] {
  return title ? [text, title] : [text]
}

function tokensOf(post: Post, kind: string): string[] {
  return textsOf(post).flatMap((text) =>
    tokenize(text)
      .filter((token) => token.kind === kind)
      .map(({ start, end }) => text.slice(start, end)),
  )
}

/** Whether words stand side by side. */
function hasRun(words: readonly string[], run: readonly string[]): boolean {
  return run.length > 0 && words.some((_, at) => run.every((word, index) => words[at + index] === word))
}

function asksWords(words: (text: string) => string[]): Ask {
  return (piece, post) => textsOf(post).some((text) => hasRun(words(text), words(piece.replaceAll('"', ''))))
}

function asksAuthor(piece: string, { author }: Post): boolean {
  return author?.handle?.replace(/^@/, '').toLowerCase() === piece.slice(piece.indexOf(':') + 1)
}

function asksX(words: (text: string) => string[]): Ask {
  const asWords = asksWords(words)
  return (piece, post) => {
    if (piece.startsWith('from:')) return asksAuthor(piece, post)
    if (piece.startsWith('lang:')) return post.lang?.toLowerCase().split('-')[0] === piece.slice(5)
    if (piece.startsWith('url:')) {
      const links = [...tokensOf(post, 'link'), ...(post.links ?? [])]
      return links.some((link) => hasRun(words(link), words(piece.slice(5, -1))))
    }
    if (piece.startsWith('#')) return tokensOf(post, 'hashtag').some((tag) => sameTag(words, tag, piece))
    if (piece.startsWith('@')) return tokensOf(post, 'mention').some((name) => inAnyCase(name).startsWith(piece))
    return asWords(piece, post)
  }
}

function sameTag(words: (text: string) => string[], tag: string, asked: string): boolean {
  return words(tag).join('_') === words(asked).join('_')
}

const onlyAuthor = (operator: string, words: (text: string) => string[]): Ask => {
  const asWords = asksWords(words)
  return (piece, post) => (piece.startsWith(operator) ? asksAuthor(piece, post) : asWords(piece, post))
}

const pro = { rules: 1000, length: 1024 }

/** Every network, with all the requests that it allows. */
export const networkModels: Readonly<Record<string, NetworkModel>> = {
  'the X stream': {
    source: 'x',
    hasTitles: false,
    words: xWords,
    keepsAccents: true,
    push: (queries, options) => toXRules(queries, { ...options, limits: pro }),
    requests: 1000,
    length: 1024,
    brings: reader(asksX(xWords)),
  },
  'X search': {
    source: 'x',
    hasTitles: false,
    words: plainXWords,
    keepsAccents: false,
    push: (queries, options) => toXSearches(queries, options),
    requests: 10,
    length: 512,
    brings: reader(asksX(plainXWords)),
  },
  'Bluesky search': {
    source: 'bluesky',
    hasTitles: false,
    words: unicodeWords,
    keepsAccents: false,
    push: (queries, options) => toBlueskySearches(queries, options),
    requests: 20,
    length: 300,
    brings: reader(onlyAuthor('from:', unicodeWords)),
  },
  'Mastodon search': {
    source: 'mastodon',
    hasTitles: false,
    words: unicodeWords,
    keepsAccents: false,
    push: (queries, options) => toMastodonSearches(queries, options),
    requests: 20,
    length: 300,
    brings: reader(onlyAuthor('from:', unicodeWords)),
  },
  'Mastodon hashtags': {
    source: 'mastodon',
    hasTitles: false,
    words: plainXWords,
    keepsAccents: false,
    push: (queries, options) => toMastodonHashtags(queries, options),
    requests: 50,
    length: 300,
    brings: (tag, post) =>
      tokensOf(post, 'hashtag').some((found) => withoutAccents(found.slice(1)) === withoutAccents(tag)),
  },
  'Reddit search': {
    source: 'reddit',
    hasTitles: true,
    words: xWords,
    keepsAccents: true,
    push: (queries, options) => toRedditSearches(queries, options),
    requests: 10,
    length: 512,
    brings: reader(onlyAuthor('author:', xWords)),
  },
  'YouTube search': {
    source: 'youtube',
    hasTitles: true,
    words: xWords,
    keepsAccents: true,
    push: (queries, options) => toYouTubeSearches(queries, options),
    requests: 4,
    length: 500,
    brings: reader(asksWords(xWords)),
  },
}

/** The post as a search of this network gives it. */
export function asFrom({ source, hasTitles }: NetworkModel, post: Post): Post {
  return { ...post, addressed: false, source, title: hasTitles ? (post.title ?? null) : null }
}

/**
 * Whether the network reads the words that we read: it parts them where we do, and where it keeps accents apart, a word
 * is spelled plainly or as usual. Of other posts it is said in the docs that the network does not find them.
 */
export function readsAlike({ words, keepsAccents }: NetworkModel, post: Post): boolean {
  return textsOf(post).every((text) => {
    const tokens = tokenize(text)
    const ours = tokens.flatMap(({ start, end }) => words(text.slice(start, end)))
    if (ours.join(' ') !== words(text).join(' ')) return false
    return tokens.every(({ kind, start, end, folded }) => {
      if (kind !== 'word' && kind !== 'hashtag') return true
      const raw = text.slice(start, end)
      const plain = folded.replace(/^#/, '')
      const spellings = keepsAccents ? [plain, ...accentedSpellings(plain)] : [plain]
      return spellings.some((spelling) => words(raw).join(' ') === words(spelling).join(' ')) && lower(raw) !== ''
    })
  })
}
