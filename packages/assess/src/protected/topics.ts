import type { InterfaceLanguage, ProtectedTopic } from '@troje/post'

/** A way of speaking about a protected topic: a pattern over the plain text (words folded, pauses as ` . ` and ` , `). */
export interface TopicPattern {
  readonly topic: ProtectedTopic
  readonly language: InterfaceLanguage
  readonly shape: RegExp
}

const workNl = String.raw`(?:mijn|onze|ons|de|dit|hier|die|wij|we)`
const ownBossNl = String.raw`(?:leidinggevende|chef|baas|bazen|directeur|directie|manager|werkgever|bedrijf|afdeling|teamleider|bestuur|wethouder|collega'?s?)`
const wrongNl = String.raw`(?:vervals\w*|gesjoemel\w*|sjoemel\w*|fraud\w*|corrupt\w*|omkoping|omgekocht|steekpenningen|smeergeld|doofpot|zwart betaald|intimid\w*|geintimideerd\w*|machtsmisbruik|misstanden?|illegaal|gedumpt|loost|lozen|belastingontduiking|discrimine\w*|gepest|pesterijen|seksueel|seksuele intimidatie|zwijggeld|antedate\w*|liegen tegen|inspectie|misbruik)`
const ownBossEn = String.raw`(?:managers?|boss|bosses|supervisor|employer|director|company|department|board|management|council|firm|team|colleagues?)`
const wrongEn = String.raw`(?:fraud\w*|falsif\w*|forg(?:e|ed|ing)|backdat\w*|brib\w*|kickbacks?|corrupt\w*|cover(?:ed|ing)? (?:it |this )?up|cover-?up|bullying|bullied|harass\w*|dumping|embezzl\w*|illegal(?:ly)?|discriminat\w*|retaliat\w*|misconduct|wrongdoing|lie to the|missing records|money laundering|insider|unpaid taxes|abuse of power)`

const illnessNl = String.raw`(?:burn[- ]?out|depressie|depressief|kanker|chemo|chemokuur|bestraling|diabetes|suikerziekte|epilepsie|adhd|autisme|autistisch|ms|reuma|migraine|long ?covid|ptss|angststoornis|bipolair|miskraam|zwanger|hiv|hernia|artrose|endometriose|dwangstoornis|eetstoornis|anorexia|verslaving|astma|hartinfarct|beroerte|tumor|griep|corona|covid)`
const illnessEn = String.raw`(?:burn[- ]?out|depression|depressed|cancer|chemo|chemotherapy|radiation|diabetes|diabetic|epilepsy|adhd|autism|autistic|arthritis|migraines?|long covid|ptsd|anxiety|bipolar|miscarriage|pregnant|hiv|hernia|endometriosis|ocd|eating disorder|anorexia|addiction|asthma|heart attack|stroke(?! of)|tumou?r|lupus|crohn'?s|ms|multiple sclerosis|flu|covid)`

const partiesNl = String.raw`(?:groenlinks|pvda|vvd|pvv|d66|cda|sp|volt|bij1|denk|sgp|christenunie|bbb|fvd|ja21|nsc|forum voor democratie|partij voor de dieren)`
const politiciansNl = String.raw`(?:wilders|rutte|baudet|yesilgoz|timmermans|omtzigt|schoof|jetten|trump|poetin|netanyahu)`
const partiesEn = String.raw`(?:labour|tories|tory|conservatives?|lib dems?|greens?|republicans?|democrats?|gop|ukip|reform uk|snp)`
const politiciansEn = String.raw`(?:trump|biden|harris|obama|clinton|sunak|starmer|johnson|farage|putin|netanyahu|hillary|maga)`

const nl = (topic: ProtectedTopic, source: string): TopicPattern => ({
  topic,
  language: 'nl',
  shape: new RegExp(source, 'u'),
})
const en = (topic: ProtectedTopic, source: string): TopicPattern => ({
  topic,
  language: 'en',
  shape: new RegExp(source, 'u'),
})

export const topicPatterns: readonly TopicPattern[] = [
  nl(
    'wrongdoing',
    String.raw`\b(?:klokkenluiders?|huis voor klokkenluiders|misstand(?:en)? (?:gemeld|melden|bij)|zwijgcontract|doofpot|inspectie gebeld)\b`,
  ),
  nl('wrongdoing', String.raw`\b${workNl}\b[^.]{0,120}\b${ownBossNl}\b[^.]{0,120}\b${wrongNl}\b`),
  nl('wrongdoing', String.raw`\b${wrongNl}\b[^.]{0,120}\b(?:mijn|onze|door de|door mijn) (?:\w+ )?${ownBossNl}\b`),
  nl(
    'wrongdoing',
    String.raw`\b(?:hier|wij moeten|we moeten|er) (?:wordt|worden)?[^.]{0,120}\b(?:gesjoemeld|vervalst|gefraudeerd|omgekocht)\b`,
  ),
  nl(
    'wrongdoing',
    String.raw`\b(?:wethouder|aanbesteding|directeur|bestuur|bedrijf)\b[^.]{0,120}\b(?:corruptie|omkoping|fraude|steekpenningen|vriendjespolitiek)\b`,
  ),
  nl(
    'union',
    String.raw`\b(?:vakbond\w*|vakbondslid|fnv|cnv|vcp|cao|cao-onderhandelingen|ondernemingsraad|personeelsvertegenwoordiging|stakingsfonds|stakingspost)\b`,
  ),
  nl('union', String.raw`\b(?:met|van|bij|lid van) de bond\b`),
  nl(
    'union',
    String.raw`\b(?:wij|we|ik|personeel|collega'?s|medewerkers)\b[^.]{0,120}\b(?:staken|staak|gestaakt|leggen [^.]{0,120}werk neer|legt [^.]{0,120}werk neer)\b`,
  ),
  nl('union', String.raw`\b(?:staken|staking) (?:wij|we|ik|voor een|om een|morgen voor)\b`),
  nl(
    'working-conditions',
    String.raw`\b(?:werkdruk|overuren|overwerk|nachtdiensten?|dubbele diensten|onderbezetting|onderbezet|arbeidsomstandigheden|nulurencontract|flexcontract|loonsverhoging|minimumloon|arbeidsinspectie|werktijden|vakantiedagen)\b`,
  ),
  nl(
    'working-conditions',
    String.raw`\b(?:mijn|ons|onze) (?:salaris|loon|contract wordt niet verlengd|tijdelijk contract|arbeidscontract|rooster|toeslag|uren|functie|reiskosten)\b`,
  ),
  nl(
    'working-conditions',
    String.raw`\b(?:te weinig personeel|niet genoeg personeel|geen pauze|zonder pauze|pauze nemen|op de werkvloer|zonder beschermende|geen beschermende|onveilig werk\w*|beschermingsmiddelen)\b`,
  ),
  nl(
    'health',
    String.raw`\b(?:ik|mij|mijn|me|ben)\b(?! (?:man|vrouw|auto|hond|kat|telefoon|laptop|patient|client))(?:(?! (?:deze|dit|die) (?:bank|trein|app|winkel)|patient|client| auto| hond| kat)[^.]){0,120}\b${illnessNl}\b`,
  ),
  nl(
    'health',
    String.raw`\bmijn (?:\w+ )?(?:psychiater|psycholoog|therapeut|huisarts|behandeling|medicijnen|operatie|diagnose|revalidatie|ziekte|klachten|medicatie|handicap|beperking)\b`,
  ),
  nl(
    'health',
    String.raw`\b(?:ik ben|ben ik|ben|word ik|ik word|ik lig|zit) (?:\w+ ){0,3}?(?:ziek gemeld|ziekgemeld|geopereerd|opgenomen|ziek thuis|ongeneeslijk|overspannen|arbeidsongeschikt|in de ziektewet)\b`,
  ),
  nl(
    'religion',
    String.raw`\b(?:als|ben|ik ben|wij zijn) (?:een )?(?:\w+ )?(?:moslim|moslima|christen|katholiek|protestant|jood|joods|hindoe|boeddhist|atheist|gelovig|gereformeerd|bekeerd)\b`,
  ),
  nl(
    'religion',
    String.raw`\b(?:ik|wij|we|ga|mijn)\b[^.]{0,120}\b(?:naar de (?:kerk|moskee|synagoge|mis|tempel)|geloof in (?:god|jezus|allah)|geloof (?:nergens|niet) in|bid|bidden|mijn geloof|hoofddoek|ramadan|vast deze|doop|bijbel|koran)\b`,
  ),
  nl(
    'religion',
    String.raw`\b(?:god is (?:goed|groot|liefde)|allahu akbar|inshallah|insha allah|prijs de heer|halleluja|moskee geweest|kerkdienst|ramadan mubarak)\b`,
  ),
  nl(
    'politics',
    String.raw`\b(?:ik|wij|we|ga|wie|stem|stemmen|lid)\b[^.]{0,120}\b(?:op|van|voor|tegen) (?:de |het )?(?:${partiesNl}|${politiciansNl})\b`,
  ),
  nl(
    'politics',
    String.raw`\b(?:stem|stemt|stemmen) (?:op|tegen|voor) (?:de |het |dit |een )?(?:${partiesNl}|\w*beleid|\w*wet|rechts|links|referendum|kabinet)\b`,
  ),
  nl(
    'politics',
    String.raw`\b(?:dit kabinet|het kabinet|deze regering|de regering|de coalitie|tweede kamer|asielbeleid|stikstofbeleid|klimaatbeleid|verkiezingen|verkiezingsuitslag)\b(?! van mijn)`,
  ),
  nl(
    'politics',
    String.raw`\b${politiciansNl}\b[^.]{0,120}\b(?:gelijk|liegt|schande|moet|is een|heeft|president|premier)\b`,
  ),
  nl('politics', String.raw`\b(?:demonstreer|demonstreren|demonstratie|betoging|malieveld|a12-blokkade)\b`),
  nl(
    'sexual-life',
    String.raw`\b(?:ik ben|ben ik|als|ik kom uit als|ben) (?:een |zelf |ook )*(?:gay|homo|lesbisch|lesbische|lesbienne|bi|biseksueel|trans|transgender|transvrouw|transman|queer|aseksueel|panseksueel|non-binair|nonbinair|polyamoreus)\b`,
  ),
  nl(
    'sexual-life',
    String.raw`\b(?:uit de kast|coming-?out|geen seks|seks (?:met|gehad|meer)|ons seksleven|mijn seksleven|mijn geaardheid|seksuele voorkeur)\b`,
  ),

  en('wrongdoing', String.raw`\b(?:whistle-?blow\w*|bl(?:ow|ew|owing) the whistle)\b`),
  en('wrongdoing', String.raw`\b(?:my|our|we|they|the|this)\b[^.]{0,120}\b${ownBossEn}\b[^.]{0,120}\b${wrongEn}\b`),
  en('wrongdoing', String.raw`\b${wrongEn}\b[^.]{0,120}\b(?:my|our|by the|by my) (?:\w+ )?${ownBossEn}\b`),
  en(
    'wrongdoing',
    String.raw`\b(?:we|i) (?:were|was|are|am) (?:told|asked|forced|ordered) to (?:lie|falsify|forge|hide|backdate|shred|cover)\b`,
  ),
  en('wrongdoing', String.raw`\bi reported my (?:\w+ )?${ownBossEn}\b`),
  en(
    'union',
    String.raw`\b(?:union (?:member|rep|reps|meeting|ballot|dues)|trade unions?|labor union|shop steward|picket line|collective bargaining|works council|strike ballot|strike fund|unioni[sz]\w*)\b`,
  ),
  en(
    'union',
    String.raw`\b(?:join|joined|my|your|our|organi[sz]ing|organi[sz]e|form|forming|start|starting) (?:a |the )?union\b`,
  ),
  en(
    'union',
    String.raw`\b(?:we|i|we're|i'm|staff|nurses|teachers|workers|drivers|colleagues)\b[^.]{0,120}\b(?:on strike|striking|going on strike|walk(?:ing)? out)\b`,
  ),
  en(
    'working-conditions',
    String.raw`\b(?:workload|overtime|understaffed|short-?staffed|pay rise|pay raise|minimum wage|zero hours contract|unpaid (?:hours|leave|shifts)|night shifts?|double shifts?|working conditions|sick pay|holiday pay|paid leave|working hours|staffing levels)\b`,
  ),
  en(
    'working-conditions',
    String.raw`\b(?:my|our) (?:salary|salaries|wages?|pay(?:check|slip)?(?! (?:button|pal|app|page|desk))|shift(?! key)|shifts|rota|hours(?! of)|temp contract|employment contract)\b`,
  ),
  en(
    'working-conditions',
    String.raw`\b(?:hour shifts?|without a break|no breaks?|safety (?:harness|gear|equipment|boots)|protective (?:gear|equipment|clothing)|no ppe|unsafe (?:work|for us)|our scaffolding)\b`,
  ),
  en(
    'health',
    String.raw`\b(?:i|i'm|im|i've|my|me|living with|diagnosed with|signed off|round of)\b(?! (?:wife|husband|car|dog|cat|phone|laptop|patient|client))(?:(?!patient|client| sick of | car | dog| cat )[^.]){0,120}\b${illnessEn}\b`,
  ),
  en(
    'health',
    String.raw`\bmy (?:\w+ )?(?:therapist|psychiatrist|psychologist|gp|diagnosis|medication|meds|surgery|treatment|disability|illness|condition|rehab|oncologist|mental health)\b`,
  ),
  en(
    'health',
    String.raw`\b(?:signed off sick|on sick leave|in rehab|i had surgery|my operation|terminally ill|(?:round|session) of chemo|i am disabled|i'm disabled|i had a miscarriage)\b`,
  ),
  en(
    'religion',
    String.raw`\b(?:as a|i am|i'm|i am a|we are|became an?|become an?|proud) (?:\w+ )?(?:muslim|christian|catholic|protestant|jew|jewish|hindu|buddhist|sikh|mormon|atheist|believer)\b`,
  ),
  en(
    'religion',
    String.raw`\b(?:i|we|my|me|off)\b[^.]{0,120}\b(?:pray|praying|prayed|to church|to mosque|to the mosque|to mass|to synagogue|believe in (?:god|jesus|allah)|my faith|my religion|baptised|baptized|hijab|ramadan|the bible|the quran|bible study)\b`,
  ),
  en(
    'religion',
    String.raw`\b(?:jesus (?:saved|loves|is lord|is king|died)|god is (?:good|great|love)|praise (?:the lord|god|jesus)|amen|allahu akbar|inshallah|hallelujah|ramadan mubarak)\b`,
  ),
  en(
    'politics',
    String.raw`\b(?:vote|voted|votes|voting|elect|elected) (?:for |against |out )*(?:${partiesEn}|${politiciansEn}|leave|remain|left|right|them out)\b`,
  ),
  en(
    'politics',
    String.raw`\b(?:this|the|our|current) (?:government|administration|regime|parliament|congress|senate|president|prime minister)\b(?! (?:building|office|desk|website|of the))`,
  ),
  en(
    'politics',
    String.raw`\b(?:as a|i am a|i'm a|proud) (?:\w+ )?(?:conservative|liberal|republican|democrat|socialist|communist|libertarian|leftist|anarchist|progressive)\b`,
  ),
  en(
    'politics',
    String.raw`\b(?:brexit|maga|gun control|border wall|abortion ban|election (?:was|is|fraud|day)|elections|impeach\w*|climate policy|asylum policy|immigration policy|referendum)\b`,
  ),
  en(
    'politics',
    String.raw`\b${politiciansEn}\b[^.]{0,120}\b(?:president|lies|lied|liar|corrupt|wins|won|lost|resign|prison|policy|policies|campaign|supporters?|voters?|administration|rally|impeached)\b`,
  ),
  en(
    'politics',
    String.raw`\b(?:the|a|anti-war|this|my) (?:protest|demonstration|rally|march) (?:against|for)\b|\bjoined the protest\b`,
  ),
  en(
    'sexual-life',
    String.raw`\b(?:i am|i'm|im|as a|came out as|come out as|coming out as|being) (?:an? |openly |proudly |also )*(?:gay|lesbian|bi|bisexual|trans|transgender|queer|asexual|pansexual|non-?binary|polyamorous)\b`,
  ),
  en(
    'sexual-life',
    String.raw`\b(?:my sexuality|my sexual orientation|our sex life|my sex life|came out to|had sex|have sex|having sex|not had sex|sex with)\b`,
  ),
  nl(
    'wrongdoing',
    String.raw`\b(?:achtergehouden|verzwegen|vernietigd|weggemoffeld)\b[^.]{0,120}\b(?:inspectie|toezichthouder|accountant|dossiers?|meldingen)\b|\bdossiers?\b[^.]{0,120}\bachtergehouden\b`,
  ),
  nl(
    'working-conditions',
    String.raw`\b(?:ons|onze|mijn) (?:loon|lonen|pauzes?|roosters?|werktijden|contracten)\b|\b(?:geen vervanging|we trekken het niet|onder het minimumloon)\b`,
  ),
  nl(
    'health',
    String.raw`\b(?:ik|mijn|kreeg|bij mij)\b(?:(?!patient|client)[^.]){0,120}\b(?:antidepressiva|insuline|uitgezaaid|biopt|rolstoel|dialyse|slaappillen|ritalin|uitslag van (?:het|de) (?:ziekenhuis|scan|bloedonderzoek))\b|\buitslag\b[^.]{0,120}\buitgezaaid\b`,
  ),
  nl('religion', String.raw`\b(?:bekeerd tot|mijn geloof|christendom|tot de islam)\b`),
  nl(
    'politics',
    String.raw`\b(?:minister|premier|staatssecretaris|burgemeester)\b[^.]{0,120}\b(?:aftreden|opstappen|ontslag)\b|\b(?:klimaatmars|extinction rebellion|boerenprotest|vrij palestina|free palestine)\b`,
  ),
  nl('sexual-life', String.raw`\b(?:twee mannen|twee vrouwen)\b[^.]{0,120}\b(?:trouwen|getrouwd|zoenen|relatie)\b`),
  en(
    'wrongdoing',
    String.raw`\b(?:hid|hiding|hides|withholding|withheld|shredded|destroyed)\b[^.]{0,120}\b(?:regulators?|inspectors?|auditors?|authorities|evidence|test results|records)\b`,
  ),
  en(
    'working-conditions',
    String.raw`\b(?:cut|cutting|took|lost) our (?:breaks?|hours|pay|wages|holidays?)\b|\b(?:made|makes|forced) (?:me|us) (?:to )?work\b|\bwork\w* [^.]{0,120}without pay\b`,
  ),
  en(
    'health',
    String.raw`\b(?:i|my)\b(?:(?!patient|client| cat| dog)[^.]){0,120}\b(?:insulin|antidepressants?|biopsy|malignant|wheelchair|dialysis|ritalin|inhaler|sobriety)\b|\bbiopsy results\b`,
  ),
  en(
    'religion',
    String.raw`\b(?:converted to|conversion to) (?:islam|christianity|judaism|buddhism|catholicism|hinduism)\b`,
  ),
  en(
    'politics',
    String.raw`\b(?:free palestine|black lives matter|pro-?life|pro-?choice|climate march|extinction rebellion|abolish the|defund the)\b`,
  ),
  en(
    'sexual-life',
    String.raw`\b(?:two men|two women|same-sex|same sex)\b[^.]{0,120}\b(?:married|marriage|couple|kiss|relationship)\b`,
  ),
]
