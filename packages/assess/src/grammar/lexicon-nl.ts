import type { Lexicon } from './lexicon.ts'

/** Dutch. Written for Troje; add a word under the class that says what it does. */
export const dutchLexicon: Lexicon = {
  classes: {
    Y: 'jij jullie gij jou',
    y: 'je u jouw uw',
    I: "ik mij me mezelf wij we ons onszelf ikzelf 'k",
    H: 'hij zij ze hem haar hen',
    P:
      'man vrouw vent kerel gast gozer jongen meisje meid wijf mens persoon baas chef manager leidinggevende directeur directrice ' +
      'collega teamleider wethouder burgemeester minister politicus agent ambtenaar conducteur chauffeur machinist dokter arts ' +
      'verpleger verpleegkundige leraar lerares juf meester docent trainer coach scheidsrechter scheids keeper speler ' +
      'medewerker medewerkster kassière buurman buurvrouw moeder vader zoon dochter broer zus ex klant patiënt ' +
      'journalist presentator rechter bestuurder voorzitter eigenaar verkoper receptionist receptioniste monteur type figuur',
    G:
      "mannen mensen gasten jongens meiden collegas collega's managers leidinggevenden ambtenaren agenten conducteurs chauffeurs " +
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
      'echt gewoon zo ook wel toch nou nu toch ongelofelijk ongelooflijk totaal complete compleet volslagen ontzettend heel erg ' +
      'enorm enorme werkelijk duidelijk gvd verdomme godverdomme best nogal zeer nog steeds altijd allemaal beetje stiekem eigenlijk ' +
      'zeg man hoor even hey hoi luister joh lol haha smh omg helemaal absoluut absolute grootste ongelofelijke vreselijke pure puur ware echte ook',
    X:
      'idioot idioten debiel debielen imbeciel imbecielen randdebiel randdebielen mongool mongolen klootzak klootzakken hufter hufters ' +
      'lul lullen droplul zakkenwasser zakkenwassers sukkel sukkels mafkees mafkezen mafketel teringlijer kankerlijer tyfuslijer ' +
      'klerelijer klerelijers teringlijers kankerlijers tyfuslijers pleurislijer hoer hoeren kuthoer slet sletten wijf kutwijf kutwijven ' +
      'rotwijf klotewijf kutvent rotvent smeerlap smeerlappen schoft schoften ploert etter etterbak eikels uilskuiken prutser prutsers ' +
      'lapzwans lapzwansen mislukkeling mislukkelingen loser losers luts lutser lutsers zeikerd zeikerds zeikwijf slijmbal slijmballen ' +
      'aansteller lafaard lafaards draaikont draaikonten leugenaar leugenaars hypocriet hypocrieten oplichter oplichters verrader landverrader tuig uitschot ' +
      'schorem gajes tokkie tokkies achterlijke kneus kneuzen trut trutten teef teven bitch bitches cunt asshole assholes fucker ' +
      'motherfucker kutkop lulhannes klojo klojos onbenul malloot malloten gek geweldenaar stumper stumpers viespeuk viezerik ' +
      'griezel engerd mietje mietjes watje flapdrol drol dombo domoor sufferd sukkeltje oen oenen kluns randfiguur kwezel vuilak',
    x:
      'rat ratten varken varkens zwijn zwijnen koe koeien geit ezel ezels aap apen hond honden slang slangen adder adders pad ' +
      'kwal kwallen heks heksen clown clowns zak zakken zool eikel muts doos del kreng krengen monster monsters parasiet parasieten ' +
      'ongedierte beest beesten rund runderen boef boeven schaap schapen schijtlijster flikker flikkers dwaas gluiperd gluiperds ' +
      'vetzak papzak gladiool kabouter zeurkous bloedzuiger bloedzuigers crimineel criminelen viezeriken last pest',
    Q:
      'dom achterlijk gestoord debiel idioot zielig lui walgelijk incompetent hersenloos hersendood kansloos waardeloos laf schijnheilig ' +
      'hypocriet onbeschoft dement lelijk minderwaardig geschift simpel triest krankzinnig stompzinnig oliedom niksnut',
    q: 'vuil vies ziek crimineel inferieur gevaarlijk onbetrouwbaar smerig',
    J:
      'vuile vieze gore smerige domme stomme achterlijke lelijke luie laffe zielige kansloze waardeloze hypocriete schijnheilige walgelijke ' +
      'walgelijk domme debiele gestoorde arrogante vette dikke blinde incompetente irritante onbeschofte rotte enge kut klote kanker tering ' +
      'tyfus fucking fokking godvergeten opgeblazen zielig dom achterlijk lelijk smerig kale oude corrupte leugenachtige naïeve trieste',
    T: 'kut klote shit fuck godver verdorie tering tyfus kanker jezus',
    S: 'stelletje stel bende zooitje groepje roedel stelletjes troep kudde',
    N: 'niet geen nooit niemand nergens noch allerminst',
    R:
      'noemt noemde noemen noem genoemd zei zegt zeggen zegt schreef roept riep riepen schreeuwde schold scholden uitgescholden uitschelden ' +
      'uitgemaakt uitmaken woord woorden term scheldwoord scheldwoorden betekent citaat quote gescholden heten roepen appte',
    k: 'haat haten verafschuw',
    l: 'moeten moet mogen mag horen zouden moesten',
    v: 'dood doodgeschoten afgeschoten opgehangen vergast uitgeroeid vermoord oprotten opgerot opsodemieteren weg gas vergassen opgepakt uitgezet verbrand doodgeslagen gedeporteerd',
    b: 'kop bek smoel muil harses rotkop rotsmoel hoofd porem',
    L: 'als',
    F: 'van bij in op achter uit',
    h: "dieven dief criminelen crimineel verkrachters terroristen leugenaars profiteurs uitvreters misdadigers bedriegers beesten pedo's pedofielen",
    s: 'kankerneger kutmarokkaan kutmarokkanen kutturk kutturken kutneger kutjood kutjoden kutpolen kuthomo kankerjood kankerjoden kankerhomo kankerturk rotneger nikker nikkers kutmoslim kutmoslims kutbuitenlanders zandneger zandnegers',
  },
  groups: {
    'halve zool': 'JX',
    'halve zolen': 'JX',
    'stuk vreten': 'JX',
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
