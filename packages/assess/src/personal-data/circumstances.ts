import type { Span } from './scan.ts'
import { matchesOf } from '../reading/matches-of.ts'

const title = String.raw`(?:[Mm]evrouw|[Mm]eneer|[Mm]evr\.?|[Mm]w\.?|[Dd]hr\.?|[Dd]e heer|[Mm]rs?\.?|[Mm]s\.?|[Mm]iss|[Pp]ati[eë]nte?|[Cc]li[eë]nte?|[Kk]lant)`
const surname = String.raw`(?:(?:de|van|van der|van den|van de|den|der|ter|ten|el|al|[Ff]am\.?) ){0,2}\p{Lu}[\p{L}'’-]+`
const street = String.raw`(?:\p{Lu}[\p{L}'’-]*(?: (?:van|de|der|den|het|\p{Lu}[\p{L}'’-]*)){0,3}[ -])?\p{Lu}?[\p{L}'’-]*(?:straat|laan|weg|plein|gracht|kade|singel|dreef|hof|steeg|pad|dijk|plantsoen|park|burg|wal|haven|markt|baan|ring|erf|akker|veld)`
const house = String.raw`\d{1,4}(?: ?[a-zA-Z]| ?-? ?(?:hs|bis|I{1,3}|\d{1,3}))?`
const streetEn = String.raw`\d{1,5}[a-zA-Z]? (?:\p{Lu}[\p{L}'’-]+ ){1,3}(?:Street|St|Avenue|Ave|Road|Rd|Lane|Ln|Drive|Dr|Close|Court|Ct|Crescent|Place|Pl|Terrace|Way|Gardens|Grove|Square|Boulevard|Blvd|Hill|Row|Mews)\b`
const postcodeNl = String.raw`[1-9]\d{3} ?(?!SA|SD|SS)[A-Z]{2}\b`
const postcodeUk = String.raw`[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b`

/** Living somewhere, or an address with its postal code. */
const addresses = new RegExp(
  [
    String.raw`(?<=(?:\bwo(?:on|ont|nen|nend)|\badres(?: is|:)?|\bthuis(?:adres)?|\bverhuisd naar|\bop het adres)(?: \p{Ll}+){0,3} (?:op |aan |in |te )?(?:de |het )?)${street} ${house}`,
    String.raw`${street} ${house},? +${postcodeNl}`,
    String.raw`(?<=\b(?:lives?|living|resides?|home address(?: is|:)?|address is|moved to|her address:?|his address:?)(?: \p{Ll}+){0,3} )${streetEn}`,
    String.raw`${streetEn},? (?:[\p{L} ]{2,24},? )?${postcodeUk}`,
    String.raw`(?<=\bwo(?:on|ont|nend)[^.!?\n]{0,40})${postcodeNl} ${house}`,
  ].join('|'),
  'gu',
)
const addressSign =
  /straat|laan|weg|plein|gracht|kade|singel|dreef|hof|steeg|pad |dijk|plantsoen|park|wal |haven|markt|baan|ring|erf|akker|veld|burg|woon|adres|liv(?:es?|ing)|resid|address|moved|Street|Avenue|Road|Lane|Drive|Close|Court|\d[A-Z]{2}\b/u
/** Shops, offices and events have public addresses. */
const publicPlace =
  /\b(?:winkel|kantoor|stadhuis|gemeentehuis|loket|vestiging|filiaal|bezoekadres|postadres|locatie|restaurant|caf[eé]|museum|station|halte|evenement|open dag|inloop|shop|store|office|branch|headquarters|museum|station|venue|event|opening hours|town hall|clinic|library|werkzaamheden|afgesloten|ongeluk|brand|politie|roadworks|closed|crash|accident)\b/iu

const date = String.raw`(?:\d{1,2}[-/. ](?:\d{1,2}|jan(?:uari)?|feb(?:ruari)?|maart|mrt|april|apr|mei|juni|jun|juli|jul|aug(?:ustus)?|sep(?:t|tember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?|january|february|march|may|june|july|august|october)[-/. ](?:19|20)?\d{2}|(?:19|20)\d{2}-\d{2}-\d{2})`
/** A birth date with a name in the same sentence. */
const births = new RegExp(
  String.raw`(?:${title} ${surname}|\p{Lu}\p{Ll}+ ${surname})[^.!?\n]{0,40}?(?:geboren(?: op)?|geb\.?(?: ?datum)?|geboortedatum(?: is)?:?|born(?: on)?|date of birth(?: is)?:?|d\.?o\.?b\.?:?)[ ,:(]{1,3}${date}`,
  'gu',
)
/** "geboortedatum van Anouk Verspoor is 1-2-1990", "date of birth for Mrs Tansley: …". */
const birthsOf = new RegExp(
  String.raw`(?:geboortedatum|geboortedag|date of birth|birth ?date|d\.?o\.?b\.?)[ :]{1,2}(?:van|of|for) (?:${title} ${surname}|\p{Lu}\p{Ll}+(?: ${surname})?)[ ,:(]{1,3}(?:is |= ?)?${date}`,
  'gu',
)
const birthSign = /geb|born|birth|dob|d\.o\.b/iu

/** A number by which an organisation knows a person. */
const files = new RegExp(
  [
    String.raw`\b(?:pati[eë]nt(?:en)?(?:nummer|nr\.?| ?nummer| nr\.?)|cli[eë]nt(?:en)?(?:nummer|nr\.?| nummer)|zorgnummer|polisnummer van|zaaknummer van|leerlingnummer|studentnummer(?: van)?|personeelsnummer(?: van)?|patient (?:number|no\.?|id)|client (?:number|no\.?|id)|medical record(?: number)?|mrn|nhs number|student (?:number|no\.?|id)|pupil (?:number|no\.?|id)|tenant (?:number|no\.?|id|ref)|prisoner (?:number|no\.?)|employee (?:number|no\.?|id)|staff (?:number|no\.?|id)|huurdernummer|lidnummer van|bewonersnummer)[ :#]{0,3}(?:is |van \p{L}+ (?:is )?)?[A-Z]{0,3}[-/]?\d[\d./-]{3,14}\d?`,
    String.raw`\b(?:(?:case|claim|claimant|policy|customer|account|tenant) (?:file|number|no\.?|id|ref(?:erence)?)|file number|schadenummer|polisnummer|klantnummer|dossier(?:nummer|nr\.?)?|zaak(?:nummer)?)[ :#]{0,3}[A-Z]{0,3}[-/]?\d[\d./-]{3,14}(?=[,)]? ?\(?(?:of |van |for )?${title} )`,
    String.raw`\b(?:pati[eë]nte?|cli[eë]nte?|patient|client) (?:nr\.? |#|no\.? )?\d{4,9}\b`,
  ].join('|'),
  'giu',
)
const fileSign =
  /pati|cli[eë]nt|zorgn|polis|dossier|zaakn|leerling|student|personeel|case|zaak|file num|medical|mrn|nhs|claim|policy|customer|account|tenant|pupil|prisoner|employee|staff|schade|klantn|huurder|lidn|bewoner/iu
/** A number that the writer gives of a case of his own, for help: his to tell. */
const ownCase = /\b(?:mijn|my|ons|onze|our)\s+(?:\p{L}+\s+)?$/iu

/** Home addresses: with somebody living there, or with a postal code; none of shops and offices. */
export function findAddresses(text: string): Span[] {
  if (!addressSign.test(text) || publicPlace.test(text)) return []
  return spansOf(text, addresses)
}

/** Birth dates with a name before them. */
export function findBirthDates(text: string): Span[] {
  return birthSign.test(text) ? [...spansOf(text, births), ...spansOf(text, birthsOf)] : []
}

/** Numbers of patients, clients, pupils and cases; not the writer's own case. */
export function findFileNumbers(text: string): Span[] {
  if (!fileSign.test(text)) return []
  return spansOf(text, files).filter(({ start }) => !ownCase.test(text.slice(Math.max(0, start - 24), start)))
}

function spansOf(text: string, shape: RegExp): Span[] {
  return Array.from(matchesOf(text, shape), (match) => ({ start: match.index, end: match.index + match[0].length }))
}
