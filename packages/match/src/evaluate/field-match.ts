import type { AddressNode, AuthorNode, FieldNode, FollowersNode, TimeNode } from '../node/node.ts'
import { splitAddress, type Address } from '../node/address.ts'
import { clockIn } from './clock.ts'
import { phrase } from './occurrences.ts'
import type { PostReader } from './reading.ts'
import { some, type Truth } from './truth.ts'

/** What a field says about a post; unknown where the source did not send it, false where there is none. */
export function fieldMatches(node: FieldNode, reader: PostReader): Truth {
  const { post } = reader
  switch (node.kind) {
    case 'author':
      return some([handleMatches, nameMatches], (test) => test(node, reader))
    case 'lang':
      return known(post.lang, (lang) => `${lang.toLowerCase()}-`.startsWith(`${node.value}-`))
    case 'source':
      return known(post.source, (source) => source === node.value)
    case 'site':
      return known(reader.address(), (address) => isAt(node, address))
    case 'link':
      return someLink(reader, (link) => isAt(node, splitAddress(link)))
    case 'is':
      if (node.value === 'addressed') return post.addressed === true
      if (post.relation === undefined) return 'unknown'
      return (post.relation?.kind ?? 'original') === node.value
    case 'has':
      if (node.value === 'link') return someLink(reader, () => true)
      return known(post.media, (media) => media.length > 0)
    case 'followers':
      return followersMatch(node, reader)
    default:
      return timeMatches(node, reader)
  }
}

function known<Value>(value: Value | null | undefined, test: (value: Value) => Truth): Truth {
  if (value === undefined) return 'unknown'
  return value === null ? false : test(value)
}

function handleMatches(node: AuthorNode, { post }: PostReader): Truth {
  if (node.handle === null) return false
  return known(post.author, ({ handle }) =>
    known(handle, (given) => given.replace(/^@/, '').toLowerCase() === node.handle),
  )
}

function nameMatches({ words }: AuthorNode, reader: PostReader): Truth {
  if (words.length === 0) return false
  const name = reader.displayName()
  if (name === 'unknown' || name === null) return name === null ? false : name
  return !phrase(words, name).next().done
}

/** Links in the text count, whether or not the source lists links as well. */
function someLink(reader: PostReader, test: (link: string) => boolean): Truth {
  const readings = reader.readings(null)
  for (const { tokens, text } of readings === 'unknown' ? [] : readings) {
    for (const token of tokens) if (token.kind === 'link' && test(text.slice(token.start, token.end))) return true
  }
  return known(reader.post.links, (links) => links.some((link) => test(link)))
}

/** The same host or one below it; the same path or one that goes on from it. */
function isAt(node: AddressNode, { host, path }: Address): boolean {
  if (node.host !== '' && host !== node.host && !host.endsWith(`.${node.host}`)) return false
  if (!path.startsWith(node.path)) return false
  return path.length === node.path.length || '/?#&'.includes(path[node.path.length]!)
}

function followersMatch({ from, to }: FollowersNode, { post }: PostReader): Truth {
  return known(post.author, ({ followers }) =>
    known(followers, (count) => count >= (from ?? 0) && count <= (to ?? Infinity)),
  )
}

function timeMatches({ from, to }: TimeNode, { post, timeZone }: PostReader): Truth {
  return known(post.createdAt, (createdAt) => {
    const minutes = clockIn(timeZone, Date.parse(createdAt))
    if (minutes === null) return false
    return from <= to ? minutes >= from && minutes <= to : minutes >= from || minutes <= to
  })
}
