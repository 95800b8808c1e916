/** Light and dark: the system's unless the reader chose. The key is read by public/before-paint.js as well. */
export const colorSchemeKey = 'troje-color-scheme'

export type ColorScheme = 'light' | 'dark' | 'auto'
