import type { InterfaceLanguage, ProtectedTopic } from '@troje/post'
import type { TopicPattern } from './topics.ts'

const cue =
  (language: InterfaceLanguage) =>
  (topic: ProtectedTopic, source: string): TopicPattern => ({
    topic,
    language,
    shape: new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${source})(?![\p{L}\p{N}])`, 'u'),
  })
const nl = cue('nl')
const en = cue('en')

/** The writer, or those the writer works with, at most twelve words before. */
const own = String.raw`(?:ik|mij|me|mijn|m'n|mn|wij|we|ons|onze|onszelf)(?: [^ .]+){0,12}? `
const ownWork = String.raw`(?:ik|mijn|wij|we|ons|onze|hier|bij ons|de directie|mijn chef|mijn baas|collega's)(?: [^ .]+){0,12}? `
const mine = String.raw`(?:i|i'm|i've|i'd|im|ive|me|my|we|we're|we've|our|us|myself)(?: [^ .]+){0,12}? `
const mineWork = String.raw`(?:i|i'm|i've|my|we|we're|we've|our|us|they|management|the boss|hr|staff|colleagues)(?: [^ .]+){0,12}? `
/** "My husband and I", but no "my husband has cancer": illness of others is not the writer's. */
const mineHealth = String.raw`(?:i|i'm|i've|i'd|im|ive|my|me)(?! (?:wife|husband|dog|cat|car|phone|laptop|patient|client|son|daughter|mother|father|mum|mom|dad|neighbour|neighbor|colleague|boss|one of my))(?:(?! patients?| clients?| dog| cat| he| she| his| her) [^ .]+){0,10}? `
const ownHealth = String.raw`(?:ik|mij|mijn|me|m'n|mn)(?! (?:man|vrouw|hond|kat|auto|telefoon|laptop|patient|client|zoon|dochter|moeder|vader|buurman|buurvrouw|collega|baas))(?:(?! patienten| patient| client| clienten| hond| kat| hij| zij| zijn| haar) [^ .]+){0,10}? `

const misdeedNl = String.raw`(?:gesjoemeld|sjoemelen|sjoemelt|gesjoemel|geknoeid|knoeien|knoeit|geknoei|fraude|gefraudeerd|fraudeert|vervalst|vervalsen|vervalste|geantedateerd|antedateren|omgekocht|steekpenningen|smeergeld|zwart uitbetaald|zwart betaald|loost|lozen|geloosd|dumpen|gedumpt|dumpt|verzwijgt|verzwijgen|verzwegen|verdoezeld|verdoezelen|doofpot|zwijgcontract|spookfacturen|dubbel ingediend|dubbel gedeclareerd|valse facturen|valse verklaringen|weggemoffeld|weggestopt|de ogen gesloten|kijkt weg|kijken weg|keek weg|mijn mond houden|onze mond houden|zwijgen opgelegd|grensoverschrijdend(?: gedrag)?|machtsmisbruik|geintimideerd|intimidatie|aangerand|betast|handtastelijk|illegaal|zonder vergunning|niet gemeld bij|achtergehouden|gemanipuleerd|manipuleert|aangepaste cijfers|nooit gedaan zijn|niet uitgevoerd zijn|zelf getekend|vriendjespolitiek|zwager|belangenverstrengeling|misstand|misstanden|integriteitsmelding|klokkenluider|klokkenluiders|vertrouwenspersoon|misstandenmelding)`
const misdeedEn = String.raw`(?:fraud|fraudulent|falsif\p{L}+|forged?|forging|fake invoices|made up|fabricat\p{L}+|backdat\p{L}+|brib\p{L}+|kickbacks?|embezzl\p{L}+|off the books|under the table|cover(?:ed|ing)? (?:it |this |them )?up|cover-?up|shred(?:ded|ding)?|delete emails|deleted emails|destroy(?:ed|ing)? (?:evidence|records|files)|skips? (?:the )?(?:safety|checks|inspections?)|signs? the forms anyway|never happened|said nothing|looked the other way|look the other way|turned a blind eye|buried my (?:complaint|report)|buried the|whistle-?blower|whistle-?blowing|harass\p{L}+|groping|groped|sexual assault|sexually|discriminat\p{L}+|retaliat\p{L}+|misconduct|wrongdoing|illegal(?:ly)?|money laundering|launder\p{L}*|insider trading|tax evasion|bill(?:ing|ed) .{0,40}never|unsafe|numbers .{0,30}(?:false|wrong|cooked)|cook(?:ing|ed) the books|hush money|gagging order|nda to keep|corrupt\p{L}*|price.fixing|tampered|doctored)`

/** Wider cues, beside the patterns of `topics.ts`: a word that says it all, or one of the writer's own matters. */
export const topicCues: readonly TopicPattern[] = [
  nl('wrongdoing', String.raw`${ownWork}${misdeedNl}`),
  nl(
    'wrongdoing',
    String.raw`(?:onze|mijn) (?:manager|chef|baas|directeur|leidinggevende|teamleider|werkgever|afdeling|bestuurder)(?: [^ .]+){0,8}? (?:declaraties|zwart|liegt|steelt|rommelt|sjoemelt|fraude|handtekeningen|facturen|smeergeld|betast|intimideert)`,
  ),
  nl(
    'wrongdoing',
    String.raw`(?:er wordt|er worden|hier wordt|hier worden)(?: [^ .]+){0,5}? (?:gesjoemeld|geknoeid|gefraudeerd|vervalst|gelogen|achtergehouden|weggekeken)`,
  ),
  nl(
    'wrongdoing',
    String.raw`(?:gemeld|melding|melden|aangifte)(?: [^ .]+){0,8}? (?:autoriteit|inspectie|toezichthouder|huis voor klokkenluiders|integriteit)|(?:autoriteit|inspectie|toezichthouder)(?: [^ .]+){0,4}? gemeld`,
  ),
  nl(
    'union',
    String.raw`fnv|cnv|vakbond\p{L}*|bondslid|kaderlid|stakers?post|stakerspost|staking uitgeroepen|stakingsuitkering|actievoeren|wij staken|we staken|ga staken|gaan staken|medezeggenschap\p{L}*|ondernemingsraad|onze or|in de or|or-lid|or-leden|de or|cao-?\p{L}*|nieuwe cao|collectieve actie|stiptheidsactie|werkonderbreking|lid van (?:een|de|mijn) bond|word(?:t)? lid van de bond|werk neer\p{L}*|het werk plat|poortactie|loonstaking|prikactie`,
  ),
  nl(
    'working-conditions',
    String.raw`(?:vast|tijdelijk|nulurencontract|nuluren|flex) ?contract|werkdruk|onderbezetting|onderbezet|onderbemand|bezuinigingen op personeel|tandvlees|overwerk\p{L}*|overuren|loonsverhoging|minimumloon|onderbetaald|doorbetaald krijgen|arbeidsinspectie|ploegendienst|dubbele dienst(?:en)?|nachtdiensten`,
  ),
  nl(
    'working-conditions',
    String.raw`(?:krijgen wij|krijgen we|krijg ik|wij krijgen|ik krijg|worden wij|word ik|uren|overuren|diensten|reistijd)(?: [^ .]+){0,8}? niet (?:uit|door)?betaald`,
  ),
  nl(
    'working-conditions',
    String.raw`${ownWork}(?:onbetaald|te laat betaald|minder dan|uur gedraaid|uur gewerkt|dagen achter elkaar|vrije dagen|vrije dag|verlof|vakantie (?:is|wordt|werd)(?: [^ .]+){0,5} (?:ingetrokken|geweigerd|afgewezen)|geen pauze|pauzes?|rooster(?! van de)|reistijd|reiskosten|toeslag|salaris|loon|lonen|niet gekeurd|veiligheidsschoenen|geen handschoenen|geen helm|airco kapot|geen verwarming|geen water|asbest|oproepkracht|uitzendkracht|met (?:twee|een|drie|\d+) man|ontslagen zonder|contract (?:wordt|is) niet verlengd|reorganisatie|weekend gewerkt|doorwerken|ziek doorwerken|draaien dubbele)`,
  ),
  nl(
    'working-conditions',
    String.raw`(?:\d+|tien|elf|twaalf|dertien|veertien|vijftien|zestien|achttien) uur (?:achter elkaar |lang )?(?:gedraaid|gewerkt|op de been|gestaan)|(?:lage|slechte) lonen|hoge werkdruk`,
  ),
  nl(
    'working-conditions',
    String.raw`\d+ graden(?: [^ .]+){0,4} (?:loods|hal|kantoor|magazijn|werkplaats|keuken|bus|cabine)`,
  ),
  nl(
    'health',
    String.raw`uitslag [.,] uitgezaaid|paniekaanval(?:len)?|hyperventilatie|mijn (?:\p{L}+ )?(?:psycholoog|psychiater|therapeut|reumatoloog|oncoloog|neuroloog|cardioloog|diagnose|chemo|operatie|medicatie|pillen|antidepressiva|depressie|angst\p{L}*|burn-?out|migraine|ziekte|handicap|beperking|autisme|adhd|revalidatie|hersenschudding|herstel)`,
  ),
  nl(
    'health',
    String.raw`${ownHealth}(?:psycholoog|psychiater|reumatoloog|oncoloog|therapie|ggz|hersenschudding|bestraling|chemo|burn-?out|overspannen|depressie\p{L}*|depressief|ptss|geopereerd|operatie|zwanger|miskraam|nuchter|afgekickt|verslaafd|verslaving|opgenomen|ziek (?:thuis|gemeld)|ziekgemeld|arbeidsongeschikt|wia|kanker|tumor|uitgezaaid|epilepsie|diabetes|reuma|ms|adhd|autisme|autistisch|slechthorend|doof|blind|slechtziend|rolstoel|hartinfarct|beroerte|long ?covid|migraine|endometriose|bipolair|borderline|eetstoornis|anorexia|suicidaal|zelfmoordgedachten|slapeloos\p{L}*|revalidatie|uitgevallen)(?! (?:op mijn|voor mijn) (?:werk|bank))`,
  ),
  nl(
    'religion',
    String.raw`eid mubarak|suikerfeest vieren|ramadan mubarak|shabbat shalom|belijdenis(?: gedaan| doen)?|de heer is|onze vader|god zij dank ik|god heeft mij|godsvertrouwen|amen|inshallah|in sha allah|alhamdulillah|mashallah|kerkdienst|dominee preekte|gebedsgenezing|zondagsrust|mijn (?:geloof|kerk|moskee|god|gebed|bijbel|koran|hoofddoek|keppel|doop|imam|dominee|tulband)`,
  ),
  nl(
    'religion',
    String.raw`${own}(?:geloof in (?:god|allah|jezus|niets|een god)|geloof niet (?:meer|in god)|gelovig|ongelovig|bid(?:den)?|gebeden|gebed|vasten|vast (?:deze|elke|mee|tot|vandaag|de hele|een (?:dag|week))|ramadan|hoofddoek|keppel(?:tje)?|koosjer|halal|naar de (?:kerk|moskee|synagoge|tempel|mis|dienst)|gedoopt|bekeerd|katholiek|protestants|gereformeerd|moslim|moslima|jood|joods|christen|christelijk|hindoe|boeddhist|atheist|evangelisch)`,
  ),
  nl(
    'religion',
    String.raw`als (?:een )?(?:\p{L}+ )?(?:katholiek|moslim|moslima|christen|jood|hindoe|boeddhist|gelovige|atheist|protestant)`,
  ),
  nl(
    'politics',
    String.raw`kandidatenlijst|gestemd|stemhokje|stemlokaal|stembus|stembureau voor de|verkiezingen|waterschapsverkiezingen|gemeenteraadsverkiezingen|verkiezingscampagne|stem (?:links|rechts|groen)|malieveld|klimaatmars|demonstratie|betoging|(?:het|dit|ons) kabinet|(?:de|deze|onze) (?:regering|coalitie|oppositie|formatie)(?! van mijn)|marktwerking in de zorg|kernenergie is|stikstofbeleid|asielbeleid|spreidingswet|asielstop|partijprogramma|partijlid|partijkartel|links-rechts|verkiezingsprogramma|tweede kamer|de politiek (?:durft|liegt|moet|doet|luistert|kijkt)|nexit|wokegekte|woke-?\p{L}*`,
  ),
  nl(
    'politics',
    String.raw`(?:de|deze|onze|die) (?:premier|minister|ministers|minister-president|staatssecretaris)(?: [^ .]+){0,5}? (?:weg|aftreden|opstappen|liegt|faalt|ontslag|schuldig|schande)`,
  ),
  nl(
    'politics',
    String.raw`(?:wilders|rutte|schoof|omtzigt|yesilgoz|timmermans|jetten|bontenbal|baudet|van der plas|trump|poetin|netanyahu|zelensky|orban|macron|biden|farage|le pen)(?: [^ .]+){0,6}? (?:gelijk|liegt|moet|weg|goed|fout|schande|president|held|gevaar\p{L}*|beleid|asiel|oorlog|rechts|links)`,
  ),
  nl(
    'sexual-life',
    String.raw`op (?:mannen|vrouwen|jongens|meisjes|beide) val(?:len)?|val(?:len)? op (?:mannen|vrouwen|meisjes|jongens)|in transitie|mijn transitie|non-?binair|genderfluide|genderqueer|deadname|voornaamwoorden|uit de kast|coming-?out|canal parade|roze zaterdag|lhbti\p{L}*|lhbtq\p{L}*|seksleven|geen zin (?:meer )?in seks|hebben (?:\p{L}+ )?seks|geen seks|libido|geaardheid|open relatie|polyamor\p{L}*|twee vrouwen|twee mannen|mijn (?:man en ik zijn allebei mannen|vrouw en ik zijn allebei vrouwen)`,
  ),
  nl(
    'sexual-life',
    String.raw`als (?:\p{L}+ )?(?:homo|lesbo|lesbienne|biseksueel|biseksuele|trans|transvrouw|transman|queer|aseksueel)|${own}(?:homo|lesbisch|biseksueel|bi|trans|transgender|queer|aseksueel|panseksueel|gay)`,
  ),
  en('wrongdoing', String.raw`${mineWork}${misdeedEn}`),
  en(
    'wrongdoing',
    String.raw`(?:the|our|my) (?:\p{L}+ )?(?:board|director|company|hospital|employer|council|managers?|boss|lab|management)(?: [^ .]+){0,6}? (?:knew about|hid|hides|hiding|covered up|buried|lied|falsified|ignored the|pays? .{0,30}(?:cash|off the books)|skips|faked|fakes)`,
  ),
  en(
    'wrongdoing',
    String.raw`fired for reporting|reported (?:it|them|him|her|my|this|fraud)(?: [^ .]+){0,6}? (?:to compliance|to the regulator|to the ombudsman|to hr|authorities|and was|and got)|blew the whistle|i told (?:compliance|the regulator|the auditors|hr)|before the auditors?`,
  ),
  en(
    'union',
    String.raw`unison|unite the union|aflcio|afl-cio|teamsters|seiu|gmb|union cards?|union rep|shop steward|industrial action|picket(?:s|ing)?(?: line)?|balloting|strike ballot|strike vote|walk(?:ing)? out on|we walk out|no contract , no work|solidarity with|collective agreement|works council|trade union\p{L}*|unioni[sz]\p{L}*|voted yes to strike|our branch|work to rule|wildcat strike|lockout|scabs?`,
  ),
  en(
    'union',
    String.raw`(?:we|we're|i|i'm|us|our|nurses|teachers|doctors|drivers|staff|workers)(?: [^ .]+){0,6}? (?:on strike|strike on|striking|the union|a union|union)(?! jack| flag)`,
  ),
  en(
    'working-conditions',
    String.raw`short-?staffed|understaffed|unpaid (?:overtime|leave|travel|internship|shifts?|hours)|on call for free|zero.hours?|overtime|pay ?rise|pay ?slip|pay ?cut|payroll|minimum wage|living wage|underpaid|overworked|workload|double shifts?|night shifts?|hard hats?|no ppe|no breaks?|toilet breaks?|lunch breaks?|paid late|not paid|unsafe (?:work|conditions|staffing)|staffing levels|sick pay|holiday pay|annual leave|temp(?:orary)? contract|agency workers?|redundanc\p{L}+`,
  ),
  en(
    'working-conditions',
    String.raw`${mineWork}(?:cancelled my leave|cancelled our leave|my leave|paid (?:late|less|for)|earn less|weekends? in a row|days in a row|hours straight|without pay|for free|no heating|no air ?con\p{L}*|broken ladder|safety (?:gear|checks|equipment)|time to pee|get paid|do not get paid|don't get paid|not get paid|our shifts?|our rota|rota|overtime|no raise|a raise|roster|commute unpaid|breaks? again)`,
  ),
  en(
    'working-conditions',
    String.raw`(?:one|two|three|four|five|\d+) (?:nurses|carers|staff|teachers|drivers|doctors|people|of us|cleaners) for (?:\p{L}+ )?(?:\d+|ten|twenty|thirty|forty|fifty|sixty|hundred|an? \p{L}+)|(?:second|third|fourth|fifth|sixth|seventh) weekend|(?:twelve|thirteen|fourteen|sixteen|\d\d) hours? (?:straight|shift|day|again)`,
  ),
  en(
    'health',
    String.raw`panic attacks?|years? sober|months? sober|days? sober|my (?:\p{L}+ )?(?:mental health|anxiety|depression|chemo|surgery|operation|diagnosis|scan|biopsy|medication|meds|therapist|psychiatrist|oncologist|disability|illness|epilepsy|migraines?|endometriosis|adhd|autism|recovery|wheelchair|insulin|inhaler|miscarriage|pregnancy|stroke|seizures?)`,
  ),
  en(
    'health',
    String.raw`${mineHealth}(?:off (?:work|sick)|stroke(?! of)|deaf|blind|disabled|sober|rehab|eating disorder|anorexi\p{L}+|bulimi\p{L}+|cancer|chemo|tumou?r|surgery|operation|diagnosed|diagnosis|depress(?:ed|ion)|anxiety|panic|ptsd|adhd|autis\p{L}+|bipolar|epileps\p{L}+|diabet\p{L}+|pregnant|miscarr\p{L}+|lost the baby|ivf|hospitali[sz]ed|flaring up|flare-?up|chronic pain|chronic|long covid|migraines?|suicidal|self-?harm|addict\p{L}*|hiv|burn(?:ed|t)? ?-?out)(?! by the weather)`,
  ),
  en(
    'health',
    String.raw`(?:scan|results|test|biopsy|bloods?) came back|we lost the baby|lost our baby|going in for (?:my|surgery)`,
  ),
  en(
    'religion',
    String.raw`eid mubarak|ramadan (?:mubarak|kareem)|the lord is|baptis(?:ed|m)|baptiz(?:ed)|lent (?:starts|is|begins)|giving up .{0,20} for lent|shabbat shalom|kosher at home|we keep kosher|keep kosher|inshallah|mashallah|alhamdulillah|hallelujah|glory to god|thank you jesus|thank you lord|rosary|my (?:faith|church|mosque|synagogue|temple|religion|prayers?|bible|hijab|turban|pastor|imam|rabbi)`,
  ),
  en(
    'religion',
    String.raw`${mine}(?:sikh|muslim|christian|catholic|jewish|hindu|buddhist|mormon|atheist|agnostic|evangelical|believing in god|believe in god|believe in allah|pray(?:ed|ing)?|fasting|fast for|fast during|hijab|turban|kippah|kosher|halal|to church|to mosque|to the mosque|to mass|to synagogue|converted|confession|observe (?:lent|ramadan|shabbat|the sabbath)|my faith)`,
  ),
  en(
    'politics',
    String.raw`tax the rich|prime minister|general election|election day|voting (?:tory|labour|green|reform|republican|democrat|conservative|left|right|for)(?! the (?:lemon|best|logo|photo))|vote (?:tory|labour|green|reform|republican|democrat|conservative|left|right|them out)|never voting|voted (?:leave|remain|tory|labour|green|republican|democrat|trump|biden|harris)|gun (?:laws?|control|reform)|independence for \p{L}+|border (?:wall|policy)|immigration (?:policy|laws?)|asylum (?:policy|laws?|seekers? should)|climate (?:policy|march|protest|strike)|second amendment|abortion (?:rights|ban|law)|black lives matter|free palestine|stand with (?:israel|ukraine|palestine|gaza)|ceasefire|defund|brexit|nato|capitalism|socialism|communism|fascism|left-?wing|right-?wing|maga|the (?:tories|democrats|republicans|labour party|greens|lib dems)|house of commons|parliament|congress(?:man|woman)?|senator|the senate|white house|welfare cuts|austerity`,
  ),
  en(
    'politics',
    String.raw`${mine}(?:marched|marching|protest(?:ed|ing)?(?! too)|demonstrat\p{L}+|standing for (?:the |election|office|council|mp)|running for (?:office|council|mayor|congress)|campaign(?:ed|ing) for|canvass\p{L}*|voted(?! for the (?:lemon|best|logo|photo|blue|photo))|vote for (?:him|her|them|change))(?! for the (?:lemon|best|logo|photo|blue))`,
  ),
  en(
    'politics',
    String.raw`(?:trump(?! cards?)|biden|harris|obama|starmer|sunak|farage|johnson|putin|netanyahu|zelensky|macron|merkel|trudeau|kavanaugh|hillary|clinton|pelosi|mcconnell|sanders|desantis)(?: [^ .]+){0,6}? (?:right|wrong|president|lies|lied|liar|trade|war|corrupt|wins?|won|lost|resign|prison|polic(?:y|ies)|impeach\p{L}*|supporters?|voters?|rally|administration|country|vote)`,
  ),
  en(
    'sexual-life',
    String.raw`(?:both|two) (?:men|women|husbands|wives)|i like (?:girls|boys|men|women)|like girls|pronouns|they\/them|non-?binary|genderqueer|genderfluid|gender identity|my transition|transitioning|came out|coming out|sex drive|sex life|libido|our sex|lgbt\p{L}*|pride (?:march|parade|month)|at pride|open marriage|polyamor\p{L}*|same-?sex|top surgery|my sexuality|erectile|my (?:orgasm|kink)\p{L}*`,
  ),
  en(
    'sexual-life',
    String.raw`(?:as a|i'm a|i am a|i'm|i am|proud|openly|being|being a) (?:\p{L}+ )?(?:gay|lesbian|bi|bisexual|trans|transgender|queer|asexual|pansexual|nonbinary)(?: \p{L}+)?|started my transition`,
  ),
]
