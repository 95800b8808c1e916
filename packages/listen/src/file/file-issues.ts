import type { Localized } from '@troje/post'
import type { FeedIssueCode } from '../feed/feed-issues.ts'
import type { ReadIssue } from '../source.ts'

/**
 * Everything that can be wrong in a file, in plain words. `detail` is a column, a field or a number, and never what
 * stands in a row: issues are kept with the import, and the row may be one that no query matches (promise P3).
 */
const messages = {
  'wrong-encoding': () => ({
    nl: 'Deze rij bevat tekens in een andere codering dan de rest van het bestand. De rij is overgeslagen.',
    en: 'This row has characters in another encoding than the rest of the file. It was skipped.',
  }),
  'encoding-guessed': () => ({
    nl: 'Het bestand is geen UTF-8. Troje leest het als Windows-1252 (West-Europees). Klopt een letter niet? Sla het bestand dan op als UTF-8.',
    en: 'The file is not UTF-8. Troje reads it as Windows-1252 (Western European). Is a letter wrong? Save the file as UTF-8.',
  }),
  'nul-byte': () => ({
    nl: 'Deze rij bevat een nul-teken en is waarschijnlijk beschadigd. De rij is overgeslagen.',
    en: 'This row has a NUL character and is probably damaged. It was skipped.',
  }),
  'line-too-long': () => ({
    nl: 'Deze regel is langer dan 1 MB. De regel is overgeslagen.',
    en: 'This line is longer than 1 MB. It was skipped.',
  }),
  'ragged-quotes': () => ({
    nl: 'De aanhalingstekens in deze rij kloppen niet. De rij is overgeslagen.',
    en: 'The quotation marks in this row do not add up. It was skipped.',
  }),
  'column-count': (detail) => ({
    nl: `Deze rij heeft niet evenveel kolommen als de eerste rij (${detail}). De rij is overgeslagen.`,
    en: `This row does not have as many columns as the first row (${detail}). It was skipped.`,
  }),
  'empty-text': () => ({
    nl: 'In deze rij staat geen tekst. De rij is overgeslagen.',
    en: 'There is no text in this row. It was skipped.',
  }),
  'bad-date': () => ({
    nl: 'De datum in deze rij is niet te lezen. Het bericht is zonder datum ingelezen.',
    en: 'The date in this row cannot be read. The post was read without a date.',
  }),
  'missing-text-column': (detail) => ({
    nl: `De kolom met de tekst ontbreekt${detail && ` (${detail})`}. Kies welke kolom de tekst van het bericht bevat.`,
    en: `The column with the text is missing${detail && ` (${detail})`}. Choose which column holds the text of the post.`,
  }),
  'no-header': () => ({
    nl: 'De eerste rij lijkt geen rij met kolomnamen. De kolommen heten daarom #1, #2, enzovoort.',
    en: 'The first row does not look like column names. The columns are called #1, #2 and so on.',
  }),
  'damaged-ids': (detail) => ({
    nl: `De nummers in kolom "${detail}" zijn afgerond (zoals 5,7E+17) of komen dubbel voor. Troje gebruikt ze niet en geeft elke rij een eigen kenmerk.`,
    en: `The numbers in column "${detail}" were rounded (such as 5.7E+17) or appear twice. Troje does not use them and gives each row a mark of its own.`,
  }),
  'not-json': () => ({
    nl: 'Deze regel is geen geldige JSON. De regel is overgeslagen.',
    en: 'This line is not valid JSON. It was skipped.',
  }),
  'not-a-post': (detail) => ({
    nl: `Deze regel is geen bericht: het veld ${detail} ontbreekt of klopt niet. De regel is overgeslagen.`,
    en: `This line is not a post: the field ${detail} is missing or wrong. It was skipped.`,
  }),
  'missing-query-column': () => ({
    nl: 'Troje vindt geen kolom met zoekopdrachten. Zet boven de ene kolom "zoekopdracht" (of "query") en boven de andere "naam".',
    en: 'Troje finds no column of queries. Write "query" above the one column, and "name" above the other.',
  }),
  'too-many': () => ({
    nl: 'Troje leest 2000 zoekopdrachten per bestand. Wat hierna staat, is niet gelezen.',
    en: 'Troje reads 2,000 queries a file. What comes after this was not read.',
  }),
  'json-array': () => ({
    nl: 'Dit is één lange JSON-lijst. Zet elk bericht op een eigen regel (NDJSON).',
    en: 'This is one long JSON list. Put every post on a line of its own (NDJSON).',
  }),
  'not-text': () => ({
    nl: 'Dit is geen tekstbestand. Is het een zip? Pak hem dan eerst uit. Anders: sla het op als CSV.',
    en: 'This is not a text file. Is it a zip? Unpack it first. Otherwise save it as CSV.',
  }),
  'excel-old': () => ({
    nl: 'Dit is een Excel-bestand in de oude vorm (.xls), of er zit een wachtwoord op. Sla het op als .xlsx zonder wachtwoord, of als CSV.',
    en: 'This is an Excel file of the old kind (.xls), or it has a password. Save it as .xlsx without a password, or as CSV.',
  }),
  'excel-password': () => ({
    nl: 'Op deze Excel-werkmap zit een wachtwoord. Sla hem op zonder wachtwoord.',
    en: 'This Excel workbook has a password. Save it without one.',
  }),
  'excel-broken': () => ({
    nl: 'Deze Excel-werkmap is beschadigd of niet volledig. Open hem in Excel en sla hem opnieuw op, of download hem nog eens.',
    en: 'This Excel workbook is damaged or not complete. Open it in Excel and save it again, or download it once more.',
  }),
  'excel-too-large': () => ({
    nl: 'Deze Excel-werkmap is te groot: Troje leest er tot 50 MB, uitgepakt tot 1 GB. Sla hem op als CSV; die mag groter zijn.',
    en: 'This Excel workbook is too large: Troje reads up to 50 MB, unpacked up to 1 GB. Save it as CSV, which may be larger.',
  }),
  'sheet-chosen': (detail) => ({
    nl: `Deze werkmap heeft meer bladen. Troje leest alleen blad "${detail}", met de meeste rijen.`,
    en: `This workbook has more sheets. Troje reads sheet "${detail}" only, which has the most rows.`,
  }),
  empty: () => ({ nl: 'Het bestand is leeg.', en: 'The file is empty.' }),
  'feed-too-large': () => ({
    nl: 'Dit feedbestand is groter dan 50 MB. Troje leest het niet in.',
    en: 'This feed file is larger than 50 MB. Troje does not read it.',
  }),
} satisfies Record<string, (detail: string) => Localized>

export type FileIssueCode = keyof typeof messages

const aboutWholeFile: ReadonlySet<string> = new Set<FileIssueCode | FeedIssueCode>([
  'missing-text-column',
  'json-array',
  'not-text',
  'feed-too-large',
  'excel-old',
  'excel-password',
  'excel-broken',
  'excel-too-large',
  'not-a-feed',
  'web-page',
  'broken-feed',
])

/** Whether such an issue means that nothing of the file can be read. */
export function isUnreadableFile({ code }: ReadIssue): boolean {
  return aboutWholeFile.has(code)
}

export function toFileIssue(code: FileIssueCode, line?: number, detail = ''): ReadIssue {
  const message = messages[code](detail.length > 60 ? `${detail.slice(0, 60)}…` : detail)
  return line === undefined ? { code, message } : { line, code, message }
}
