import { openPhrasebook, phrasesIn } from './phrases.ts'

const nl = phrasesIn('nl')
const en = phrasesIn('en')

const youNl = String.raw`(?:je|jou|jullie|hem|haar|ze|hen|u)`
const partsNl = String.raw`(?:vingers|handen|benen|armen|oren|tanden|kop|hersens|hersenen|schedel|kaak|ribben|poten|bek|smoel|gezicht|strot|keel|ogen|knieen|neus|nek|muil)`
const weaponNl = String.raw`(?:mes|messen|pistool|wapen|bijl|honkbalknuppel|knuppel|geweer|vuurwapen|bom|benzine|kettingzaag|kalasjnikov|koevoet)`
const kinNl = String.raw`(?:kinderen|dochter|dochters|zoon|zoons|vrouw|man|moeder|ouders|familie|gezin|zus|zusje|broertje|vriendin|kids|auto|huis)`
const kindNl =
  /\b(?:kaars\w*|vuurwerk|barbecue|bbq|haard|kachel|sigaret|fakkel|lampion\w*|kampvuur|taart|bloemen|pakket\w*|koffie|eten|soep|cadeau\w*|kip|kado|verrassing|fiets|collecte|brood|gehakt|vlees|theater|film|game|spel)\b/

const willEn = String.raw`(?:i will|i'll|ill|i'm going to|im going to|i'm gonna|im gonna|i am going to|i am gonna|imma|ima|i'd|gonna|we will|we'll|we're going to|we're gonna|we are going to|someone should|somebody should|i should|i want to|i wanna|i swear i'll)`
const partsEn = String.raw`(?:face|head|skull|teeth|brains|jaw|ribs|nose|throat|heart|neck|eyes|kneecaps|guts|balls|fingers|legs|arms|spine|tongue)`
const kinEn = String.raw`(?:kids|children|kid|family|wife|husband|mother|mom|daughter|daughters|son|sons|parents|sister|house|car|girlfriend)`
const kindEn =
  /\b(?:cake|barbecue|bbq|kitchen|camping|dinner|party|pizza|deliver\w*|parcel|package|soup|food|coffee|lunch|breakfast|cookies|install|repair|fix|help|flowers|gift|chess|game|gaming|golf|poker|xbox|fortnite|movie|film|pumpkin|bread)\b/

/** Threats that name no deed, or say it sideways: "I know where to find you", "watch your back". */
export const findVeiledThreats = openPhrasebook([
  nl(
    'threat-coming',
    'thuis huis',
    String.raw`\b(?:vanavond|vannacht|morgen|straks|binnenkort) (?:staan|sta|komen|kom|zijn) (?:we|wij|ik) [^.]{0,24}bij (?:je|jullie|jou) (?:thuis|huis)\b`,
    { unless: kindNl },
  ),
  nl(
    'threat-warning',
    'alleen straat',
    String.raw`\b(?:je|jij|jullie|u) (?:kunt|kan|kunnen) (?:maar )?beter niet (?:meer )?(?:\w+ ){0,3}?(?:over straat|naar buiten|in het donker)\b`,
    { negation: 'part', unless: /\b(?:glad|ijzel|storm|regen|hitte|virus)\b/ },
  ),
  en('threat-warning', 'back', String.raw`\bi'd watch (?:my|your) back if i were you\b`),
  en(
    'threat-doom',
    'walk',
    String.raw`\bnext time (?:you|he|she|they) (?:won't|will not|wont) (?:walk away|be so lucky|get away|get up)\b`,
    {
      negation: 'part',
    },
  ),

  nl(
    'threat-home',
    'vinden',
    String.raw`\b(?:ik|wij|we) (?:weet|weten) ${youNl} (?:wel |heus |echt |nog )*te vinden\b`,
  ),
  nl(
    'threat-coming',
    'wel',
    String.raw`\b(?:ik|wij|we) (?:krijg|pak|vind|krijgen|pakken|vinden) (?:je|jou|jullie) (?:nog )?wel(?= [.,]|$)`,
  ),
  nl(
    'threat-coming',
    'wacht pas',
    String.raw`\bwacht (?:jij )?maar (?:jij|tot (?:ik|we) (?:je|jou|jullie) (?:tegenkom|tegenkomen|te pakken|zie|alleen))\b`,
    { unless: kindNl },
  ),
  nl(
    'threat-coming',
    'deur',
    String.raw`\b(?:sta|staan|kom|komen) (?:ik|wij|we) (?:\w+ ){0,3}?(?:voor|aan|bij) (?:je|jullie|jouw) (?:voor)?deur\b`,
    { unless: kindNl },
  ),
  nl(
    'threat-coming',
    weaponNl.slice(3, -1).replaceAll('|', ' '),
    String.raw`\b(?:ik|wij|we) (?:kom|komen|neem|nemen|breng|sta|ga|gaan) (?:\w+ ){0,4}?(?:met |mee )?(?:een |mijn |m'n |ons |onze )(?:\w+ )?${weaponNl}\b`,
    { unless: kindNl },
  ),
  nl(
    'threat-doom',
    'spijt',
    String.raw`\b(?:jij|je|jullie|u|hij|zij) (?:gaat|zult|zal|krijgt|gaan|zullen|krijg) (?:hier|daar|er|hiervan|daarvan) (?:\w+ ){0,3}?spijt van\b|\b(?:jij|je|jullie|u) (?:gaat|zult|zal|krijgt|gaan|zullen) (?:hier|daar)van (?:\w+ ){0,2}?spijt\b`,
    { unless: /\b(?:gekocht|kopen|aankoop|tattoo|missen|gemist|keuze|vakantie)\b/ },
  ),
  nl('threat-doom', 'dagen', String.raw`\b(?:je|jouw|jullie|zijn|haar|hun) dagen zijn geteld\b`),
  nl(
    'threat-doom',
    'dood',
    String.raw`(?:^|[.,] )(?:jij|je|jullie) (?:bent|zijn|gaat) (?:zo |echt |hartstikke )?dood(?= [.,]|$| vriend| man| als ik)`,
    { unless: /\b(?:moe|lachen|honger)\b/ },
  ),
  nl(
    'threat-doom',
    'betaald',
    String.raw`\b(?:ik|wij|we) (?:zet|zetten) (?:het |dit |dat )?(?:je|jou|jullie) (?:dit |dat |het |nog )*(?:wel )?betaald\b|\b(?:dit|dat|het) (?:zet|zetten) (?:ik|wij|we) (?:je|jou|jullie) (?:nog )?(?:wel )?betaald\b`,
  ),
  nl(
    'threat-doom',
    'lesje',
    String.raw`\b(?:ik|wij|we) (?:zal|zullen|ga|gaan) (?:je|jou|jullie|hem|haar|u) (?:\w+ ){0,2}?een lesje leren\b`,
  ),
  nl(
    'threat-doom',
    'hel zuur kapot',
    String.raw`\bik maak (?:je|jouw|jullie|zijn|haar) leven (?:tot een |een )?(?:hel|kapot|zuur)\b|\bik maak (?:je|jou|jullie|hem|haar) het leven (?:zuur|tot een hel)\b`,
  ),
  nl(
    'threat-warning',
    'pas kijk',
    String.raw`\b(?:pas|kijk) (?:jij |jullie |maar |goed |heel )*(?:op|uit) (?:als|wanneer|zodra) (?:je|jij|jullie|u) (?:\w+ ){0,3}?(?:auto|huis|straat|buiten|alleen|donker|loopt|fietst|tegenkom)\b`,
    { unless: /\b(?:glad|ijzel|regen|verkeer|vies)\b/ },
  ),
  nl(
    'threat-warning',
    'pas',
    String.raw`(?:^|[.,] )pas (?:jij |jullie |maar |heel |goed )+op(?= [.,]|$| jij| vriend| met)`,
    { unless: /\b(?:glad|ijzel|regen|verkeer|zakkenrollers|hond|kinderen|oplichters|heet)\b/ },
  ),
  nl(
    'threat-warning',
    'achterom',
    String.raw`\b(?:kijk|ik zou) (?:jij |maar |goed |steeds |vaker )*achterom(?: kijken| te kijken)?(?= [.,]|$| als)`,
  ),
  nl(
    'threat-violence',
    partsNl.slice(3, -1).replaceAll('|', ' '),
    String.raw`\b(?:(?:ik|we) (?:sla|ram|trap|timmer|beuk|schop|snij|hak|breek|slaan|rammen)|(?:sla|ram|trap|timmer|beuk|schop|snij|hak) ik) (?:\w+ ){0,4}?(?:je|jouw|jullie|zijn|haar|hun|z'n) (?:\w+ )?${partsNl}\b`,
  ),
  nl(
    'threat-violence',
    'slopen mollen omleggen afknallen doden verminken molesteren aandoen pakken grazen aanvallen',
    String.raw`\b(?:ik|wij|we) (?:ga|zal|kom|wil|gaan|zullen) (?:je|jou|jullie|hem|haar|ze|die \w+) (?:\w+ ){0,3}?(?:slopen|mollen|omleggen|afknallen|doden|verminken|molesteren|iets aandoen|wat aandoen|te grazen nemen)\b`,
    { unless: kindNl },
  ),
  nl('threat-violence', 'sloop mol molesteer', String.raw`\bik (?:sloop|mol|molesteer) (?:je|jou|jullie|hem|haar)\b`),
  nl(
    'threat-violence',
    'trap ram sla schop beuk',
    String.raw`\b(?:ik )?(?:trap|ram|sla|schop|beuk) (?:ik )?(?:je|jou|jullie|hem|haar) (?:\w+ ){0,2}?(?:in elkaar|het ziekenhuis in|de grond in|kapot|halfdood|bont en blauw)\b`,
  ),
  nl(
    'threat-call',
    'kogel kogels nekschot',
    String.raw`\b(?:een )?kogels? (?:door|in) (?:je|zijn|z'n|haar|jouw|hun|die) (?:\w+ )?(?:kop|hoofd|lijf|knie|hersens|harses|mars)\b|\b(?:verdient|verdien|verdienen|krijgt) (?:\w+ ){0,2}?(?:nekschot|kogel)\b`,
  ),
  nl(
    'threat-call',
    'strop galg boom muur guillotine schavot',
    String.raw`\b(?:verdient|verdienen|hoort|horen|moet|moeten|mogen|mag|hang|zet) [^.]{0,40}\b(?:de strop|aan de galg|naar de galg|een strop|de hoogste boom|tegen de muur|aan een boom|onder de guillotine|het schavot)\b`,
    { unless: /\b(?:fiets|ladder|kast|schilderij|hangmat)\b/ },
  ),
  nl(
    'threat-arson',
    'fik brand hens',
    String.raw`\b(?:ik|we|wij) (?:steek|steken|zet|zetten|ga|gaan) (?:\w+ ){1,5}?in (?:de )?(?:fik|brand|hens)\b`,
    { unless: kindNl },
  ),
  nl(
    'threat-home',
    kinNl.slice(3, -1).replaceAll('|', ' '),
    String.raw`\b(?:weet|weten) (?:\w+ ){0,2}?(?:waar|in welke|op welke|welke) (?:\w+ )?(?:je|jouw|jullie|zijn|haar|hun) ${kinNl} (?:\w+ ){0,3}?(?:woont|wonen|werkt|werken|zit|zitten|slaapt|slapen|loopt|sport|speelt|staat|naar school|is|zijn)\b`,
  ),
  nl(
    'threat-home',
    'adres',
    String.raw`\b(?:ik|wij|we) (?:heb|hebben|weet|weten|ken) (?:\w+ )?(?:je|jouw|jullie) adres\b`,
    { unless: /\b(?:nodig|doorgegeven|genoteerd|bestelling|bezorg\w*)\b/ },
  ),
  nl(
    'threat-wish',
    'hoop',
    String.raw`\bik hoop (?:echt |zo |van harte )*dat (?:je|jij|jullie|hij|ze|zij|die \w+|u|dat \w+) [^.]{0,30}(?:onder een (?:trein|tram|bus|auto|vrachtwagen)|een ongeluk|kanker|corona|een hartaanval|stikt|stikken|verrot|verdrinkt|verkracht wordt|overreden wordt|levend verbrandt|wegrot|een pijnlijke)\b`,
  ),
  en(
    'threat-doom',
    'pay suffer regret bleed beg cry sorry',
    String.raw`\b${willEn} make (?:you|him|her|them) (?:\w+ )?(?:pay|suffer|regret|bleed|beg|cry|sorry|wish)\b`,
    { unless: kindEn },
  ),
  en(
    'threat-doom',
    'pay regret sorry',
    String.raw`\b(?:you'll|you will|you're going to|you are going to|you're gonna|you gonna|ur gonna|he'll|they'll) (?:\w+ )?(?:pay for|regret|be sorry for) (?:this|that|it|what you)\b`,
    { unless: /\b(?:buy|bought|purchase|missing|tattoo|trust me|book|ticket|price|later if you don't)\b/ },
  ),
  en('threat-warning', 'eye', String.raw`\bsleep with (?:one|an) eye open\b`),
  en('threat-warning', 'back', String.raw`\b(?:better|should|you|u|ya) (?:\w+ )?watch (?:your|ur|yo) back\b`),
  en('threat-home', 'car', String.raw`\b(?:i|we) know (?:which|what) car (?:you|he|she|they) drives?\b`),
  en(
    'threat-home',
    kinEn.slice(3, -1).replaceAll('|', ' '),
    String.raw`\b(?:i|we) know (?:exactly )?where (?:your|ur|his|her|their) ${kinEn} (?:go|goes|live|lives|sleep|sleeps|is|are|work|works|play)\b`,
  ),
  en(
    'threat-home',
    'address',
    String.raw`\b(?:i|we)(?:'ve)? (?:know|have|got|found) (?:your|ur|his|her) (?:home )?address(?= [.,]|$| and| now| so)`,
    { unless: kindEn },
  ),
  en(
    'threat-violence',
    partsEn.slice(3, -1).replaceAll('|', ' '),
    String.raw`\b(?:${willEn}) (?:\w+ )?(?:knock|kick|bash|smash|cave|punch|rip|break|snap|wring|cut|slit|crack|stomp|rearrange|beat|blow|slice|tear) (?:your|ur|his|her|their|ya|out your|off your) (?:\w+ )?${partsEn}\b`,
    { unless: kindEn },
  ),
  en(
    'threat-violence',
    'ass asses',
    String.raw`\b(?:i'll|i will|i'm gonna|imma|ima|i'm going to|we'll|we're gonna) (?:\w+ )?(?:beat|kick|whoop|whip) (?:your|ur|yo|his|her) (?:\w+ )?ass(?:es)?\b`,
    { unless: kindEn },
  ),
  en(
    'threat-doom',
    'live make survive another see wake',
    String.raw`\b(?:you|u|he|she|they) (?:won't|will not|wont|ain't gonna|aren't going to|not going to) (?:live to|make it to|see (?:another|tomorrow|christmas|next)|survive|wake up|be breathing)\b`,
    { negation: 'part', unless: kindEn },
  ),
  en(
    'threat-weapon',
    'knife gun bat rifle weapon shotgun machete hammer axe pistol gasoline',
    String.raw`\b(?:i'm|i am|im|i'll be|i will be|we're) (?:bringing|coming with|packing|carrying) (?:a|my|an|the) (?:\w+ )?(?:knife|gun|bat|rifle|weapon|shotgun|machete|hammer|axe|pistol)\b`,
    { unless: kindEn },
  ),
  en(
    'threat-call',
    'bullet bullets',
    String.raw`\b(?:put|deserves?|needs?|takes?|catch|gets?|wants?) (?:a|the|some) bullets?\b|\bbullets? (?:in|through|between) (?:your|his|her|their)\b|\bbullet with (?:your|his|her) name\b`,
    { unless: /\b(?:journal|points?|train|film|movie|vest)\b/ },
  ),
  en(
    'threat-call',
    'deserve deserves',
    String.raw`\b(?:you|he|she|they|u|that \w+|this \w+) (?:\w+ )?deserves? to (?:die|be shot|hang|be hanged|be killed|get shot|be beaten|be raped|burn)\b`,
  ),
  en('threat-doom', 'numbered', String.raw`\b(?:your|his|her|their|ur) days are numbered\b`),
  en(
    'threat-coming',
    'house home place office door doorstep',
    String.raw`\b(?:i'm|i am|im|we're|we are|i'll be|i'll) (?:coming|come|be|going|standing|show up|showing up) (?:over |round |around )?(?:to|at|outside|by) (?:your|ur) (?:house|home|place|office|door|doorstep|work)\b`,
    { unless: kindEn },
  ),
  en(
    'threat-arson',
    'fire',
    String.raw`\b${willEn} (?:\w+ )?(?:set fire to|set) (?:your|his|her|their|that|this|the) [^.]{0,30}`,
    { unless: /\b(?:alarm|table|timer|clock|date|place|work|video|off|up)\b|^(?!.*\bfire\b)/ },
  ),
  en(
    'threat-doom',
    'end hunt finish',
    String.raw`\b${willEn} (?:\w+ )?(?:end you|hunt (?:you|him|her|them) down|finish you off|put you (?:down|in the ground|in a grave|in hospital|in the hospital|six feet under))\b`,
    { unless: kindEn },
  ),
  en('threat-coming', 'find', String.raw`\b(?:i will|i'll|we will|we'll|gonna) find you(?= [.,]|$| and\b)`, {
    unless: /\b(?:seat|room|something|table|job|book|copy|order)\b/,
  }),
  en(
    'threat-coming',
    'wait',
    String.raw`\b(?:just )?wait (?:un)?till? (?:i|we) (?:find|catch|get my hands on|get hold of) (?:you|him|her|them)\b`,
  ),
  en('threat-doom', 'next', String.raw`\byou(?:'re| are) (?:fucking )?next , (?:bitch|you)\b`),
  en(
    'threat-doom',
    'happened',
    String.raw`\bbe a (?:real )?shame if (?:something|anything) (?:\w+ )?happen(?:ed|s)? to (?:you|your|him|her|them|that)\b`,
  ),
  en(
    'threat-doom',
    'die bleed burn',
    String.raw`\b(?:you're|you are|ur|youre|you) (?:gonna|going to|about to|all gonna) (?:\w+ )?(?:die|bleed|burn)(?= [.,]|$| for this| tonight| soon| bitch)`,
    { unless: /\b(?:all|everyone|someday|laughing|love|sun|smoke|smoking|calories|sunscreen)\b/ },
  ),
  en(
    'threat-wish',
    'hope wish',
    String.raw`\b(?:i hope|hope|i wish) (?:that )?(?:you|u|he|she|they|your \w+|ur \w+|this \w+|that \w+) (?:\w+ )?(?:gets?|got|burns?|chokes?|rots?|drowns?|suffers?|suffocates?) (?:hit by|run over|cancer|aids|covid|raped|shot|killed|stabbed|alive|in hell|to death|horribly|murdered|beaten)\b`,
  ),
  en(
    'threat-wish',
    'choke rot suffer burn',
    String.raw`\b(?:i hope|hope) (?:you|u|he|she|they) (?:\w+ )?(?:choke|rot|suffer|burn|chokes|rots|suffers|burns)(?= [.,]|$| on| in hell| alive)`,
  ),
])
