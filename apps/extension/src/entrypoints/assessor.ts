import { adviseOn, openAssessor } from '@troje/assess'
import { openTextModel } from '@troje/assess/text-model'
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { putAdviser, takeAdviser } from '../assess/adviser-slot.ts'

/**
 * The check itself, a file of its own that comes into a page when somebody types there: rules and text model, as the
 * check's page has them, so that both say the same.
 */
export default defineUnlistedScript(() => {
  if (takeAdviser() !== undefined) return
  const assessor = openAssessor({ relations: true, textModel: openTextModel() })
  putAdviser((draft) => adviseOn(draft, assessor))
})
