import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { expect, it } from 'vitest'

const watched = new URL('../src/commands/parent-ended.ts', import.meta.url).href
const program = `
  const { parentEnded } = await import('${watched}')
  const stay = setInterval(() => {}, 1000)
  const ended = parentEnded()
  console.log('waiting')
  await ended
  clearInterval(stay)
  console.log('ended')
`

it.skipIf(process.platform === 'win32')(
  'a process that npm started ends when the shell between them is killed',
  async () => {
    const env = { ...process.env, npm_lifecycle_event: 'start', NODE: process.execPath, PROGRAM: program }
    // The second command keeps the shell from becoming the first one.
    const shell = spawn('sh', ['-c', '"$NODE" --input-type=module -e "$PROGRAM"; true'], {
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const lines: string[] = []
    const ended = once(shell.stdout, 'close')
    createInterface({ input: shell.stdout }).on('line', (line) => {
      lines.push(line)
      if (line === 'waiting') shell.kill('SIGTERM')
    })
    await ended
    expect(lines).toEqual(['waiting', 'ended'])
  },
)
