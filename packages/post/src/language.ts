/** The languages that Troje itself speaks. */
export const interfaceLanguages = ['nl', 'en'] as const
export type InterfaceLanguage = (typeof interfaceLanguages)[number]

/** A text that a person sees, in every language that Troje speaks. */
export type Localized = Readonly<Record<InterfaceLanguage, string>>
