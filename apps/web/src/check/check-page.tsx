import { openAssessor } from '@troje/assess'
import { useMemo, useState } from 'react'
import { Desk } from './desk.tsx'
import { Frame } from './frame.tsx'
import { useSharedText } from './offline/use-shared-text.ts'
import { checkPolicy } from './policy.ts'
import { useTextModel } from './text-model.ts'
import { checkLead, checkTitle } from './texts.ts'

/** Everything runs in this page. The draft lives in the memory of this component and nowhere else (promise P9). */
export function CheckPage() {
  const textModel = useTextModel()
  const assessor = useMemo(
    () => openAssessor({ policy: checkPolicy, relations: true, ...(textModel && { textModel }) }),
    [textModel],
  )
  const [text, setText] = useState('')
  useSharedText(setText)
  return (
    <Frame title={checkTitle} lead={checkLead} page="check">
      <Desk assessor={assessor} text={text} onText={setText} />
    </Frame>
  )
}
