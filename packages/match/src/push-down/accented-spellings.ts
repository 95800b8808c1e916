import { fold } from '@troje/post'

/**
 * Words of Dutch and English texts that are usually written with an accent, as people type them who leave it out. A
 * plain letter in a query finds both; a network that keeps accents apart has to be asked for both.
 */
const usual = `
  één vóór café cafés privé privéles comité comités logé logés cliché clichés soufflé paté resumé résumé procedé
  crèche crèches scène scènes carrière carrières première premières barrière barrières enquête enquêtes fêteren
  gênant gêne crêpe crêpes façade façades reçu français garçon entrée entrees matinée idée hè hé oké bèta
  reünie reünies coördinator coördinatie coöperatie coöperaties zoöloog zoölogie preëminent reïntegratie geïnd
  ruïne ruïnes egoïst egoïsme naïef naïeve maïs cocaïne cafeïne heroïne heroïsch mozaïek mozaïeken prozaïsch
  israël israëlisch israëli oekraïne oekraïens oekraïner belgië belgische italië roemenië kroatië
  servië slovenië tsjechië azië australië indonesië maleisië brazilië argentinië colombië algerije tunesië syrië
  indië jordanië armenië georgië moldavië macedonië albanië bosnië scandinavië
  patiënt patiënten patiënte cliënt cliënten cliënte efficiënt efficiënte efficiëntie ingrediënt ingrediënten
  oriëntatie oriënteren coëfficiënt ambiënt gradiënt recipiënt quotiënt vacuüm creëren creëert gecreëerd creëerde
  variëren financiën financiële financieel officiële commerciële industriële speciële ideële
  reële provinciën poëzie poëet poëtisch kopiëren kopieën drieën tweeën zeeën ideeën knieën feeën industrieën
  categorieën theorieën allergieën ruïneren skiën skiër skiërs bacteriën
  koloniën smeuïg stoïcijns weeïg laïciteit caraïben haïti coupé coupés
  citroën škoda nestlé pokémon beyoncé mañana señor señora niño niña jalapeño piñata são málaga córdoba
  münchen zürich düsseldorf köln nürnberg österreich überhaupt über für müller schröder malmö göteborg tromsø
  kraków łódź curaçao bonaïre straße grüße weiß smørrebrød
`

const byPlain = new Map<string, string[]>()

/**
 * The other spellings of a plain word: the usual ones, and where Dutch needs a diaeresis. At most three.
 *
 * @example
 * accentedSpellings('belgie') // ['belgië']
 * accentedSpellings('geinspireerd') // ['geïnspireerd']
 * accentedSpellings('zonnedael') // []
 */
export function accentedSpellings(word: string): readonly string[] {
  if (byPlain.size === 0) {
    for (const spelling of usual.split(/\s+/)) {
      const plain = fold(spelling)
      if (plain === spelling || spelling === '') continue
      byPlain.set(plain, [...(byPlain.get(plain) ?? []), spelling])
    }
  }
  const spellings = [...(byPlain.get(word) ?? []), ...withDiaeresis(word)]
  return [...new Set(spellings)].slice(0, 3)
}

/** `knieen`, `geinformeerd`, `beinvloed`: where two letters would otherwise be read as one sound. */
function withDiaeresis(word: string): string[] {
  const spelled = word
    .replace(/(?<=[ie]e)e/, 'ë')
    .replace(/^(ge|be)i(?=.{4})/, '$1ï')
    .replace(/(?<=^ge)e(?=.{6})/, 'ë')
    .replace(/(?<=^.{2,}[cdglrt]i)en$/, 'ën')
  return spelled === word ? [] : [spelled]
}
