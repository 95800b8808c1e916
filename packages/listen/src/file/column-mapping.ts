/** Post field → column name of the file, or `null` where the file has none. */
export interface ColumnMapping {
  readonly id: string | null
  readonly text: string
  readonly title: string | null
  readonly createdAt: string | null
  readonly lang: string | null
  readonly url: string | null
  readonly source: string | null
  readonly handle: string | null
  readonly displayName: string | null
}

const names: Record<keyof ColumnMapping, readonly string[]> = {
  text: split(
    'text tekst fulltext tweettext posttext berichttekst bericht message content inhoud body tweet post comment',
    'reactie review beoordeling opmerking vraag mention hitsentence snippet caption bijschrift doc description omschrijving',
  ),
  id: split('id postid tweetid messageid berichtid commentid reviewid statusid externalid guid uuid kenmerk'),
  title: split('title titel headline kop koptekst subject onderwerp'),
  createdAt: split(
    'createdat created createdtime createtime tweetcreated date datum datetime datumtijd timestamp tijdstip published',
    'publishedat publishdate publicatiedatum pubdate datepublished postedat posted geplaatst geplaatstop aangemaakt',
    'aangemaaktop time tijd',
  ),
  lang: split('lang language taal languagecode taalcode'),
  url: split('url link permalink uri posturl hitlink webadres adres'),
  source: split('source bron network netwerk platform kanaal channel sourcetype'),
  handle: split(
    'handle authorhandle username screenname userscreenname gebruikersnaam gebruiker user account accountnaam',
  ),
  displayName: split('displayname author auteur name naam authorname fullname afzender schrijver from van'),
}

function split(...lines: readonly string[]): readonly string[] {
  return lines.join(' ').split(' ')
}

/** A header without case, accents, spaces and signs: `Aangemaakt op` and `aangemaakt_op` are one. */
function toKey(header: string): string {
  return header
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
}

/** How many cells of a row are names that columns have. */
export function countKnownHeaders(cells: readonly string[]): number {
  const keys = new Set(cells.map(toKey))
  return [...keys].filter((key) => Object.values(names).some((known) => known.includes(key))).length
}

/** The fields of a post that its columns' names tell; the text's column is `null` where no name fits. */
export function guessMapping(columns: readonly string[]): Omit<ColumnMapping, 'text'> & { text: string | null } {
  const keys = columns.map(toKey)
  const taken = new Set<number>()
  const find = (field: keyof ColumnMapping): string | null => {
    for (const name of names[field]) {
      const exact = keys.findIndex((key, index) => key === name && !taken.has(index))
      if (exact !== -1) return take(exact)
    }
    return null
  }
  const take = (index: number): string => {
    taken.add(index)
    return columns[index]!
  }
  // The text first: `title` or `description` may be all that a file has, but never before a real text column.
  return {
    text: find('text'),
    id: find('id'),
    title: find('title'),
    createdAt: find('createdAt'),
    lang: find('lang'),
    url: find('url'),
    source: find('source'),
    handle: find('handle'),
    displayName: find('displayName'),
  }
}
