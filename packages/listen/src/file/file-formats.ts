export const fileFormats = ['ndjson', 'csv', 'feed'] as const
export type FileFormat = (typeof fileFormats)[number]
