import { getConfigOrThrow, startServer } from '../src/main.ts'

/** A server in a process of its own, to be killed. Its first line says where it is. */
const running = await startServer(getConfigOrThrow(process.env))
process.stdout.write(`${JSON.stringify({ url: running.localUrl, setupUrl: running.setupUrl })}\n`)
