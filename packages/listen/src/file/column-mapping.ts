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

/**
 * The first name that a file has is taken. Beside plain words, the columns of other tools' exports stand here
 * (`vectors/export-columns.txt`). What such a tool thinks of a mood, a gender or somebody's reach has no field (promises
 * P4, P10).
 */
const names: Record<keyof ColumnMapping, readonly string[]> = {
  text: split(
    'text tekst fulltext tweettext posttext posttekst berichttekst messagetext messagecontent messagebody postcontent',
    'bericht message content inhoud body tweet post comment reactie review reviewtext reviewtekst beoordeling opmerking',
    'vraag mention hitsentence openingtext snippet contentsnippet mentionsnippet mentioncontent caption bijschrift doc',
    'description omschrijving',
  ),
  id: split(
    'id postid tweetid messageid berichtid commentid reviewid statusid mentionid documentid resourceid externalid guid',
    'uuid uniqueid kenmerk',
  ),
  title: split('title titel titlesnippet headline kop koptekst subject onderwerp'),
  createdAt: split(
    'createdat created createdtime createtime tweetcreated date datum datetime datumtijd datumentijd dateandtime',
    'timestamp tijdstip published publishedat publishdate publisheddate publicationdate publicatiedatum pubdate',
    'datepublished postdate postedat posted messagedate berichtdatum sentat geplaatst geplaatstop aangemaakt',
    'aangemaaktop createdon time tijd',
  ),
  lang: split('lang language taal languagecode taalcode'),
  url: split('url link permalink uri posturl messageurl berichturl mentionurl hitlink originalurl webadres adres'),
  source: split(
    'network netwerk socialnetwork socialenetwerk platform contentsourcename contentsource pagetype bronsoort typebron',
    'brontype sourcetype medium kanaal channel channeltype kanaaltype source bron sourcename bronnaam',
  ),
  handle: split(
    'handle authorhandle username authorusername screenname userscreenname gebruikersnaam gebruiker user account',
    'accountnaam schermnaam extraauthorattributesshortname influencer',
  ),
  displayName: split(
    'displayname fullname authorname author auteur auteurnaam naamauteur name naam extraauthorattributesname afzender',
    'schrijver from van',
  ),
}

function split(...lines: readonly string[]): readonly string[] {
  return lines.join(' ').split(' ')
}

/** A header without case, accents, spaces and signs: `Aangemaakt op` and `aangemaakt_op` are one. */
export function toKey(header: string): string {
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
  const mapping = {
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
  // Brandwatch has the account in `Author` and the name in `Full Name`.
  const author =
    mapping.handle === null && toKey(mapping.displayName ?? '') === 'fullname' ? keys.indexOf('author') : -1
  return author === -1 ? mapping : { ...mapping, handle: take(author) }
}

/** The column with the time of day, where the date stands in one of its own; -1 without one. */
export function findTimeColumn(columns: readonly string[], createdAt: string | null): number {
  if (createdAt === null) return -1
  return columns.findIndex((column) => column !== createdAt && ['time', 'tijd'].includes(toKey(column)))
}
