/** What people call their work. A word counts when it is or ends in one of these. */
export const jobWords =
  'concierge|conrector|rector|adviseur|adviser|advisor|manager|engineer|ontwikkelaar|developer|programmeur|programmer|medewerker|medewerkster|analist|analyst|jurist|arts|dokter|' +
  'verpleegkundige|verpleger|nurse|trainer|coach|speler|player|planner|leider|teamlead|lead|director|directeur|directrice|officer|consultant|associate|' +
  'partner|designer|ontwerper|vormgever|recruiter|marketeer|marketer|technician|technicus|technoloog|technologist|conducteur|machinist|chauffeur|driver|' +
  'wethouder|burgemeester|raadslid|griffier|ambtenaar|boa|handhaver|voorlichter|woordvoerder|spokesperson|beveiliger|stagiair|stagiaire|trainee|intern|' +
  'therapeut|assistent|assistant|vakkenvuller|specialist|oloog|psycholoog|bestuurder|founder|oprichter|ceo|cto|cfo|coo|owner|eigenaar|scientist|advocaat|' +
  'lawyer|accountant|secretaris|secretary|docent|teacher|leraar|professor|hoogleraar|lecturer|onderzoeker|researcher|communicatie|communications|comms|hr|' +
  'klantenservice|marketing|sales|ict|it|ops|operations|ticketing|events|pr|webcare|monteur|mechanic|kok|host|journalist|redacteur|editor|verslaggever|reporter|' +
  'architect|tester|inkoper|verkoper|buyer|seller|projectleider|teamleider|supervisor|agent|raadslid|or-lid|bestuurslid|teamlid|commissielid|chirurg|surgeon|pilot|piloot|steward|stewardess|cabin crew|' +
  'buschauffeur|bezorger|courier|magazijnmedewerker|cashier|kassamedewerker|baliemedewerker|receptionist|beheerder|administrator|admin|auditor|controller|' +
  "strateeg|strategist|economist|econoom|data|finance|legal|product|support|it'er|ict'er|employee|staff|vrijwilliger|volunteer|apprentice|leerling|head|" +
  'chair|president|secretaresse|inspecteur|inspector|bibliothecaris|librarian|conservator|curator|portier|dev|swe|sre|vp|barista|postbode|mayor|alderman|councillor|treasurer|captain|brandweerman|agent|rechercheur|planoloog|hovenier'

/** Work that is done for a place: "ambtenaar in Waterdam". */
export const placeJobWords =
  'ambtenaar|wethouder|burgemeester|raadslid|boa|handhaver|griffier|arts|cardioloog|oloog|verpleegkundige|chirurg|nurse|surgeon|councillor|alderman|civil servant'

/** Saying that one works somewhere. */
export const workWords =
  'werk|werkt|werken|werkzaam|werkend|schrijft|schrijf|maakt|ontwerpt|bouwt|regelt|verzorgt voor|work|works|working|employed|in dienst|dienst|job|baan|werkgever|employer|day job|in opdracht|bijbaan|bijbaantje|aan de slag|recruiting|hiring'

/** Somebody who has another tie to the organisation than working there now, or none. */
export const otherTies =
  'ex|exes|former|formerly|previously|used to|was|were|oud|voormalig|voormalige|voorheen|vroeger|eerder|gepensioneerd|gepensioneerde|pensioen|retired|werkte|gewerkt|worked|left|alum|alumnus|alumna|alumni|ontslagen|fired|laid off|weg bij|vertrokken|' +
  'klant|klanten|customer|customers|client|clients|patient|patiente|reiziger|reizigers|passenger|gebruiker|user|member|fan|fans|supporter|supporters|seizoenkaarthouder|liefhebber|verslaafd|addicted|lover|' +
  'inwoner|bewoner|bewoners|resident|residents|inhabitant|citizen|woont|wonen in|lives|living|geboren|born|opgegroeid|raised|' +
  'solliciteert|stage gelopen|liep|in ruste|dealer|wederverkoper|reseller|regular|stamgast|class of|owes|redde|volgend jaar|next year|sponsor|petitie|petition|campaign|campagne|save|redt|gevecht|vecht|teken de|gezocht|het liefst|liefst|getting married|trouwt|trouwen|te vinden|floot|telen|gelegen|exposeert|afgestudeerd|graduated|graduate|been there|rejected|afgewezen|moved|happily|happy|steunt|supports|bylines?|as seen|frustratie|listener|luistert|independent|onafhankelijk|test|tests|reviews?|sacked|redundant|prev|gespeeld|gestudeerd|stayed|verbleef|luistert niet|failed|betaal|paying|reis|opgenomen|aandelen|boos|angry|complaints?|klachten|klaagt|opkomen voor|komen op voor|climbing|climb|freelance|zelfstandig|werkloos|jobless|geld in(?:zamelen|zamelt)|raises|raising|buur|buurvrouw|neighbour|neighbor|vroegere|gestopt|quit|resigned|verkoopt aan|sells to|partner of|partner van|trots op|proud of|solliciteer|sollicitant|applying|applied|applicant|application|interviewing|interview|future|toekomstig|toekomstige|aspiring|wannabe|wil ooit|wil|wish|wishes|dream|dreaming|hope to|hoop|ooit|someday|looking|zoekt|droom|droomt|' +
  'parody|parodie|satire|fake|unofficial|niet|not|geen|never|nooit|no longer|against|tegen|anti|boycot|boycott|stop|hate|hates|haat|strijdt|' +
  'leverancier|leveranciers|supplier|suppliers|levert|leveren|supplies|contractor|contracted|verzorgen|verzorgt|such as|zoals|for clients|we help|wij helpen|' +
  'covering|covers|about|over|schrijft|news|nieuws|critic|criticus|kritisch|watching|volgt|following|' +
  'married to|getrouwd met|(?:my|our|mijn|onze) (?:\\p{L}+ )?(?:wife|husband|vrouw|man|partner|vader|moeder|father|mother|dad|mum|mom|zus|broer|sister|brother|zoon|dochter|son|daughter|vriend|vriendin|girlfriend|boyfriend|ouders|parents|kids|kinderen|oma|opa)|(?:moeder|vader|ouder|mother|father|parent|partner|kind|vrouw|man|wife|husband) (?:van een|of an?)|' +
  'shareholder|aandeelhouder|investor|sued|declined|won|finished|behandeld|treated|ligt in|ander|andere|other than|ervaringsdeskundige|spotter|treinspotter|survivor|rekening|spaarder|elke dag met|geweest|blij met|dol op|slachtoffer|victim|student|studying|studeert|studies|leerling|pupil|huurder|tenant|gast|guest|bezoeker|visitor|verzekerd|insured|abonnee|subscriber|donateur|donor|deelnemer|participant|shopping|winkelt|eats|lunch|eet|refund|trying|wacht|waiting|in the past|magazine|loves?|stuck'

/** Right behind the name, another tie: "X subscriber", "X certified". */
export const tiesAfter =
  'subscriber|subscribers|shareholder|certified|customer|customers|fan|fans|supporter|supporters|patient|patients|klant|klanten|ticket|deals|alum|alumni|alumnus|alumna|student|reader|readers|half|marathon|prize|gedaan|gespeeld|abonnee|abonnees|resident|survivor|parent|member|tenant|user|gebruiker|gebruikers|huurder|victim|slachtoffer|failed|saved|leerling|pupil|stan|addict|verslaafde|liefhebber|bezoeker|seizoenkaart|reiziger|graduate'

/** The past ends here: "ex-X, now at Y". */
export const nowWords = 'now|nu|currently|tegenwoordig|thans|momenteel|inmiddels|sinds|since'

/** The whole account speaks as the organisation, or pretends to. */
export const notAPerson =
  /\b(?:official account|officieel account|officiele account|official page|wij zijn|parody|parodie|satire|unofficial|niet officieel|not official|not affiliated|geen onderdeel|niet van|not the real|fan ?account|fan ?page|automatisch account|webcareteam|helpt het team|customer care:|dm us)\b/

/** Behind the organisation's name in a display name: an account of the organisation or about it. */
export const accountWords =
  /^(?:webcare|nederland|nl|netherlands|belgie|uk|us|careers|jobs|vacatures|official|officieel|news|nieuws|parody|parodie|support|help|helpt|service|klantenservice|storingen|press|pers|online|fans?|till i die|store|shop)\b/
