import { spawn, spawnSync } from 'node:child_process'
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { findFreePort } from './free-port.ts'

/** Whether Debian's `nginx` and `openssl` are here. */
export const hasNginx = ['nginx -v', 'openssl version'].every((line) => {
  const [command = '', ...rest] = line.split(' ')
  return spawnSync(command, rest).status === 0
})

export interface Nginx extends AsyncDisposable {
  readonly http: string
  /** With a certificate that nobody vouches for. */
  readonly https: string
}

/** A real web server with these blocks in its `server`, over HTTP and over TLS. */
export async function serveNginx(blocks: (addresses: { readonly http: string }) => string): Promise<Nginx> {
  const folder = await mkdtemp(join(tmpdir(), 'troje-nginx-'))
  await chmod(folder, 0o755)
  const [plain, secure] = [await findFreePort(), await findFreePort()]
  const http = `http://127.0.0.1:${plain}`
  const key = ['-newkey', 'rsa:2048', '-nodes', '-keyout', join(folder, 'key.pem'), '-out', join(folder, 'cert.pem')]
  spawnSync('openssl', ['req', '-x509', ...key, '-days', '2', '-subj', '/CN=zonnedael.example'])
  await writeFile(join(folder, 'long.txt'), 'De brug bij het station is dicht.\n'.repeat(20_000))
  await writeFile(join(folder, 'nginx.conf'), toConfig(folder, plain, secure, blocks({ http })))
  const server = spawn('nginx', ['-c', join(folder, 'nginx.conf'), '-p', folder, '-e', join(folder, 'error.log')], {
    stdio: 'ignore',
  })
  const gone = new Promise((resolve) => server.once('exit', resolve))
  for (let tries = 0; tries < 200; tries++) {
    const answer = await fetch(`${http}/long.txt`, { method: 'HEAD' }).catch(() => null)
    if (answer?.ok === true) break
    await delay(25)
  }
  return {
    http,
    https: `https://127.0.0.1:${secure}`,
    async [Symbol.asyncDispose]() {
      server.kill()
      await gone
      await rm(folder, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

function toConfig(folder: string, plain: number, secure: number, blocks: string): string {
  return `
daemon off;
master_process off;
pid ${folder}/pid;
error_log ${folder}/error.log;
events { worker_connections 64; }
http {
  access_log off;
  default_type text/plain;
  client_body_temp_path ${folder}/body;
  proxy_temp_path ${folder}/proxy;
  fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi;
  scgi_temp_path ${folder}/scgi;
  server {
    listen 127.0.0.1:${plain};
    listen 127.0.0.1:${secure} ssl;
    ssl_certificate ${folder}/cert.pem;
    ssl_certificate_key ${folder}/key.pem;
    root ${folder};
    ${blocks}
  }
}
`
}
