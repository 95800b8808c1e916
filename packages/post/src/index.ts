/** The public surface of the ground floor. */
export * from './finding.ts'
export * from './issue.ts'
export * from './language.ts'
export * from './network.ts'
export * from './policy.ts'
export * from './post.ts'
export * from './token.ts'
