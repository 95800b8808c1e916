// oxlint-disable-next-line import/default -- Vite makes the default export
import ArchiveWorker from './archive-worker.ts?worker&inline'

/** In place of `open-worker.ts` where the pages are opened from a disk: no script may be loaded from there. */
export function openArchiveWorker(): Worker {
  return new ArchiveWorker()
}
