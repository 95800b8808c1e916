/**
 * Top-level domains after which `name.tld` without a scheme is read as a link. All of two letters (ISO 3166-1 and
 * `eu`, `uk`, `su`, `ac`), and the general ones that people use; with `http://` in front any host is a link.
 */
/** By first letter, the second ones: `ac`, `ad`, `ae` … */
const countries =
  'acdefgilmoqrstuwxz babdefghijmnorstvwyz cacdfghiklmnoruvwxyz dejkmoz ecegrstu fijkmor gabdefghilmnpqrstuwy hkmnrtu ' +
  'idelmnoqrst jemop keghimnprwyz labcikrstuvy macdeghklmnopqrstuvwxyz nacefgilopruz om paefghklmnrstwy qa reosuw ' +
  'sabcdeghijklmnorstuvxyz tcdfghjklmnortvwz uagksyz vaceginu wfs yet zamw'
const general =
  'com org net edu gov mil int info biz name pro aero asia cat coop jobs mobi museum post tel travel xxx arpa ' +
  'academy accountants agency amsterdam app art audio auto band bank bar beer berlin best bet bible bike bio black blog blue boo ' +
  'boutique brussels build business buzz cafe camp capital car care cars cash center chat church city claims cleaning click ' +
  'clinic cloud club coach codes coffee college community company computer consulting cool credit dance data date dating day ' +
  'deals dental design dev diet digital direct directory dog domains download earth eco education email energy engineering ' +
  'estate events exchange expert express family fan fans farm fashion finance financial fish fit fitness flights florist fm ' +
  'football forum foundation frl fun fund fyi gallery game games garden gent gift gifts gives global gmbh gold golf google ' +
  'graphics green group guide guru haus health healthcare help holiday horse host hosting hotel house how immo inc ink ' +
  'institute insure international investments jetzt kaufen kim kitchen koeln land law lawyer legal lgbt life lighting limited ' +
  'link live loan lol london love ltd management market marketing mba media memorial men menu money movie network new news ngo ' +
  'ninja nrw one ong onl online ooo page paris partners parts party pet photo photography photos pics pictures pink pizza place ' +
  'plus press productions promo properties property pub quest recipes red rent repair report rest restaurant review reviews ' +
  'rip rocks run sale sbs school schule science security select services sex sexy shoes shop shopping show singles site ski ' +
  'soccer social software solar solutions space store stream studio study style support surf swiss systems tax taxi team tech ' +
  'technology tennis tips tirol tires today tokyo tools top tours town toys trade training tube university vacations ventures ' +
  'vet video villas vin vip vision vlaanderen vodka vote voyage wales watch webcam website wedding wien wiki win wine work ' +
  'works world wtf xyz yoga zip zone zuerich'

const known = new Set(general.split(' '))
for (const [first, ...seconds] of countries.split(' ')) for (const second of seconds) known.add(`${first}${second}`)

/** Country domains that are also words: `ik ga niet.is dat erg` has no link in it. */
const words = new Set('am as by do he in is my no so'.split(' '))

export function isTopLevelDomain(label: string): boolean {
  return label.length >= 2 && label.length <= 16 && known.has(label.toLowerCase())
}

/** A top-level domain that more often is the first word of a sentence after a forgotten space. */
export function isWordLikeDomain(label: string): boolean {
  return words.has(label.toLowerCase())
}
