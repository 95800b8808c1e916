/** Straight apostrophes become typographic ones: at display size the difference shows. */
export function typographic(text: string): string {
  return text.replaceAll("'", '’')
}
