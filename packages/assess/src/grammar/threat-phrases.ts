import type { Phrase } from './phrases.ts'

const whomNl = String.raw`(?:je|jou|jullie|u|hem|haar|ze|hen|die (?:\w+ )?\w+|@\S+)`
const someoneNl = String.raw`(?:hem|haar|hen|hun|ze|jou|je|jullie|u|(?:die|de|deze|onze|mijn) (?:\w+ )?(?:wethouder|burgemeester|minister|politicus|baas|chef|manager|directeur|trainer|coach|scheids|scheidsrechter|ambtenaar|ambtenaren|agent|agenten|conducteur|rechter|journalist|journalisten|vent|kerel|gast|man|vrouw))`
const softNl = String.raw`(?:even |nog |wel |straks |morgen |helemaal |gewoon |een keer |toch |echt |allemaal )*`
const harmNl = String.raw`(?:afmaken|vermoorden|kapotmaken|kapot maken|kapotslaan|doodmaken|doodslaan|doodschieten|neersteken|neerschieten|wurgen|verkrachten|kelen|afslachten|in elkaar (?:slaan|trappen|rammen)|verrot slaan|op je bek slaan)`
const mischiefNl = String.raw`(?:huis|winkel|kantoor|auto|zaak|tent|pand|stadhuis|school|bus|gebouw|kraam)`
const game =
  /\b(?:fifa|mario|kart|schaken|schaak|game|gamen|potje|spelletje|bordspel|quiz|wedstrijd|chess|fortnite|minecraft|karaoke|scrabble|darts|poker|monopoly|tetris|pingpong|ping pong|padel|laugh|laughing|kindness)\b/

const whomEn = String.raw`(?:you|u|him|her|them|ya|that \w+|this \w+|@\S+)`
const someoneEn = String.raw`(?:you|him|her|them|(?:the|that|this|our|my) (?:\w+ )?(?:mayor|minister|politician|president|boss|manager|director|coach|ref|referee|cop|cops|officer|judge|clerk|driver|journalist|guy|man|woman|ceo|landlord))`
const willEn = String.raw`(?:i will|i'll|ill|i'm going to|im going to|i'm gonna|im gonna|i am going to|i swear i will|i swear i'll|we will|we'll|we're going to|we are going to|i wanna|i want to)`
const softEn = String.raw`(?:fucking |really |just |literally |personally |find you and |find him and |find her and )*`
const harmEn = String.raw`(?:kill|murder|stab|strangle|choke|shoot|rape|hurt|slaughter|behead|destroy|end)`

/** Without one of these no threat phrase can match. */
export const threatTrigger =
  /maak|moord|waar (?:je|jij|jullie|u)|sla|steek|schiet|halen|eraan|geweest|brand|breek|ophangen|neer|dood|gooi|blaas|kapot|wurg|trap|kill|murder|where (?:you|u)|break|dead|find|hurt|watch your|shoot|die\b|burn|coming for|punch|stab|hang|beat|blow|slit|regret|gun\b|strangle|rape|slap|smash/i

const nl = (rule: string, source: string, unless?: RegExp): Phrase => ({
  rule,
  language: 'nl',
  shape: new RegExp(source, 'g'),
  ...(unless && { unless }),
})
const en = (rule: string, source: string, unless?: RegExp): Phrase => ({
  rule,
  language: 'en',
  shape: new RegExp(source, 'g'),
  ...(unless && { unless }),
})

export const threatPhrases: readonly Phrase[] = [
  nl('threat-violence', String.raw`\bik (?:ga|zal|kom|wil) ${whomNl} ${softNl}${harmNl}`, game),
  nl('threat-violence', String.raw`\b(?:ik (?:vermoord|wurg|verkracht|keel)|(?:vermoord|wurg) ik) ${whomNl}\b`, game),
  nl('threat-violence', String.raw`\b(?:ik maak|maak ik) ${whomNl} ${softNl}(?:af|dood|kapot|koud)(?= [.,]|$)`, game),
  nl(
    'threat-violence',
    String.raw`\b(?:ik (?:sla|trap|ram)|(?:sla|trap|ram) ik) ${whomNl} ${softNl}(?:op (?:je|zijn|haar|hun|jullie) (?:bek|muil|gezicht|smoel|kop)|in elkaar|verrot|dood|neer|tegen de vlakte)\b`,
    game,
  ),
  nl(
    'threat-violence',
    String.raw`\b(?:ik (?:steek|schiet)|(?:steek|schiet) ik) ${whomNl} ${softNl}(?:neer|dood|overhoop|lek|kapot)\b`,
    game,
  ),
  nl(
    'threat-violence',
    String.raw`\b(?:ik breek|breek ik) (?:je|jouw|jullie|zijn|haar|hun) (?:\w+ )?(?:benen|nek|armen|poten|vingers|botten|kaak|neus)\b`,
  ),
  nl(
    'threat-home',
    String.raw`\bik weet (?:precies |heel goed |ook )*waar (?:je|jij|jullie|u|hij|zij|ze) (?:\w+ )?(?:woont|wonen|slaapt|werkt|naar school gaat|naar school gaan)\b(?! goedkoop)`,
  ),
  nl(
    'threat-coming',
    String.raw`\b(?:we|wij|ik) (?:komen|kom|gaan|zal|zullen) (?:je|jou|jullie) (?:wel |nog )*(?:halen|pakken|krijgen|vinden)(?= [.,]|$| wacht)`,
    /\b(?:station|auto|trein|vliegveld|school|ophalen)\b/,
  ),
  nl('threat-doom', String.raw`\b(?:jij|je|jullie|hij|u) (?:gaat|gaan) (?:er ?aan|kapot)(?= [.,]|$)`),
  nl('threat-doom', String.raw`\b(?:jij|je|jullie) (?:bent|zijn) er geweest (?:als|wacht|zodra)\b`),
  nl(
    'threat-arson',
    String.raw`\bik (?:brand|steek) (?:je|jouw|jullie|dat|die|hun|zijn|haar) (?:\w+ )?${mischiefNl} (?:plat|af|in (?:de )?(?:brand|fik|hens))`,
  ),
  nl(
    'threat-bomb',
    String.raw`\b(?:ik blaas|ik bombardeer|ik leg een bom) (?:\w+ ){0,3}?${mischiefNl}(?: op)?(?= [.,]|$)`,
    /ballon/,
  ),
  nl(
    'threat-damage',
    String.raw`\b(?:gooi|mik) ik (?:een |\w+ )?(?:steen|baksteen|molotov|bom|granaat) (?:door|naar|in) (?:je|jouw|jullie|zijn|haar|hun) \w+`,
  ),
  nl(
    'threat-call',
    String.raw`\b(?:iemand|ze|men|we) (?:moet|moeten|moest|moesten|zou|zouden) (?:eens )?${someoneNl} (?:\w+ )?(?:neerschieten|ophangen|opknopen|afmaken|afschieten|vermoorden|doodschieten|neersteken|lynchen|in elkaar (?:slaan|trappen)|doodslaan)`,
  ),
  nl(
    'threat-wish',
    String.raw`\bik hoop dat (?:je|jij|jullie|hij|ze|zij|die \w+) (?:\w+ ){0,3}?(?:doodgaat|doodgaan|dood gaat|sterft|sterven|crepeert|creperen|verzuipt|verongelukt|kanker krijgt|doodvalt)\b`,
  ),
  en(
    'threat-violence',
    String.raw`\b${willEn} ${softEn}${harmEn} ${whomEn}(?! (?:with kindness|at|in|a|an|some|to|over|back|with laughter)\b)`,
    game,
  ),
  en(
    'threat-violence',
    String.raw`\b(?:gonna|going to) ${softEn}(?:kill|murder|stab|strangle) (?:you|him|her|them)\b`,
    /\b(?:mum|mom|mother|dad|wife|husband|this|that|it) (?:is|'s) (?:going|gonna)|\bwith kindness|laugh/,
  ),
  en(
    'threat-violence',
    String.raw`\b${willEn} (?:fucking )?break (?:your|his|her|their) (?:\w+ )?(?:legs|neck|arms|bones|nose|jaw|face|fingers|knees)\b`,
  ),
  en(
    'threat-violence',
    String.raw`\b(?:${willEn} )?(?:punch|smash|slap|kick|hit) (?:you|him|her|them) (?:right |straight )?(?:in|across|on) (?:the|your|his|her) (?:\w+ )?(?:face|mouth|teeth|head|throat|nose|balls)\b`,
    game,
  ),
  en(
    'threat-violence',
    String.raw`\b${willEn} (?:fucking )?beat (?:the \w+ out of (?:you|him|her|them)|(?:you|him|her|them) (?:up|to death|senseless|bloody))\b`,
    game,
  ),
  en('threat-violence', String.raw`\b(?:slit|cut) (?:your|his|her|their) throats?\b`),
  en(
    'threat-home',
    String.raw`\b(?:i|we) (?:know|found out) where (?:you|u|he|she|they) (?:live|lives|work|works|sleep|sleeps|park)(?= [.,]|$| and| so)`,
  ),
  en(
    'threat-doom',
    String.raw`\b(?:you're|you are|ur|youre) (?:so |fucking |a )?dead(?: meat| man)?(?= [.,]|$| when| if| once| to me)`,
    /\b(?:to me|sleep|after|until|unless)\b/,
  ),
  en('threat-doom', String.raw`(?:^|[.,] )(?:you (?:better|should) )?watch your back(?= [.,]|$)`),
  en(
    'threat-coming',
    String.raw`\b(?:we're|we are|i'm|i am|im) coming for (?:you|u|your family)(?= [.,]|$)`,
    /\b(?:airport|station|dinner|pick)\b/,
  ),
  en(
    'threat-call',
    String.raw`\b(?:someone|somebody|they|we|people) (?:should|must|needs? to|ought to|has to|have to) (?:just |really )?(?:shoot|kill|hang|stab|lynch|murder|execute|assassinate) ${someoneEn}\b`,
    /\b(?:film|photo|video|portrait|picture)\b/,
  ),
  en(
    'threat-wish',
    String.raw`\b(?:i hope|hope|i wish) (?:that )?(?:you|u|he|she|they|your \w+) (?:\w+ )?(?:die|dies|died|drop dead|get shot|gets shot|get raped|get killed|get cancer|gets cancer|rot)\b`,
  ),
  en(
    'threat-arson',
    String.raw`\b${willEn} (?:fucking )?(?:burn|torch) (?:your|his|her|their|that|this) (?:\w+ )?(?:house|office|shop|car|store|place|building|home)\b`,
  ),
  en(
    'threat-bomb',
    String.raw`\b${willEn} (?:fucking )?(?:blow up|bomb) (?:your|his|her|their|that|this|the) (?:\w+ )?(?:house|office|shop|car|store|place|building|home|school|station|plane|bank|hall)\b`,
  ),
  en(
    'threat-weapon',
    String.raw`\bi (?:have|got|own|bring|will bring|am bringing) (?:a |my )?(?:gun|knife|rifle|shotgun)\b[^.]{0,30}\b(?:you|coming|your)\b|\byou[^.]{0,30} i (?:have|got) a (?:gun|knife|rifle)\b`,
  ),
]
