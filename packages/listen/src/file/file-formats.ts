export const fileFormats = ['ndjson', 'csv', 'xlsx', 'feed'] as const
export type FileFormat = (typeof fileFormats)[number]
