import { phrasesIn } from './phrases.ts'
import type { Phrase } from './phrases.ts'

const en = phrasesIn('en')

const fuck = String.raw`(?:f(?:u|\*+)?c?k|fvck|fck|fuk|f\*+k|f\*+|fucc)`
const start = String.raw`(?:^|[.,] |@\S+ |\b(?:just|please|go|so|and|then|now|lol|bro|dude) )`
const they = String.raw`(?:you|u|he|she|they|ya|y'all|this (?:guy|woman|man|dude|clown|idiot)|that (?:guy|woman|man|dude)|(?:my|our|the|your) (?:\w+ )?(?:boss|manager|mayor|president|coach|minister|director|ceo|teacher|neighbou?r))`
const areThey = String.raw`(?:(?:you|u|ya|y'all|they|we) (?:all |guys |people |lot )?are|(?:you|they|he|she)'(?:re|s)|ur|youre|youse are|(?:he|she|${they}) is)`
const so = String.raw`(?:all |just |really |such |so |literally |fucking |an? |the |absolute |total |complete |utter |bloody |actual |honestly |truly |real |actually |still |nothing but |pathetic |damn |goddamn )*`

/** English insults that are whole phrases. */
export const insultPhrasesEn: readonly Phrase[] = [
  en(
    'insult-curse',
    'fuck f**k f*ck fck fuk fvck f*** f**',
    String.raw`\b${fuck} (?:you|u|off|him|her|them|ya|yourself|all of you|y'all|em|ur)\b(?! (?:up|if|over|guys so|big|huge))`,
  ),
  en(
    'insult-curse',
    'yourself yourselves urself urselves',
    String.raw`\bgo (?:and )?(?:\w+ )?(?:${fuck}|screw|f|hang|kill|shoot|choke|drown|hate) (?:yourself|yourselves|urself|urselves)\b|${start}(?:kill|hang) (?:yourself|urself)\b`,
  ),
  en('insult-curse', 'screw damn', String.raw`\b(?:screw|damn) (?:you|u|them|him|her)(?! (?:over|up|guys))\b`),
  en('insult-away', 'off', String.raw`${start}(?:piss|bugger|sod|eff|jog|naff|feck) off\b`),
  en('insult-away', 'get', String.raw`${start}get (?:fucked|stuffed|bent|wrecked|rekt|lost)(?= [.,]|$| you| u\b)`, {
    unless: /\b(?:easy to|don't|might|will|in the)\b/,
  }),
  en('insult-away', 'life', String.raw`${start}get a (?:fucking |damn )?life\b`),
  en('insult-away', 'hell', String.raw`${start}(?:go to|burn in|rot in) hell\b`),
  en('insult-curse', 'die', String.raw`${start}(?:go (?:and )?die|die)(?= [.,]|$| you| already| in a)`, {
    unless: /\b(?:battery|plants?|heroes|laughing|hard)\b/,
  }),
  en(
    'insult-curse',
    'kiss lick eat sit choke',
    String.raw`\b(?:kiss|lick|eat|sit on|choke on) (?:my|a) (?:\w+ )?(?:ass|arse|balls|dick|cock|shit|bag of dicks|dicks|a dick)\b`,
  ),
  en(
    'insult-curse',
    'dead shit kys gtfo stfu',
    String.raw`(?:^|[.,] |@\S+ )(?:drop dead|eat shit|kys|gtfo|stfu)\b|\b(?:stfu|gtfo|kys) (?:you|u|bitch|and|with|out|ya)\b`,
  ),
  en(
    'insult-curse',
    'suck sucking',
    String.raw`\b(?:suck|sucking) (?:my|a|his|on my) (?:\w+ )?(?:dick|cock|balls|d|c\*ck|d\*ck)\b|${start}suck it (?:losers?|bitch\w*|haters|you)\b`,
  ),
  en(
    'insult-silence',
    'shut',
    String.raw`\bshut (?:the \w+ up|(?:your|ur|yo) (?:\w+ )?(?:mouth|face|trap|gob|pie hole|hole|piehole|yap))\b`,
  ),
  en('insult-silence', 'shut', String.raw`${start}shut up (?:you|u|bitch|idiot|already you)\b`),
  en(
    'insult-mother',
    'mother mom mum mama momma',
    String.raw`\b(?:your|ur|yo) (?:mother|mom|mum|mama|momma)(?: is|'s)? (?:so fat|so ugly|so dumb|so stupid|(?:is )?a (?:\w+ )?(?:whore|slut|bitch|hoe|cow))\b`,
  ),
  en(
    'insult-brain',
    'brain brains braincell braincells cell cells',
    String.raw`\b${they} (?:clearly |obviously |really |must |literally |only )*(?:have|has|got|'ve got|lacks?|share|shares)? ?(?:no|zero|half a|one|two|a single) (?:functioning |working )?(?:brains?|braincells?|brain cells?)\b`,
    { negation: 'part', unless: /\b(?:mri|scan|surgery|tumou?r|damage|injury)\b/ },
  ),
  en(
    'insult-brain',
    'brain',
    String.raw`\b(?:your|his|her|their|ur) (?:\w+ )?brain (?:is|must be|has to be) (?:\w+ ){0,3}?(?:size of|rotten|missing|fried|mush|dead|pea|made of)\b`,
  ),
  en(
    'insult-brain',
    'stupid dumb thick dense',
    String.raw`\bhow (?:\w+ )?(?:stupid|dumb|thick|dense) (?:can|are|must|do) (?:you|he|she|they|u)\b`,
  ),
  en(
    'insult-brain',
    'dumbest stupidest pathetic worst ugliest',
    String.raw`\b${they}(?:'re| are| is| must be| have to be| has to be)? the (?:dumbest|stupidest|most pathetic|most useless|ugliest|biggest piece) (?:\w+ )?(?:person|human|man|woman|people|manager|boss|excuse|being|bitch|motherfucker|thing|creature|fuck)\b`,
  ),
  en(
    'insult-brain',
    'excuse',
    String.raw`\b(?:pathetic|sad|sorry|poor|lousy|piss-poor) excuse (?:for|of) an? (?:\w+ )?(?:human|man|woman|manager|boss|trainer|coach|teacher|doctor|mayor|minister|person|nurse|driver|father|mother|politician|president|journalist|leader|being)\b`,
  ),
  en(
    'insult-brain',
    'as',
    String.raw`\b(?:dumb|thick|stupid|dense|ugly|useless) as (?:a (?:bag|box|sack|rock|brick|post|door|doorknob|stump|chocolate)|two short|shit|fuck|mince|they come|pig|bricks|rocks|a brick)`,
  ),
  en('insult-brain', 'head heads', String.raw`\bdropped on (?:your|his|her|their|ur) (?:\w+ )?heads?\b`, {
    unless: /\b(?:hospital|nurse|doctor|injury)\b/,
  }),
  en('insult-brain', 'piss-up brewery', String.raw`\bcouldn't (?:organi[sz]e|run) a (?:piss-up|piss up)\b`, {
    negation: 'part',
  }),
  en('insult-brain', 'full', String.raw`\b${areThey} ${so}full of (?:shit|crap|bs|it|sh\*t|bullshit|hot air)\b`),
  en(
    'insult-shame',
    'disgrace embarrassment joke failure nobody nothing waste disappointment abomination shitshow coward-in-chief sellout',
    String.raw`\b${areThey} ${so}(?:disgrace|embarrassment|joke|failure|waste of (?:space|oxygen|skin|air|sperm|time|breath)|abomination|disgrace to)(?= [.,]|$| to | for | of | and | who | as )`,
    { unless: /\b(?:this is|it is|that is|not a)\b/ },
  ),
  en(
    'insult-shame',
    'nobody no-one one',
    String.raw`\b(?:nobody|no one|no-one) (?:likes|loves|wants|gives a shit about|gives a fuck about) (?:you|u|ur|your ugly)(?= [.,]|$| you| anyway| because)`,
    { negation: 'part' },
  ),
  en(
    'insult-shame',
    'sick puke vomit disgust',
    String.raw`\byou (?:people |all |guys )?(?:make me (?:sick|puke|vomit|want to puke|wanna puke)|disgust me)\b`,
  ),
  en(
    'insult-shame',
    'trash garbage',
    String.raw`\b(?:trash|garbage) (?:human|person|people|humans)\b|\bhuman (?:trash|garbage|waste|scum|filth)\b`,
  ),
  en(
    'insult-shame',
    'cry crying whining bitching moaning',
    String.raw`${start}cry (?:about it )?to (?:your|ur) (?:mommy|mummy|mom|mama|daddy|mum)\b|\b(?:stop|quit) (?:your )?(?:crying|whining|bitching|moaning|sniveling|whinging) (?:you |ya |bitch|like a (?:little )?bitch)`,
  ),
  en(
    'insult-shame',
    'baby babies boy girl man woman',
    String.raw`\byou (?:big|little|giant|huge|cry|whiny|pathetic|spoiled|silly|weird|sad|nasty|vile|creepy|bitter|miserable|ugly|fat|stupid|dumb) (?:fucking |old |little )?(?:bab(?:y|ies)|boy|girl|man|woman|child|people|person|human)(?= [.,]|$)`,
  ),
  en(
    'insult-shame',
    'little man men',
    String.raw`\b${areThey} ${so}(?:sad|bitter|pathetic|small|weak|nasty|vile|miserable|disgusting|despicable|horrible) (?:little |old |small |weak )?(?:man|woman|person|human|individual|people|human being)\b`,
  ),
  en(
    'insult-shame',
    'uneducated illiterate inbred braindead',
    String.raw`\b${areThey} ${so}(?:uneducated|illiterate|inbred|sick in the head|not right in the head|off your rocker|a few sandwiches short|one sandwich short)\b`,
    { negation: 'part' },
  ),
]
