import { openAssessor } from '@troje/assess'
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { putAssessor, takeAssessor } from '../assess/assessor-slot.ts'

/** The check itself, a file of its own that comes into a page when somebody types there. */
export default defineUnlistedScript(() => {
  if (takeAssessor() === undefined) putAssessor(openAssessor())
})
