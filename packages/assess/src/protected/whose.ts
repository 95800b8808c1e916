import type { InterfaceLanguage } from '@troje/post'

const whole = (source: string) => new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${source})(?![\p{L}\p{N}])`, 'gu')

const own: Readonly<Record<InterfaceLanguage, RegExp>> = {
  nl: whole(String.raw`ik|ikzelf|mij|me|mijn|m'n|mn|mezelf|'k|kheb|kben|wij|we|ons`),
  en: whole(String.raw`i|i'm|im|i've|ive|i'd|i'll|my|me|myself|mine|we|we're|we've`),
}

const otherNl = String.raw`man|vrouw|moeder|vader|ma|pa|mama|papa|zoon|zoontje|dochter|dochtertje|kind|kinderen|broer|broertje|zus|zusje|oma|opa|tante|oom|neef|neefje|nicht|nichtje|schoon\p{L}+|buurman|buurvrouw|buurmeisje|buurjongen|buren|collega'?s?|baas|chef|manager|klas|team|hond|kat|kater|poes|paard|pony|konijn|cavia|vis|vissen|parkiet|schildpad|kip|auto|fiets|telefoon|laptop|computer|printer|plant|planten|orchidee|tomaten|tuin|patient\p{L}*|client\p{L}*|bewoner\p{L}*|klant\p{L}*|meneer|mevrouw|heer|dame|jongen|meisje|peuter|leerling\p{L}*|student\p{L}*|vriend|vriendin|maat|spits|keeper|trainer|speler|zanger|zangeres|acteur|actrice|minister|premier|koning|oud-\p{L}+`
const otherEn = String.raw`husband|wife|partner|mother|father|mum|mom|dad|parents?|son|daughter|kids?|child|children|brother|sister|gran|nan|grandma|grandad|grandpa|grandmother|grandfather|aunt|uncle|cousin|nephew|niece|neighbou?rs?|colleagues?|boss|manager|class|team|dog|cat|horse|pony|rabbit|hamster|fish|goldfish|parrot|budgie|tortoise|pup|puppy|kitten|chicken|hen|car|bike|phone|laptop|computer|printer|plants?|tomatoes|orchid|garden|patients?|clients?|residents?|customers?|students?|pupils?|boy|girl|man|woman|lady|gentleman|friends?|mate|flatmate|striker|keeper|player|singer|actor|minister|senator|mr|mrs`

/** Somebody else, or something: "mijn man", "the patient in bed 4", "he". */
const other: Readonly<Record<InterfaceLanguage, RegExp>> = {
  nl: whole(
    String.raw`(?:mijn|m'n|mn|onze|ons|de|het|een|die|deze|haar|zijn|jouw|je|elke|iedere|twee|drie) (?:\p{L}+ ){0,2}?(?:${otherNl})|patient\p{L}*|client\p{L}*|bewoner\p{L}*|mevrouw|meneer|hij|hem|zij|ze|haar|dierenarts|iemand|jij|jullie|u`,
  ),
  en: whole(
    String.raw`(?:my|our|the|a|an|this|that|your|his|her|their|one of my|two|three) (?:\p{L}+ ){0,2}?(?:${otherEn})|patients?|residents?|he|him|his|she|her|they|them|you|your|someone|the vet|vet`,
  ),
}

/** How far back somebody may be named, in characters: a sentence without stops may be endless. */
const reach = 300

/**
 * Whether illness that is named at a place is the writer's own: of the writer and others, the one named last before it
 * in its sentence has it. Where nobody is named before it, anybody may be: then the writer.
 */
export function isWriters(plain: string, start: number, end: number, language: InterfaceLanguage): boolean {
  const sentence = plain.slice(Math.max(plain.lastIndexOf(' . ', start) + 1, start - reach), end)
  const lastOther = lastEnd(sentence, other[language])
  if (lastOther === -1) return true
  const withoutOthers = sentence.replaceAll(other[language], (words) => '_'.repeat(words.length))
  return lastEnd(withoutOthers, own[language]) > lastOther
}

/** Whether a stretch of the plain text names the writer, or the writer's own. */
export function namesWriter(stretch: string, language: InterfaceLanguage): boolean {
  return lastEnd(stretch, own[language]) > -1
}

function lastEnd(text: string, shape: RegExp): number {
  let end = -1
  for (const match of text.matchAll(shape)) end = match.index + match[0].length
  return end
}
