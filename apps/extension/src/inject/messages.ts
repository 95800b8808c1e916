/** All that the extension's parts say to each other. No message has a place for a text: a draft stays in its page. */
export const messages = ['assessor-wanted', 'check-field'] as const
export type Message = (typeof messages)[number]

/** Page to background: bring the assessor into this page. */
export const assessorWanted = 'assessor-wanted' satisfies Message
/** Background or popup to page: check the field in which the cursor stands. Answered with whether there is one. */
export const checkField = 'check-field' satisfies Message
