import type { Lexicon } from './lexicon.ts'

/** Dutch. Written for Troje; add a word under the class that says what it does. */
export const dutchLexicon: Lexicon = {
  classes: {
    Y: 'jij jullie gij jou',
    y: 'je u jouw uw',
    I: "ik mij me mezelf wij we ons onszelf ikzelf 'k",
    H: 'hij zij ze hem haar hen',
    P:
      'juf meester schoonmaker voorzitster tuinman schoonmaakster teamlid gozer vrouwtje mannetje ventje joch jochie dame heer mevrouw meneer presentator presentatrice huisarts tandarts bezorger postbode koerier caissiere beveiliger bestuurslid raadslid kamerlid premier president koning koningin staatssecretaris politica lijsttrekker partijleider zanger zangeres rapper voetballer spits verdediger schrijver columnist redacteur journaliste onderwijzer advocaat makelaar huisbaas verhuurder buur gozertje griet figuurtje nicht neef oom tante schoonmoeder schoonvader stagiair stagiaire kapper bouwvakker coordinator hulpverlener man vrouw vent kerel gast gozer jongen meisje meid wijf mens persoon baas chef manager leidinggevende directeur directrice ' +
      'collega teamleider wethouder burgemeester minister politicus agent ambtenaar conducteur chauffeur machinist dokter arts ' +
      'verpleger verpleegkundige leraar lerares juf meester docent trainer coach scheidsrechter scheids keeper speler ' +
      'medewerker medewerkster kassière buurman buurvrouw moeder vader zoon dochter broer zus ex klant patiënt ' +
      'journalist presentator rechter bestuurder voorzitter eigenaar verkoper receptionist receptioniste monteur type figuur',
    G:
      "gozers bezorgers koeriers beveiligers leerkrachten juffen meesters voetballers fans hooligans toeristen automobilisten fietsers linksen rechtsen volk lui vrouwtjes mannetjes scheidsrechters kamerleden raadsleden wethouders linkies advocaten rechters kerels wijven agenten werkgevers verhuurders makelaars mannen mensen gasten jongens meiden collegas collega's managers leidinggevenden ambtenaren agenten conducteurs chauffeurs " +
      'artsen dokters verpleegkundigen leraren docenten spelers supporters klanten medewerkers politici ministers ' +
      'journalisten bestuurders types figuren buren ouders boeren studenten wappies trainers',
    C:
      "moslims moslim joden jood homo's homos lesbiennes transen transgenders turken turk marokkanen marokkaan surinamers polen " +
      'roemenen bulgaren syriërs afrikanen negers zigeuners roma vluchtelingen asielzoekers migranten immigranten buitenlanders ' +
      'allochtonen gelovigen christenen hindoes gehandicapten vrouwen zwarten aziaten chinezen antillianen',
    O: 'bank gemeente bedrijf bestuur directie organisatie club school ziekenhuis politie overheid kabinet college winkel klantenservice vereniging raad',
    B: 'bent ben zijn is was waren blijft blijven lijkt lijken wordt worden',
    D: "een 'n n zo'n zon",
    E: 'die dat deze dit daar',
    e: 'de het',
    W: 'wat welke',
    A:
      'oude ouwe blonde grote kleine enorme grootste ongelofelijk gigantische rasechte typische zogenaamde weer typisch echt gewoon zo ook wel toch nou nu toch ongelofelijk ongelooflijk totaal complete compleet volslagen ontzettend heel erg ' +
      'enorm enorme werkelijk duidelijk gvd verdomme godverdomme best nogal zeer nog steeds altijd allemaal beetje stiekem eigenlijk ' +
      'zeg man hoor even hey hoi luister joh lol haha smh omg helemaal absoluut absolute grootste ongelofelijke vreselijke pure puur ware echte ook',
    X:
      'aandachtshoer aandachtshoeren huppelkut huppelkutje engnek engnekken kankerengnek kankerengnekken schijtlap schijtlappen schytlap schytlappen diebiel diebielen idoot idoten ideoot ideoten kutkind kutkinderen kutgezicht volksverrader volksverraders linkiewinkie linkiewinkies gutmensch gutmenschen deugneus deugneuzen pisvlek pisvlekken kankerzooitje kneusje kneusjes hoerenlopers zuurpruim zuurpruimen flapdrollen mafketels trutje azijnpisser azijnpissers azijnzeiker azijnzeikers kwijlebal kwijlebabbel ' +
      'halfgare halfgaren afzetter afzetters zakkenroller droeftoeter droeftoeters halvegare halvegaren jankerd jankerds zakkenvuller zakkenvullers landverraders verraders klaploper klaplopers uitvreter uitvreters dikzak dikzakken vetklep vetkleppen vetzak papzak huichelaar huichelaars klootviool klootviolen hork horken lomperik lomperiken boerenlul boerenkinkel boerenpummel pummel pummels kinkel kinkels hansworst hansworsten kwibus mafkikker mafkut lamlul lamlullen lamzak lamzakken oetlul oetlullen oelewapper oelewappers hoerenzoon hoerenzonen hoerenjong hoerenjongen hoerenkind mispunt mispunten misbaksel misbaksels galbak minkukel minkukels onderkruipsel onderkruiper onderkruipers patjepeeer proleet proleten rukker rukkers rukhond sekreet sekreten schijtbak schijtlaars schijterd schijthuis schobbejak schoelje schurk schurken slappeling slappelingen slapjanus slettenbak slettebak sloerie sloeries snol snollen snotaap snotneus smiecht stinkerd stumperd troela truttebel tuthola uitkotsel viezerd viezerds viswijf vlegel zeikstraal zeikvent zeiksnor zwakzinnige zwetser zwetsers klungel klungels leeghoofd leeghoofden labbekak lafbek lafbekken angsthaas dommerik dommeriken domkop domkoppen domoren stommeling stommelingen stommerd stommerik ezelskop klunzen blaaskaak blaaskaken lullo eikels mongooltje debieltje feeks feeksen slijmjurk slijmerd slijmerds kontlikker kontlikkers kontenlikker reetlikker reetlikkers hielenlikker hielenlikkers matennaaier matennaaiers kinderneuker kinderneukers perverseling perverselingen graaier graaiers gespuis crapuul krapuul gebroed satansgebroed addergebroed kutvolk tyfusvolk schorriemorrie rapaille mokkel kutventje opgefokte teringwijf teringhoer tyfushoer tyfushond kankerhoer kankerhond kankermongool kankermongolen kankerwijf kankerkind kankerkop kk-wijf kkhoer kkwijf kklijer kanslozen nietsnut nietsnutten niksnut niksnutten nepperd oplichtster moederneuker moederneukers ploerten pleurislijers hufters pannenlikker zwijnenjong rotzak rotzakken schijtluis arrogantste kloothommel kloothommels kutmongool kutmongolen ouwehoer ouwehoeren randmongool wannabe wannabees sukkelaar sukkelaars lulletje lullig kankerlul kankerlullen kutlul teringlul zemelaar gluurder smeerkees smeerpijp smeerpijpen tiefuslijer tyfuskop tyfusmuil mutsenbol debielos kutpuber geilneef aso aso’s etters pestkop pestkoppen dombo’s idioot idioten debiel debielen imbeciel imbecielen randdebiel randdebielen mongool mongolen klootzak klootzakken hufter hufters ' +
      'lul lullen droplul zakkenwasser zakkenwassers sukkel sukkels mafkees mafkezen mafketel teringlijer kankerlijer tyfuslijer ' +
      'klerelijer klerelijers teringlijers kankerlijers tyfuslijers pleurislijer hoer hoeren kuthoer slet sletten wijf kutwijf kutwijven ' +
      'rotwijf klotewijf kutvent rotvent smeerlap smeerlappen schoft schoften ploert etter etterbak eikels uilskuiken prutser prutsers ' +
      'lapzwans lapzwansen mislukkeling mislukkelingen loser losers luts lutser lutsers zeikerd zeikerds zeikwijf slijmbal slijmballen ' +
      'aansteller lafaard lafaards draaikont draaikonten leugenaar leugenaars hypocriet hypocrieten oplichter oplichters verrader landverrader tuig uitschot ' +
      'schorem gajes tokkie tokkies achterlijke kneus kneuzen trut trutten teef teven bitch bitches cunt asshole assholes fucker ' +
      'motherfucker kutkop lulhannes klojo klojos onbenul malloot malloten gek geweldenaar stumper stumpers viespeuk viezerik ' +
      'griezel engerd mietje mietjes watje flapdrol drol dombo domoor sufferd sukkeltje oen oenen kluns randfiguur kwezel vuilak',
    x:
      "gekken overloper overlopers aandachtstrekker aandachtstrekkers aandachtszoeker deuger deugers satanist satanisten nazi's fascistje commie commies viespeukje loopjongen loopjongens schoothond schoothondje " +
      'analfabeet analfabeten kwast kwasten zot zotten serpent kenau knuppel wijsneus zeurpiet pannenkoek pannenkoeken pauper paupers freak freaks psychopaat psychopaten narcist narcisten sociopaat kakkerlak kakkerlakken teek teken aasgier aasgieren hyena kalf trol trollen marionet zombie zombies pipo joker dief amateur amateurs beunhaas charlatan charlatans kwakzalver kwakzalvers pedo pedofiel pedofielen nazi fascist fascisten dictator tiran onmens onmensen bok gans kip muppet muppets haai prul tang zeug stronthoop ramp judas hypochonder klier stinkdier duivel satan demon demonen hersenspoeler dweil dweilen drek vullis rat ratten varken varkens zwijn zwijnen koe koeien geit ezel ezels aap apen hond honden slang slangen adder adders pad ' +
      'kwal kwallen heks heksen clown clowns zak zakken zool eikel muts doos del kreng krengen monster monsters parasiet parasieten ' +
      'ongedierte beest beesten rund runderen boef boeven schaap schapen schijtlijster flikker flikkers dwaas gluiperd gluiperds ' +
      'vetzak papzak gladiool kabouter zeurkous bloedzuiger bloedzuigers crimineel criminelen viezeriken last pest',
    Q:
      'oerdom oerstom stom hersendood breinloos ruggengraatloos achterbaks onnozel karakterloos weerzinwekkend verachtelijk knettergek knetter getikt geflipt asociaal doortrapt stupide talentloos tenenkrommend imbeciel kneuzig dom achterlijk gestoord debiel idioot zielig lui walgelijk incompetent hersenloos hersendood kansloos waardeloos laf schijnheilig ' +
      'hypocriet onbeschoft dement lelijk minderwaardig geschift simpel triest krankzinnig stompzinnig oliedom niksnut',
    q: 'vuil vies ziek crimineel inferieur gevaarlijk onbetrouwbaar smerig',
    J:
      'arrogante asociale misselijke miserabele hysterische verwende gluiperige slijmerige stinkende rottige verrotte zieke gekke knettergekke hersenloze breinloze onnozele imbeciele stupide oerdomme achterbakse karakterloze verachtelijke kleinzielige laaghartige nutteloze talentloze mislukte kutte godverdomse linkse rechtse valse vuige manipulatieve manipulatief vals vadsige lompe botte sneue snode criminele gewetenloze inhalige hebberige zelfingenomen verwaande brutale fokking kk demonische duivelse vieze kaulo ongeschoolde achterlijkste asociaal hypocriet huichelachtige liegende gefrustreerde verzuurde bekrompen kortzichtige kk- vuile vieze gore smerige domme stomme achterlijke lelijke luie laffe zielige kansloze waardeloze hypocriete schijnheilige walgelijke ' +
      'walgelijk domme debiele gestoorde arrogante vette dikke blinde incompetente irritante onbeschofte rotte enge kut klote kanker tering ' +
      'tyfus fucking fokking godvergeten opgeblazen zielig dom achterlijk lelijk smerig kale  corrupte leugenachtige naïeve trieste',
    T: 'kut klote shit fuck godver verdorie tering tyfus kanker jezus',
    S: 'stelletje stel bende zooitje groepje roedel stelletjes troep kudde',
    N: 'niet geen nooit niemand nergens noch allerminst',
    R:
      'heet heette noemt noemde noemen noem genoemd zei zegt zeggen zegt schreef roept riep riepen schreeuwde schold scholden uitgescholden uitschelden ' +
      'uitgemaakt uitmaken woord woorden term scheldwoord scheldwoorden betekent citaat quote gescholden heten roepen appte',
    k: 'haat haten verafschuw',
    l: 'moeten moet mogen mag horen zouden moesten',
    v: 'dood doodgeschoten afgeschoten opgehangen vergast uitgeroeid vermoord oprotten opgerot opsodemieteren weg gas vergassen opgepakt uitgezet verbrand doodgeslagen gedeporteerd',
    b: 'kop bek smoel muil harses rotkop rotsmoel hoofd porem',
    L: 'als',
    F: 'van bij in op achter uit',
    h: "dieven dief criminelen crimineel verkrachters terroristen leugenaars profiteurs uitvreters misdadigers bedriegers beesten pedo's pedofielen",
    s:
      'makaak makaken makak makakken bosneger bosnegers dobberneger dobbernegers kopvod kopvodden kopvoddendragers haatbaard haatbaarden geitenneuker geitenneukers rifaap rifapen zandaap zandapen spleetoog spleetogen jodenvolk roetmop roetmoppen kankermarokkaan kankermarokkanen kankerturken kankernegers tyfusmarokkanen kankermoslim kankermoslims kutafrikanen kutbuitenlander mohammedaap ' +
      'kankerneger kutmarokkaan kutmarokkanen kutturk kutturken kutneger kutjood kutjoden kutpolen kuthomo kankerjood kankerjoden kankerhomo kankerturk rotneger nikker nikkers kutmoslim kutmoslims kutbuitenlanders zandneger zandnegers',
  },
  strong:
    'klootzak klootzakken hufter hufters kankerlijer kankerlijers teringlijer teringlijers tyfuslijer tyfuslijers klerelijer klerelijers ' +
    'kankerhoer tyfushoer kuthoer kutwijf kutwijven kankerwijf teringwijf rotwijf hoerenzoon hoerenzonen hoerenjong hoerenkind hoerenjongen ' +
    'landverrader landverraders zakkenvuller zakkenvullers idioten debielen imbecielen randdebiel randdebielen mongolen ' +
    'smeerlap smeerlappen schoften sukkels mafkezen lafaards lafbekken klaplopers uitvreters gespuis crapuul krapuul schorem gajes ' +
    'droplul etterbak lapzwans lapzwansen zakkenwasser zakkenwassers kontlikkers hielenlikkers matennaaiers kutkop tokkies huichelaars ' +
    'hypocrieten viespeuken viezeriken satansgebroed addergebroed kutvolk tyfusvolk sletten kinderneuker kinderneukers kankermongool ' +
    'kankermongolen kutmongool schijtlijsters slijmballen draaikonten malloten halvegaren kankerhond tyfushond kankerkind',
  groups: {
    'halve zool': 'JX',
    'halve zolen': 'JX',
    'stuk vreten': 'JX',
    'stuk verdriet': 'JX',
    'stuk onbenul': 'JX',
    'stuk schorem': 'JX',
    'stuk addergebroed': 'JX',
    'lul de behanger': '___',
    'voor lul': '__',
    'de lul': '__',
    'voor paal': '__',
    'voor gek': '__',
    'voor de gek': '___',
    'naar de klote': '___',
    'naar de tering': '___',
    'gek van': '__',
    'gek op': '__',
    'niet gek': 'N_',
    'niet dom': 'NQ',
    'zo gek': '__',
    'hartstikke gek': '__',
    'gek worden': '__',
    'gek genoeg': '__',
    'kip zonder kop': 'x__',
    'tuig van de richel': 'X___',
    'tuig van de laagste plank': 'X____',
    'geen zak': 'N_',
    'geen hond': 'N_',
    'geen kip': 'N_',
    'hot dog': '__',
    'dief van': '__',
    'achterlijk volk': 'JX',
    'dom volk': 'JX',
    'lui volk': 'JX',
    'vies volk': 'JX',
    'vuil volk': 'JX',
    'kut wijf': 'JX',
    'kut hoer': 'JX',
    'kut koe': 'JX',
    'de klos': '__',
    'gek wijf': 'JX',
    'stuk stront': 'JX',
    'stuk ongeluk': 'JX',
    'stuk tuig': 'JX',
    'zwarte mensen': 'CC',
    'witte mensen': 'CC',
    'joodse mensen': 'CC',
    'hoge hoed': '__',
    'aan het gas': 'AAv',
    'te gek': '__',
    'niet alle': 'NN',
    'weg kunnen': '__',
    'weg willen': '__',
    'weg komen': '__',
    'alleen maar': 'AS',
    'stelletje amateurs': 'SX',
    'stel amateurs': 'SX',
    'stelletje clowns': 'SX',
    'stelletje apen': 'SX',
    'stelletje ongeregeld': 'SX',
  },
  compounds: {
    first: 'kut klote kanker tering tyfus rot pokke pokken pleuris kolere klere takke hoeren schijt',
    last: 'wijf wijven vent kerel hoer hoeren kind kinderen hond honden kop mens mensen trainer baas chef lijer lijers zak zakken mongool mongolen volk tuig ambtenaar ambtenaren scheids klant klanten collega bal smoel teef nicht wethouder politie juut',
    group:
      'moslim moslims jood joden homo homos turk turken marokkaan marokkanen neger negers polen buitenlander buitenlanders vluchteling vluchtelingen asielzoeker asielzoekers',
  },
}
