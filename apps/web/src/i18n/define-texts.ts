/** Texts of one noun: flat keys, i18next's `{{name}}` for values and `_one`, `_other` for plurals. */
export interface Texts<Key extends string> {
  readonly noun: string
  readonly nl: Readonly<Record<Key, string>>
  readonly en: Readonly<Record<Key, string>>
}

/** A key as it is asked for: without its plural's ending. */
export type TextKey<Key extends string> = Key extends `${infer Stem}_one` | `${infer Stem}_other` ? Stem : Key

/**
 * Declares the texts of a noun. Dutch gives the keys; English must have exactly the same ones, or it does not compile.
 *
 *     export const inboxTexts = defineTexts('inbox', { nl: { title: 'Postvak' }, en: { title: 'Inbox' } })
 */
export function defineTexts<const Dutch extends Readonly<Record<string, string>>>(
  noun: string,
  texts: { nl: Dutch; en: { readonly [Key in keyof NoInfer<Dutch>]: string } },
): Texts<Extract<keyof Dutch, string>> {
  return { noun, nl: texts.nl, en: texts.en }
}
