import type { AssessorOptions } from '@troje/assess'
import { useEffect, useState } from 'react'

export type CheckModel = NonNullable<AssessorOptions['textModel']>

/** Asked for at once, beside the page's own script: the page reads by its rules until it is there. */
const loading: Promise<CheckModel | null> = import('@troje/assess/text-model').then(
  ({ openTextModel }) => openTextModel(),
  () => null,
)

/** The text model; null while it is on its way, or where it could not be loaded. */
export function useTextModel(): CheckModel | null {
  const [model, setModel] = useState<CheckModel | null>(null)
  useEffect(() => {
    let isGone = false
    void loading.then((loaded) => {
      if (!isGone) setModel(loaded)
      return undefined
    })
    return () => {
      isGone = true
    }
  }, [])
  return model
}
