import { Parser } from 'htmlparser2'
import { WorkbookError } from './workbook-error.ts'

/** What is told of XML while it streams by. Names come without their prefix. */
export interface XmlReader {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void
  readonly text?: (text: string) => void
  readonly close?: (name: string) => void
}

/** A tag, a comment: longer than any writer makes them, and held in memory until it ends. */
const maxTokenBytes = 1024 * 1024
/** Each step down costs the parser more than the one before; sheets nest eight deep. */
const maxDepth = 100

export interface XmlFeed {
  /** @throws {WorkbookError} for XML that only wants to cost */
  push(bytes: Uint8Array): void
  end(): void
}

/** Reads XML piece by piece, as forgiving as HTML is read. Entities of a DOCTYPE are never unfolded. */
export function openXmlFeed({ open, text, close }: XmlReader): XmlFeed {
  let depth = 0
  let pending = 0
  let decoder: InstanceType<typeof TextDecoder> | null = null
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        pending = 0
        if (++depth > maxDepth) throw new WorkbookError('excel-broken')
        open?.(toLocal(name), attributes)
      },
      ontext(part) {
        pending = 0
        text?.(part)
      },
      onclosetag(name) {
        pending = 0
        depth--
        close?.(toLocal(name))
      },
    },
    { xmlMode: true },
  )
  return {
    push(bytes) {
      decoder ??= new TextDecoder(toEncoding(bytes))
      pending += bytes.length
      parser.write(decoder.decode(bytes, { stream: true }))
      if (pending > maxTokenBytes) throw new WorkbookError('excel-broken')
    },
    end() {
      parser.end()
    },
  }
}

/** Reads a part to its end. */
export async function readXml(pieces: AsyncIterable<Uint8Array>, reader: XmlReader): Promise<void> {
  const feed = openXmlFeed(reader)
  for await (const bytes of pieces) feed.push(bytes)
  feed.end()
}

function toLocal(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

function toEncoding(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
}
