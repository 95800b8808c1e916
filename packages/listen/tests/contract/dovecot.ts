import { spawn, spawnSync } from 'node:child_process'
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { connect } from 'node:net'
import { findFreePort } from './free-port.ts'
import type { NetworkServer } from './source-contract.ts'

/** Whether Debian's `dovecot-imapd` is here; it starts as root only. */
export const hasDovecot = process.getuid?.() === 0 && spawnSync('dovecot', ['--version']).status === 0

/** A real IMAP server with one mailbox, in which these messages stand. */
export async function serveMailbox(password: string, messages: readonly string[]): Promise<NetworkServer> {
  const folder = await mkdtemp(join(tmpdir(), 'troje-dovecot-'))
  await chmod(folder, 0o755)
  const port = await findFreePort()
  const mail = join(folder, 'mail')
  for (const part of ['new', 'cur', 'tmp']) await mkdir(join(mail, part), { recursive: true })
  for (const [index, message] of messages.entries()) {
    // Dovecot numbers new messages by the time in their file's name.
    await writeFile(join(mail, 'new', `${1_700_000_000 + index}.M${index}.test`), message)
  }
  spawnSync('chown', ['-R', 'nobody:nogroup', mail])
  await writeFile(join(folder, 'dovecot.conf'), toConfig(folder, port, password))
  const server = spawn('dovecot', ['-F', '-c', join(folder, 'dovecot.conf')], { stdio: 'ignore' })
  const gone = new Promise((resolve) => server.once('exit', resolve))
  await untilOpen(port, folder)
  return {
    port,
    async [Symbol.asyncDispose]() {
      server.kill()
      await gone
      await rm(folder, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

function toConfig(folder: string, port: number, password: string): string {
  return `
base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = ${folder}/log
protocols = imap
ssl = no
disable_plaintext_auth = no
auth_failure_delay = 0
mail_max_userip_connections = 1000
mail_location = maildir:${folder}/mail
first_valid_uid = 1
passdb {
  driver = static
  args = password=${password}
}
userdb {
  driver = static
  args = uid=nobody gid=nogroup home=${folder}
}
service imap-login {
  inet_listener imap {
    address = 127.0.0.1
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
`
}

async function untilOpen(port: number, folder: string): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    const isOpen = await new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1')
      socket.once('connect', () => resolve(true)).once('error', () => resolve(false))
      socket.once('connect', () => socket.destroy())
    })
    if (isOpen) return
    await delay(25)
  }
  throw new Error(`dovecot did not start: ${await readFile(join(folder, 'log'), 'utf8').catch(() => 'no log')}`)
}
