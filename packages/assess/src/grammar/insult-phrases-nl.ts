import { phrasesIn } from './phrases.ts'
import type { Phrase } from './phrases.ts'

const nl = phrasesIn('nl')

const soft = String.raw`(?:toch |nou |eens |gewoon |lekker |even |maar |allemaal |echt |ook |zelf |nu |snel |dan |alsjeblieft )*`
const your = String.raw`(?:je|jouw|jullie|uw|zijn|z'n|zn|haar|d'r|hun)`
const who = String.raw`(?:je|jij|jullie|u|hij|zij|ze|die \w+|dat mens|dat wijf|gij)`
const bek = String.raw`(?:\w*bek|\w*smoel|\w*muil|waffel|\w*kop|kanis|klep|bakkes|snater|\w*harses|kwek)`
const off = String.raw`(?:rot|flikker|sodemieter|pleur|lazer|donder|tief|tyf|kanker|tering|hoepel|kut|mieter|duvel|zout)`

/** Dutch insults that are whole phrases. */
export const insultPhrasesNl: readonly Phrase[] = [
  nl('insult-silence', 'hou houd houdt', String.raw`\b(?:hou|houd|houdt) ${soft}${your} (?:\w+ )?${bek}\b`),
  nl(
    'insult-silence',
    'houden dichthouden dicht',
    String.raw`\bmoet(?:en)? ${soft}${your} (?:\w+ )?${bek} (?:houden|dichthouden|dicht)\b`,
  ),
  nl('insult-silence', 'dicht', String.raw`(?:^|[.,] )(?:bek|smoel|muil) dicht\b`),
  nl('insult-away', 'op', String.raw`(?:^|[.,] |@\S+ |\b(?:gewoon|toch|lekker|ach|ga|en|jij) )${off} ${soft}op\b`, {
    unless: /\bop (?:een|de|het) (?:schip|boot)\b/,
  }),
  nl('insult-away', 'eind eindje', String.raw`\b(?:rot|flikker|sodemieter|donder|lazer) ${soft}een eind(?:je)? op\b`),
  nl(
    'insult-away',
    'oprotten opsodemieteren opkankeren optyfen optiefen opdonderen opzouten opflikkeren oppleuren opgerot opteren wegwezen',
    String.raw`(?:^|[.,] |\b(?:gewoon|lekker|moet|moeten|kunt|kan|kunnen|mag|mogen|kun je|kan je) (?:\w+ )?)(?:oprotten|opsodemieteren|opkankeren|optyfen|optiefen|opdonderen|opzouten|opflikkeren|oppleuren|opgerot)\b`,
  ),
  nl(
    'insult-away',
    'huilen janken grienen',
    String.raw`\bga ${soft}(?:huilen|janken|grienen) (?:bij|naar) (?:je|jullie) (?:moeder|mama|mammie|moeders|pappie)\b`,
  ),
  nl(
    'insult-curse',
    'krijg krijgt krijgen',
    String.raw`\bkrijg(?:t)? ${soft}(?:de |het |een |allemaal )*(?:tering|tyfus|tyfes|kanker|pest|klere|kolere|pleuris|hik|pokken|vinkentering|cholera|ziekte|rambam|schompes|aids|corona|longkanker|rimram|takke)\b`,
  ),
  nl('insult-curse', 'dood', String.raw`(?:^|[.,] |@\S+ )(?:val|ga) ${soft}dood\b`, { unless: /\blachen\b/ }),
  nl(
    'insult-curse',
    'sterf crepeer stik',
    String.raw`(?:^|[.,] |@\S+ )(?:sterf|crepeer|stik) ${soft}(?=[.,]|in\b|jij\b|$)`,
  ),
  nl(
    'insult-curse',
    'jezelf zelfmoord',
    String.raw`(?:^|[.,] |@\S+ |\bga )(?:hang ${soft}jezelf op|maak ${soft}jezelf (?:van kant|af|dood)|pleeg ${soft}zelfmoord|schiet ${soft}jezelf|(?:jezelf|jij jezelf) ${soft}(?:ophangen|opvreten|opblazen|van kant maken|wat aandoen))`,
  ),
  nl('insult-curse', 'opvreten', String.raw`\bga (?:jij )?(?:jezelf|je eigen) [^.]{0,24}opvreten\b`),
  nl(
    'insult-mother',
    'moeder moer mama ma',
    String.raw`\b(?:je|jouw|jullie) (?:moeder|moer|mama|ma) is (?:\w+ )?(?:een|n|'n) (?:\w+ )?\w*(?:hoer|slet|teef|wijf|koe|varken)\b`,
  ),
  nl(
    'insult-mother',
    'neuk neukt naai pijp',
    String.raw`\b(?:ik )?(?:neuk|neukt|naai|pijp) (?:je|jouw|jullie|die) (?:\w+ )?(?:moeder|moer|ma|mama|zus)\b`,
  ),
  nl('insult-curse', 'fuck fok fuk', String.raw`\b(?:fuck|fok|fuk) (?:jou|jullie|hem|haar|u|off|you|je|op)\b`),
  nl(
    'insult-curse',
    'lik kus zuig',
    String.raw`\b(?:lik|kus|zuig|kus nu) (?:toch |maar )*(?:aan )?(?:m'n|mijn|me|mn) (?:\w+ )?(?:reet|zak|anus|kont|lul|pik|ballen|hol)\b`,
  ),
  nl(
    'insult-curse',
    'reet hol',
    String.raw`\bsteek (?:het|dat|die|je|jouw) (?:\w+ ){0,3}?in (?:je|jullie) (?:reet|hol|kont)\b`,
  ),
  nl(
    'insult-brain',
    'hersens hersencel hersencellen hersenen verstand brein ruggengraat ballen',
    String.raw`\b${who} (?:hebt|heb|heeft|hebben) ${soft}(?:duidelijk )?geen (?:greintje |sprankje |enkele )?(?:hersens|hersencel|hersencellen|hersenen|verstand|brein|ruggengraat)\b`,
    { negation: 'part' },
  ),
  nl(
    'insult-brain',
    'goed',
    String.raw`\b${who} (?:bent|ben|is|zijn) ${soft}(?:duidelijk |volgens mij )?niet (?:helemaal )?goed (?:bij|in|snik|wijs|in z'n)\b|\b(?:ben|bent|zijn) (?:jij|je|jullie|u) ${soft}(?:wel |niet )+(?:helemaal )?goed (?:bij|in je|snik|wijs)\b`,
    { negation: 'part' },
  ),
  nl('insult-brain', 'spoort sporen', String.raw`\b${who} (?:spoort|sporen) ${soft}niet\b`, {
    negation: 'part',
    unless: /\btrein\b/,
  }),
  nl(
    'insult-brain',
    'dom achterlijk stom debiel gestoord lui',
    String.raw`\bhoe (?:ongelofelijk |ontzettend |fucking |kanker ?|kut ?)?(?:dom|achterlijk|stom|debiel|gestoord) (?:kun|kan|ben|bent|zijn|moet|kunnen|is) (?:je|jij|jullie|u|hij|zij|ze)\b`,
  ),
  nl(
    'insult-brain',
    'dom stom lui',
    String.raw`\b(?:bent|ben|is|zijn) ${soft}te (?:dom|stom|lui|achterlijk) (?:om|voor)\b`,
  ),
  nl(
    'insult-brain',
    'dom stom lelijk lui',
    String.raw`\b(?:bent|ben|is|zijn) ${soft}(?:zo|even|nog) (?:dom|stom|lelijk) als (?:het|een|de|je|'n|n)\b`,
  ),
  nl(
    'insult-brain',
    'dommer stommer lelijker',
    String.raw`\b(?:bent|ben|is|zijn) ${soft}(?:nog )?(?:dommer|stommer|lelijker) dan\b`,
    {
      unless: /\b(?:ik|wij) (?:ben|zijn)\b/,
    },
  ),
  nl(
    'insult-brain',
    'gevallen',
    String.raw`\bop (?:je|jullie|zijn|haar|hun) (?:achter)?(?:hoofd|kop|koppie|harses) gevallen\b`,
    { unless: /\b(?:trap|ziekenhuis|fiets|speelplaats|spoedeisende|ladder|uitgegleden|ijs|glad)\b/ },
  ),
  nl(
    'insult-brain',
    'domste stomste zieligste lelijkste achterlijkste grootste',
    String.raw`\b(?:jij|je|jullie|u) (?:bent|ben|zijn) ${soft}(?:het|de) (?:domste|stomste|zieligste|lelijkste|achterlijkste)\b`,
  ),
  nl(
    'insult-brain',
    'reet zak hol kloot ruk kut bal flikker sodemieter moer',
    String.raw`\b${who} (?:\w+ ){0,2}?(?:snapt|snap|weet|begrijpt|kunt|kan|kunnen|snappen|weten|doet|doen) (?:er )?(?:echt )?geen (?:ene )?(?:reet|zak|hol|kloot|ruk|kut|flikker|sodemieter|moer)\b`,
    { negation: 'part' },
  ),
  nl('insult-brain', 'knip', String.raw`\b${who} [^.]{0,24}geen knip voor de neus waard\b`, { negation: 'part' }),
  nl(
    'insult-brain',
    'stront poep',
    String.raw`\b(?:stront|poep|zand) in (?:je|zijn|z'n|haar|jullie|hun) (?:ogen|oren|kop|hoofd)\b`,
  ),
  nl(
    'insult-brain',
    'lult lul',
    String.raw`\b(?:je|jij|hij|zij|ze|jullie|u) (?:lult|lullen|kletst|kletsen) ${soft}uit (?:je|zijn|z'n|haar|hun|uw) nek\b`,
  ),
  nl(
    'insult-shame',
    'schande schandvlek aanfluiting schertsvertoning lachertje flop schandpaal',
    String.raw`\b(?:je|jij|u|hij|zij|ze|jullie) (?:bent|ben|is|zijn) ${soft}(?:een|de) (?:\w+ )?(?:schande|schandvlek|lachertje|flop)(?: (?:voor|van)\b|(?= [.,]|$))`,
  ),
  nl(
    'insult-shame',
    'niemand',
    String.raw`\bniemand (?:mag|vindt|houdt van|zit op) (?:jou|jullie)(?: leuk| aardig| te wachten)?(?= [.,]|$)`,
    { negation: 'part' },
  ),
  nl(
    'insult-face',
    'met',
    String.raw`\bmet (?:je|jullie|zijn|haar|die) (?:\w+e )?(?:rot|kut|kanker|tering|tyfus|varkens|apen|ezels|pleuris|klote|zuip|drank|paarden|ratten|vis|pokke|stink|konijnen|inteelt|scheve |lelijke |domme |stomme |dikke |vuile |vieze |bolle |hoofdpijn)(?:kop|smoel|bek|muil|hoofd|harses|porem|tronie)\b`,
  ),
  nl(
    'insult-face',
    'walg misselijk kotsen kots',
    String.raw`\bik (?:walg|word misselijk|word kotsmisselijk|moet kotsen|kots) van (?:jou|je|jullie|hem|haar|u)(?= [.,]|$| en)`,
  ),
  nl(
    'insult-noun',
    'type types figuur figuren mannetje mannetjes vrouwtje ventje volk zooitje gedrocht',
    String.raw`(?:^|[.,] |@\S+ |\b(?:wat een|jij|zo'n|een|die|dat|stelletje) )(?:zielig|zielige|triest|trieste|kansloos|kansloze|sneu|sneue|achterlijk|hersenloos|hersenloze|walgelijk|walgelijke|achterbaks|vies|vuil|gestoord|dom|armzalig|laf|miezerig|onbeschoft|asociaal|asociale|minderwaardig|minderwaardige) (?:type|types|figuur|figuren|mannetje|mannetjes|vrouwtje|ventje|volk|zooitje|gedrocht)\b`,
  ),
]
