import { execFile, spawn } from 'node:child_process'
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text as readAll } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const troje = fileURLToPath(new URL('../bin/troje.js', import.meta.url))
const run = promisify(execFile)

async function check(
  args: readonly string[],
  input = '',
): Promise<{ status: number | null; out: string; err: string }> {
  const env = { ...process.env, LANG: 'nl_NL.UTF-8', LC_ALL: 'nl_NL.UTF-8' }
  const child = spawn(process.execPath, [troje, 'check', ...args], { env })
  child.stdin.end(input)
  const [out, err, status] = await Promise.all([
    readAll(child.stdout),
    readAll(child.stderr),
    new Promise<number | null>((done) => child.on('close', done)),
  ])
  return { status, out, err }
}

describe('troje check', () => {
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'troje-check-'))
  })
  afterAll(() => rm(folder, { recursive: true }))

  it('reads a draft from its arguments, from a file and from standard input', async () => {
    const file = join(folder, 'draft.txt')
    await writeFile(file, 'Jij bent een idioot.')
    for (const { status, out, err } of [
      await check(['Jij', 'bent', 'een', 'idioot.']),
      await check(['--file', file]),
      await check(['--file', '-'], 'Jij bent een idioot.'),
      await check([], 'Jij bent een idioot.'),
    ]) {
      expect({ status, err }).toEqual({ status: 1, err: '' })
      expect(out).toMatch(/^Belediging: "Jij bent een idioot/)
    }
  })

  it('ends with 0 where nothing is found, and with 2 where the file cannot be read', async () => {
    expect(await check(['Mooi weer vandaag'])).toMatchObject({ status: 0, err: '' })
    expect(await check([], '')).toMatchObject({ status: 0 })
    expect(await check(['--file', join(folder, 'absent')])).toMatchObject({ status: 2, out: '' })
  })

  it('gives a CMS one line of JSON with all that a finding says', async () => {
    const { status, out } = await check(['--json'], 'Mijn bsn is 111222333')
    expect(status).toBe(1)
    expect(out.trimEnd()).not.toContain('\n')
    expect(JSON.parse(out)).toEqual({
      findings: [
        {
          kind: 'personal-data',
          start: 12,
          end: 21,
          target: null,
          rule: 'bsn',
          reason: expect.stringMatching(/burgerservicenummer/) as string,
          suggestion: expect.stringMatching(/\.$/) as string,
          clause: expect.any(String) as string,
        },
      ],
    })
    expect(JSON.parse((await check(['--json', 'Mooi weer'])).out)).toEqual({ findings: [] })
  })

  it('stops a commit as a git hook, and lets a clean one through', async () => {
    const git = (...args: string[]) =>
      run('git', ['-c', 'user.name=T', '-c', 'user.email=t@t.example', '-c', 'commit.gpgsign=false', ...args], {
        cwd: folder,
      })
    await git('init', '-q')
    const hook = join(folder, '.git', 'hooks', 'commit-msg')
    await writeFile(hook, `#!/bin/sh\nexec "${process.execPath}" "${troje}" check --file "$1"\n`)
    await chmod(hook, 0o755)
    await expect(git('commit', '--allow-empty', '-m', 'Jij bent een idioot')).rejects.toMatchObject({ code: 1 })
    await git('commit', '--allow-empty', '-m', 'Add photos of the garden party')
    expect((await git('log', '--format=%s')).stdout.trim()).toBe('Add photos of the garden party')
  })
})
