import { getConfigOrThrow, startServer } from '../src/main.ts'

/** What `startChild` starts. One line of its output says where it is. */
const running = await startServer(getConfigOrThrow(process.env))
process.stdout.write(`${JSON.stringify({ url: running.localUrl, setupUrl: running.setupUrl })}\n`)
