import { ImapFlow, type MailboxObject } from 'imapflow'

export interface MailboxSettings {
  readonly host: string
  readonly port: number
  /** `tls` from the first byte, or `starttls` before anything is said. `none`: for a server on this machine. */
  readonly security: 'tls' | 'starttls' | 'none'
  readonly user: string
  readonly folder: string
}

export interface MailboxMessage {
  readonly uid: number
  /** As it came in, up to `longestMessage` bytes: attachments stand at the end. */
  readonly source: Uint8Array
}

export interface Mailbox extends AsyncDisposable {
  /** Changes when the folder was made anew: numbers of before mean nothing then (RFC 9051, 2.3.1.1). */
  readonly uidValidity: string
  /** Messages above a number, lowest first. */
  after(uid: number): AsyncGenerator<MailboxMessage>
  /** Messages that came in since a day, lowest first. */
  since(day: Date): AsyncGenerator<MailboxMessage>
}

const longestMessage = 2 * 1024 * 1024

/** Opens a folder to read: nothing is marked as read, moved or removed. Throws what the connection says. */
export async function openMailbox(
  { host, port, security, user, folder }: MailboxSettings,
  password: string,
  timeoutMs: number,
  signal: AbortSignal,
): Promise<Mailbox> {
  signal.throwIfAborted()
  const client = new ImapFlow({
    host,
    port,
    secure: security === 'tls',
    doSTARTTLS: security === 'starttls',
    auth: { user, pass: password },
    logger: false,
    disableAutoIdle: true,
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    maxLineLength: longestMessage,
    maxLiteralSize: 2 * longestMessage,
    maxResponseSize: 4 * longestMessage,
    maxResponseTokens: 100_000,
  })
  // Every command fails by itself when the connection is lost; the event says it a second time.
  client.on('error', () => undefined)
  const abort = () => client.close()
  signal.addEventListener('abort', abort, { once: true })
  let opened: MailboxObject
  try {
    await client.connect()
    opened = await client.mailboxOpen(folder, { readOnly: true })
  } catch (error) {
    signal.removeEventListener('abort', abort)
    client.close()
    throw error
  }

  async function* read(range: string): AsyncGenerator<MailboxMessage> {
    const query = { uid: true, source: { maxLength: longestMessage } }
    for await (const { uid, source } of client.fetch(range, query, { uid: true })) {
      if (source !== undefined) yield { uid, source }
    }
  }

  return {
    uidValidity: String(opened.uidValidity),
    async *after(uid) {
      // `n:*` has the last message even where its number is lower.
      if (opened.exists > 0) for await (const message of read(`${uid + 1}:*`)) if (message.uid > uid) yield message
    },
    async *since(day) {
      const uids = await client.search({ since: day }, { uid: true })
      if (uids && uids.length > 0) yield* read(uids.join(','))
    },
    async [Symbol.asyncDispose]() {
      signal.removeEventListener('abort', abort)
      await client.logout().catch(() => client.close())
    },
  }
}
