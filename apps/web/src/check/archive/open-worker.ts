/** The worker of the archive's page. The build that needs no server puts another file in the place of this one. */
export function openArchiveWorker(): Worker {
  return new Worker(new URL('./archive-worker.ts', import.meta.url), { type: 'module' })
}
