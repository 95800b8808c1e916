import { namesEn, namesNl } from './group-names.ts'
import { openPhrasebook, phrasesIn } from './phrases.ts'

const nl = phrasesIn('nl')
const en = phrasesIn('en')

const groupsNl = String.raw`(?:moslims?|islamieten|joden|jood|homo'?s|homoseksuelen|lesbiennes|lesbo'?s|lesbi's|transen|transgenders|trans personen|transvrouwen|turken|marokkanen|surinamers|antillianen|afrikanen|arabieren|somaliers|eritreeers|syriers|roemenen|bulgaren|polen|oost-europeanen|chinezen|aziaten|buitenlanders|vreemdelingen|allochtonen|asielzoekers|vluchtelingen|migranten|immigranten|statushouders|illegalen|gehandicapten|invaliden|autisten|zwarten|zwarte mensen|negers|zigeuners|roma|vrouwen|wijven|hindoes|christenen|gelovigen|mensen met een beperking)`
const singularNl = String.raw`(?:turk|marokkaan|jood|moslim|moslima|neger|negerin|homo|flikker|nikker|pool|chinees|zigeuner|allochtoon|buitenlander|asielzoeker|vluchteling|arabier|transgender|transje|lesbo|gehandicapte|afrikaan|antilliaan|surinamer|roemeen|bulgaar|syrier|somalier|mof)`
const groupsEn = String.raw`(?:muslims?|islamists|jews|gays|gay people|gay men|homosexuals|homos|lesbians|bisexuals|queers|fags|faggots|trannies|transgenders|trans(?:gender)? (?:people|women|men)|transgendered|immigrants|migrants|refugees|asylum seekers|illegals|illegal immigrants|foreigners|blacks|black people|black men|black women|black folks|niggers|nigras|arabs|mexicans|latinos|hispanics|africans|asians|chinese people|the chinese|indians|pakistanis|pakis|somalis|romanians|bulgarians|albanians|moldovans|nigerians|syrians|turks|moroccans|haitians|gypsies|roma|travellers|disabled people|the disabled|cripples|retards|autistic people|deaf people|women|females|whites|white people|christians|catholics|hindus|sikhs|brown people|people of colou?r)`
const singularEn = String.raw`(?:jew|muslim|moslem|gypsy|arab|immigrant|foreigner|mexican|black|black man|black person|black woman|gay|gay man|lesbian|trans|trans person|transgender|refugee|indian|paki|african|asian|chinese|woman|catholic|hindu|cripple)`

const dirtyNl = String.raw`(?:vuile|vieze|gore|smerige|kanker|kk|tering|tyfus|kut|rot|klote|fucking|laffe|stinkende|achterlijke|luie|stomme|domme|criminele)`
const vilesNl = String.raw`(?:kanker(?:gezwel)?|gezwel|plaag|pest|ziekte|virus|kakkerlakken|ratten|ongedierte|parasieten|tuig|uitschot|vuilnis|afval|gespuis|schorem|honden|apen|varkens|beesten|dieven|verkrachters|terroristen|criminelen|moordenaars|profiteurs|uitvreters|leugenaars|bedriegers|aapjes|wilden|barbaren|mongolen|debielen|idioten|pedofielen|pedo's|hoeren|sletten|minderwaardig|abnormaal|onnatuurlijk|gestoord|ziek in hun hoofd|een fout van de natuur|geestesziek|inferieur|niet normaal|niet te vertrouwen|vies|smerig|walgelijk|dom|lui|crimineel|gevaarlijk|achterlijk)`
const vilesEn = String.raw`(?:pickpockets|beggars|scammers|cancer|disease|plague|virus|cockroaches|rats|vermin|parasites|scum|trash|garbage|filth|savages|animals|apes|monkeys|dogs|pigs|thieves|rapists|terrorists|criminals|murderers|invaders|liars|perverts|pedophiles|paedophiles|groomers|freaks|abominations?|degenerates|subhuman|sub-human|inferior|mentally ill|disgusting|stupid|dumb|lazy|evil|violent|dangerous|dirty|filthy|unnatural|retarded|worthless|useless|not human|whores|sluts|demons|barbarians|an abomination|a burden|a threat to)`
const noHelp =
  /\b(?:zeggen|beweren|vinden dat|noemen|fout|onzin|leugen|vooroordeel|racis\w*|claim|myth|wrong|stereotype|slachtoffer|victims?|portrayed|treated|seen as|wie denkt)\b/

/** What is said of, or called down on, groups that the law protects. */
export const findHateClaims = openPhrasebook([
  nl(
    'hate-power',
    namesNl,
    String.raw`\b(?:de )?(?:joden|moslims|zionisten) (?:controleren|bezitten|beheersen|regeren|vergiftigen|zitten overal achter) `,
    { unless: noHelp },
  ),
  nl(
    'hate-less',
    namesNl,
    String.raw`\b${groupsNl} (?:moeten|mogen|moet|mag) (?:gewoon )?(?:uit|niet in|niet meer in|nooit in) (?:het|de|ons|onze) [^.]{0,24}(?:geweerd|verbannen|gezet|verwijderd|werken|wonen|komen)\b`,
    { negation: 'part', unless: noHelp },
  ),
  nl(
    'hate-is',
    namesNl,
    String.raw`\b${groupsNl} zijn (?:\w+ ){0,2}?te (?:lui|dom|stom|achterlijk) om\b|\b${groupsNl} (?:leven|teren|profiteren) (?:van|op) onze\b`,
    { unless: noHelp },
  ),
  en(
    'hate-power',
    namesEn,
    String.raw`\b(?:the )?(?:jews|muslims|zionists) (?:control|own|run|rule|poison|are behind) (?:the |all |every|our |this )`,
    { unless: noHelp },
  ),
  en(
    'hate-less',
    'banned',
    String.raw`\b(?:${groupsEn}|(?:gay|muslim|jewish|black|trans|disabled|female|immigrant) (?:teachers?|doctors?|people|men|women|kids|children|workers|nurses|players)) should (?:all )?be (?:banned|kept out|removed|barred|fired)\b`,
    { unless: noHelp },
  ),

  nl(
    'hate-is',
    namesNl,
    String.raw`\b${groupsNl} (?:zijn|blijven|is) (?:gewoon |echt |allemaal |toch |ook |alleen |maar |een |het |de |grote |grootste |vieze |vuile |luie |zuipende |stelende |stelletje |bende |stel |stuk |zwarte |laffe |pure |puur )*${vilesNl}\b`,
    { unless: noHelp },
  ),
  nl(
    'hate-is',
    namesNl,
    String.raw`\b${groupsNl} (?:\w+ ){0,3}?(?:stelen(?! de show| harten)|stinken|verkrachten|deugen niet|profiteren van|parasiteren|liegen altijd|verpesten|verzieken|verkloten|maken ons land kapot|pikken onze)\b`,
    { negation: 'part', unless: noHelp },
  ),
  nl(
    'hate-away',
    namesNl,
    String.raw`\b(?:alle |die |de |al die )?${groupsNl} (?:moeten |mogen )?(?:allemaal |gewoon )?(?:er ?uit|oprotten|opdonderen|wegwezen|opzouten|oppleuren|het land uit|terug naar (?:hun|waar))(?= [.,]|$| met| gooien)`,
  ),
  nl('hate-away', 'volk', String.raw`\beigen volk eerst\b`),
  nl(
    'hate-away',
    namesNl,
    String.raw`\b(?:zet|gooi|stop|stuur|schop|knikker|mieter) (?:al |alle |die |de |deze )*${groupsNl} [^.]{0,20}\b(?:boot|zee|kampen|kamp|grens)\b`,
  ),
  nl(
    'hate-away',
    'terug naar',
    String.raw`\b(?:ga|rot|sodemieter|flikker|donder|pleur|lazer|oprotten|opzouten|kanker) (?:\w+ ){0,3}?(?:terug )?naar (?:je (?:eigen )?(?:land|zandbak|hok|apenland)|marokko|turkije|afrika|polen|de jungle|je bananen\w*|de zandbak|het oerwoud|somalie|syrie)\b`,
    { unless: /\b(?:vakantie|vliegen|reis|ik|weekend)\b/ },
  ),
  nl(
    'hate-dirty',
    'vuile vieze gore smerige kanker kk tering tyfus kut rot klote fucking laffe stinkende achterlijke luie stomme domme criminele',
    String.raw`\b${dirtyNl} (?:${singularNl}|${groupsNl})\b`,
    { unless: noHelp },
  ),
  nl(
    'hate-less',
    'aanrecht keuken',
    String.raw`\b(?:vrouwen|wijven|een vrouw|ze) (?:horen|hoort|moeten|moet) (?:gewoon |alleen |thuis )*(?:achter het aanrecht|in de keuken|thuis bij de kinderen)\b`,
  ),
  nl(
    'hate-less',
    namesNl,
    String.raw`\b${groupsNl} kosten (?:ons )?(?:alleen|alleen maar|bakken|enkel) (?:maar )?geld\b`,
  ),
  nl(
    'hate-harm',
    'hitler',
    String.raw`\bhitler (?:had (?:gelijk|zijn werk|het werk|ze|jullie|de klus)|moet terug|wist|deed niets|was zo slecht nog niet|heeft er te weinig)\b`,
    { negation: 'part' },
  ),
  nl(
    'hate-harm',
    'gas gaskamer vergas vergassen gaskamers',
    String.raw`\b(?:aan het gas|de gaskamers? in|naar de gaskamers?|terug de gaskamer|vergas (?:ze|die|alle|jullie|de))\b`,
  ),
  nl(
    'hate-harm',
    namesNl,
    String.raw`(?:^|[.,] |\bgewoon )(?:verbrand|schiet|maak|deporteer|sluit|hang|castreer|verban|dood) (?:al |alle |die |de |deze )+${groupsNl}\b`,
  ),
  nl(
    'hate-less',
    namesNl,
    String.raw`\b${groupsNl} (?:\w+ ){0,5}?(?:genezen worden|moeten genezen|behandeld worden voor|gesteriliseerd)\b`,
  ),
  nl(
    'hate-less',
    'soort',
    String.raw`\b(?:jullie|jouw|dat|zijn) soort (?:mensen |volk )?(?:hoort|moet|verdient|moeten|horen) [^.]{0,30}\b(?:gesticht|land uit|weg|niet thuis|hok|opgesloten|dood|oprotten|afgemaakt)\b`,
  ),
  nl(
    'hate-slur',
    'kopvod kopvodden haatbaard haatbaarden geitenneuker geitenneukers roetmop roetmoppen spleetoog spleetogen poepchinees kaffer kaffers makak makaken bosneger bosnegers zwartjoekel zwartjoekels zandnikker kutmarok kutmarokkaantje teringturk teringmarokkaan tyfusturk kankermarokkaan kankermarokkanen rotmarokkaan rotmoslim rotmoslims rothomo rottturk rotturk rotturken rotjood rotjoden zwartjes bananenplukker teringjood tyfusjood tyfusneger teringneger kankermoslim kankermoslims kankerbuitenlander kankerbuitenlanders',
    String.raw`\b(?:kopvod(?:den)?|haatbaard(?:en)?|geitenneukers?|roetmop(?:pen)?|spleeto(?:og|gen)|poepchinees|kaffers?|makak(?:en)?|bosnegers?|zwartjoekels?|zandnikker|kutmarok|kutmarokkaantje|bananenplukker|(?:tering|tyfus|kanker|rot)(?:turk|turken|marokkaan|marokkanen|moslims?|homo|jood|joden|neger|buitenlanders?))\b`,
    { unless: /\b(?:woord|scheldwoord|noemde|uitgescholden|genoemd)\b/ },
  ),
  nl(
    'hate-less',
    'nooit vertrouw',
    String.raw`\bvertrouw (?:nooit |geen )(?:een )?(?:enkele )?(?:${singularNl}|${groupsNl})\b`,
    { negation: 'part' },
  ),
  en(
    'hate-is',
    namesEn,
    String.raw`\b(?:all |most |these |those |the )?${groupsEn} (?:are|is) (?:all |just |nothing |but |a |an |the |such |so |too |fucking |bunch |of |pack |basically |literally |really |like |worse |than |biggest |absolute |pure |mostly |lying |filthy )*${vilesEn}\b`,
    { unless: noHelp },
  ),
  en(
    'hate-is',
    namesEn,
    String.raw`\b(?:all |these |those )?${groupsEn} (?:only |just |always |all |are |do nothing but )*(?:know how to |want to |come here to )?(?:steal(?! the show| hearts)|rape|smell(?= [.,]|$| like)|stink|breed|ruin(?:ing)? (?:everything|our|this|the)|destroy(?:ing)? (?:our|this|the)|invading|stealing our|cannot be trusted|can't be trusted|are not welcome|aren't welcome|ruined (?:this|our))`,
    { negation: 'part', unless: noHelp },
  ),
  en(
    'hate-away',
    namesEn,
    String.raw`(?:^|[.,] )(?:all |get (?:all )?(?:the |these |those )?|kick (?:all )?(?:the |these |those )?|throw (?:all )?(?:the |these |those )?)?${groupsEn} (?:must |should )?(?:get |go )?out(?= [.,]|$| of (?:our|this|my))`,
  ),
  en(
    'hate-away',
    'back home',
    String.raw`(?:^|[.,] |\bjust |\byou |\bplease |\bpeople |@\S+ |\bshould |\bthen )go (?:back|home) to (?:africa|mexico|china|india|pakistan|where you came from|(?:your|ur) (?:own )?(?:country|homeland|cave|jungle|zoo|desert|shithole)|the jungle|the zoo|syria|iran|saudi|somalia|the middle east|israel|poland)\b`,
    { unless: /\b(?:vacation|holiday|flight|trip|i)\b/ },
  ),
  en(
    'hate-away',
    namesEn,
    String.raw`\b(?:put|throw|send|lock|dump|ship|push) (?:all )?(?:the |these |those )?${groupsEn} (?:\w+ ){0,4}?(?:boats?|cages?|camps?|ocean|sea|zoo)\b`,
  ),
  en(
    'hate-dirty',
    'filthy dirty fucking stupid lazy disgusting ugly goddamn bloody damn nasty smelly stinking',
    String.raw`\b(?:filthy|dirty|fucking|stupid|lazy|disgusting|goddamn|bloody|damn|nasty|smelly|stinking) (?:fucking |little |stupid |lazy )?(?:${groupsEn}|(?:jew|muslim|moslem|immigrant|mexican|paki|gypsy|arab|foreigner|tranny|fag|faggot|dyke|homo|negro|refugee|illegal|indian|black|chink|cripple|queer)s?)(?! (?:hair|coffee|friday|clothes|dress|cat|dog|car|jeans|bean|tea|shoes|food|pepper|box|t-shirt|screen|mold|ice|smoke|dishes|market))\b`,
    { unless: noHelp },
  ),
  en(
    'hate-less',
    'kitchen cages zoo',
    String.raw`\b(?:women|females|a woman) (?:should |must )?(?:belong|stay|belongs|get back) (?:in|to) the kitchen\b`,
  ),
  en(
    'hate-less',
    namesEn,
    String.raw`\b${groupsEn} are (?:just |all )?(?:a )?(?:waste of (?:money|space|oxygen)|drain on|burden (?:on|to))`,
  ),
  en(
    'hate-less',
    'vote drive rights',
    String.raw`\b(?:women|blacks|black people|muslims|gays|jews|immigrants) (?:should not|shouldn't|should never|don't deserve to|must not) (?:be allowed|have rights|vote|exist|breed|drive|live|have the)`,
    { negation: 'part', unless: noHelp },
  ),
  en(
    'hate-harm',
    'hitler',
    String.raw`\bhitler (?:was right|did nothing wrong|should have|had the right|knew what|had a point|had the)\b`,
    { negation: 'part' },
  ),
  en(
    'hate-harm',
    'gas ovens heil sieg',
    String.raw`\b(?:gas the|to the gas chambers?|back (?:in|to) the ovens?|into the ovens?|heil hitler|sieg heil)\b`,
  ),
  en(
    'hate-harm',
    'power genocide war lives',
    String.raw`\b(?:white power|race war now|white lives only|white genocide)\b`,
  ),
  en(
    'hate-less',
    'trust let want near',
    String.raw`\b(?:never trust|wouldn't trust|don't trust|wouldn't let|would never let|don't want|wouldn't want|won't let|no) (?:a|any|an|another) ${singularEn}\b(?= [.,]|$| near| anywhere| in my| around| to | as my| next| touching)`,
    { negation: 'part' },
  ),
  en(
    'hate-less',
    namesEn,
    String.raw`\b${groupsEn} (?:\w+ ){0,6}?(?:(?:need|needs|should|must|have) (?:to )?(?:be )?(?:cured|sterili[sz]ed|locked up|exterminated|deported|eliminated|wiped out|put down|castrated))\b`,
  ),
  en(
    'hate-harm',
    namesEn,
    String.raw`\b(?:lock|round) (?:all )?(?:the |these |those )?${groupsEn} up\b|\b${groupsEn} , (?:lock|round|kick|throw|send|gas|shoot) them\b`,
  ),
  en(
    'hate-slur',
    'kaffir kaffirs coon coons gook gooks beaner beaners wop wops gyppo gyppos pikey pikeys shemale shemales sandnigger sandniggers muzzie muzzies muzrat muzrats goatfucker goatfuckers jigaboo zipperhead poofter poofters batty negroid sand camel porch muzzrats kikes ladyboy trannys mudslime mudslimes',
    String.raw`\b(?:kaffirs?|gooks?|beaners?|wops?|gyppos?|pikeys?|shemales?|sandniggers?|sand niggers?|muzzies?|muzz?rats?|goatfuckers?|jigaboo|zipperhead|poofters?|batty ?boys?|negroid|camel jockeys?|porch monkeys?|mudslimes?|trannys)\b`,
    { unless: /\b(?:word|slur|called me|term|racist)\b/ },
  ),
  en(
    'hate-less',
    'people',
    String.raw`\byou people are (?:all )?(?:animals|savages|apes|monkeys|vermin|a disease|a cancer|parasites|subhuman)\b`,
  ),
  en(
    'hate-dislike',
    namesEn,
    String.raw`\bi (?:fucking |really |just |so |absolutely )*(?:hate|despise|loathe|can't stand) (?:all |the |these |those |fucking |every |dumb |stupid )*${groupsEn}(?= [.,]|$| so| and| with| because| they| who| too)`,
    { negation: 'part' },
  ),
])
