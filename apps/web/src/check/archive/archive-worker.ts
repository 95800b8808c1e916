import { openAssessor } from '@troje/assess'
import { openTextModel } from '@troje/assess/text-model'
import { checkPolicy } from '../policy.ts'
import { assessArchive } from './assess-archive.ts'

/** Reads in a thread of its own, under a policy that lets it connect to nowhere. The page ends it to cancel. */
addEventListener('message', ({ data }: MessageEvent<File>) => {
  void run(data)
})

async function run(file: File): Promise<void> {
  const assessor = openAssessor({ policy: checkPolicy, relations: true, textModel: openTextModel() })
  for await (const news of assessArchive(file, file.name, assessor)) postMessage(news)
}
