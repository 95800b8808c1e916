export * from './enumerations.ts'
export * from './store.ts'
