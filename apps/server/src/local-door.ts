/** How the command line finds a server that runs, without loading one: `@troje/server/local-door`. */
export { dataFolderOf, getConfigOrThrow, type ServerConfig } from './config.ts'
export { localDoorFile, type LocalDoor } from './govern/local-key.ts'
