import type { Localized } from '@troje/post'

/** `now`: kept, and a test named after it proves it. `partly`: kept as far as `state` says. `later`: not made yet. */
export type PromiseStanding = 'now' | 'partly' | 'later'

export interface TrojePromise {
  readonly id: `P${number}`
  readonly title: Localized
  readonly text: Localized
  /** What it cannot guarantee. */
  readonly limit: Localized
  readonly standing: PromiseStanding
  /** How far it is today. */
  readonly state: Localized
}

/** The one place where the promises are worded for people; PROMISES.md repeats these texts. */
export const promises: readonly TrojePromise[] = [
  {
    id: 'P1',
    title: { nl: 'Alleen wat openbaar is', en: 'Public only' },
    text: {
      nl: 'Troje leest openbare berichten, via de weg die een netwerk daarvoor geeft. Het logt nergens in als een gewone gebruiker, wordt met niemand vrienden en leest geen privéberichten. Alleen een bericht aan de organisatie zelf telt mee.',
      en: 'Troje reads public posts, by the way that a network offers for it. It signs in nowhere as an ordinary user, befriends nobody and reads no private messages. Only a message to the organisation itself counts.',
    },
    limit: {
      nl: 'Wat vandaag openbaar is, kan iemand morgen afschermen. Troje merkt dat niet altijd meteen.',
      en: 'What is public today, somebody may close tomorrow. Troje does not always notice at once.',
    },
    standing: 'now',
    state: {
      nl: 'De bronnen zijn feeds, bestanden en de open stroom van Bluesky.',
      en: 'The sources are feeds, files and the open stream of Bluesky.',
    },
  },
  {
    id: 'P2',
    title: { nl: 'Over de organisatie, nooit over een persoon', en: 'About the organisation, never about a person' },
    text: {
      nl: 'Een zoekvraag gaat over de organisatie, haar diensten en plaatsen, of over andere organisaties; of zoekt in wat aan de organisatie zelf gericht is. Zoeken op een account kan alleen bij eigen accounts. Een lijst van mensen wordt geweigerd. Elke zoekvraag heeft een doel, een eigenaar en een geschiedenis.',
      en: 'A query is about the organisation, its services and places, or other organisations; or it searches what was sent to the organisation itself. Searching by account works for own accounts only. A list of people is refused. Every query has a purpose, an owner and a history.',
    },
    limit: {
      nl: 'Een gewone naam binnen een zoekvraag is niet te herkennen als naam. Daarom kan iedereen die hier werkt zien wie een zoekvraag schreef en wijzigde.',
      en: 'A plain name inside a query cannot be recognised as one. That is why everybody who works here can see who wrote and changed a query.',
    },
    standing: 'now',
    state: { nl: 'De server weigert wat hier niet aan voldoet.', en: 'The server refuses what does not meet this.' },
  },
  {
    id: 'P3',
    title: { nl: 'Wat niet past, wordt niet bewaard', en: 'What does not match is not kept' },
    text: {
      nl: 'Een bericht dat bij geen zoekvraag past, komt nergens terecht: niet op de schijf en niet in een logboek.',
      en: 'A post that matches no query ends up nowhere: not on disk and not in a log.',
    },
    limit: {
      nl: 'Een bestand dat iemand zelf inleest, blijft staan waar het stond.',
      en: 'A file that somebody imports stays where it was.',
    },
    standing: 'now',
    state: { nl: 'Zo werkt het vanaf de eerste versie.', en: 'It has worked like this from the first version.' },
  },
  {
    id: 'P4',
    title: { nl: 'Geen cijfer voor mensen', en: 'No score for people' },
    text: {
      nl: 'Niemand krijgt een score, een plek op een ranglijst of een risico: geen medewerker, geen klant en geen collega van de webcare.',
      en: 'Nobody gets a score, a rank or a risk level: no employee, no customer and no webcare colleague.',
    },
    limit: {
      nl: 'Wie gegevens uit Troje haalt, kan daarbuiten van alles doen. Dat houdt Troje niet tegen.',
      en: 'Who takes data out of Troje can do anything with it elsewhere. Troje cannot stop that.',
    },
    standing: 'now',
    state: {
      nl: 'Er is in de hele database geen plek voor.',
      en: 'There is no place for it anywhere in the database.',
    },
  },
  {
    id: 'P5',
    title: { nl: 'Een andere naam blijft een andere naam', en: 'Another identity stays another identity' },
    text: {
      nl: 'Troje raadt niet wie achter een schuilnaam zit en legt geen verband tussen accounts. Of een profiel je werkgever noemt, kijkt alleen jijzelf na, of later de vertrouwenspersoon.',
      en: 'Troje does not guess who is behind a pseudonym and links no accounts. Whether a profile names your employer is checked by you alone, or later by the confidant.',
    },
    limit: {
      nl: 'Mensen die je kennen, kunnen je soms zelf herkennen.',
      en: 'People who know you may sometimes recognise you themselves.',
    },
    standing: 'now',
    state: {
      nl: 'Alleen de pagina “Wat zegt je profiel?” bij de check vraagt dit nu: op je eigen apparaat, over wat je daar zelf invult.',
      en: 'Only the page “What does your profile say?” beside the check asks this at present: on your own device, of what you fill in there yourself.',
    },
  },
  {
    id: 'P6',
    title: {
      nl: 'De binnenbalie is uit, tot de ondernemingsraad hem aanzet',
      en: 'The inside desk is off until the works council switches it on',
    },
    text: {
      nl: 'Berichten van eigen mensen apart bekijken kan alleen als de vertegenwoordiging van het personeel dat zelf aanzet, met een besluit erbij. Zij kan het altijd weer uitzetten.',
      en: "Looking at staff's posts apart is possible only if the staff's own representatives switch it on, with their decision attached. They can always switch it off again.",
    },
    limit: {
      nl: 'Troje kan niet nagaan of een besluit goed is besproken.',
      en: 'Troje cannot know whether a decision was discussed well.',
    },
    standing: 'later',
    state: {
      nl: 'De binnenbalie bestaat nog niet. Niemand wordt dus als medewerker herkend.',
      en: 'The inside desk does not exist yet. So nobody is recognised as staff.',
    },
  },
  {
    id: 'P7',
    title: { nl: 'Minder ogen, niet meer', en: 'Fewer eyes, not more' },
    text: {
      nl: 'Alleen een lek, een grove belediging of een bedreiging gaat naar de binnenbalie. De schrijver is daar onzichtbaar. Twee mensen samen mogen de naam zien, met een reden, en de schrijver hoort het.',
      en: 'Only a leak, a gross insult or a threat goes to the inside desk. There the writer is masked. Two people together may see the name, with a reason, and the writer is told.',
    },
    limit: {
      nl: 'Wat openbaar staat, kan een collega ook buiten Troje om lezen.',
      en: 'What is public, a colleague can read outside Troje as well.',
    },
    standing: 'later',
    state: { nl: 'Komt met de binnenbalie.', en: 'Comes with the inside desk.' },
  },
  {
    id: 'P8',
    title: { nl: 'Over sommige dingen gaat niemand', en: "Some speech is nobody's business" },
    text: {
      nl: 'Een misstand melden, de vakbond, je werk en loon, je gezondheid, geloof, politiek en seksualiteit: dat is nooit een reden voor de binnenbalie. Er komt ook geen filter, label of grafiek over.',
      en: 'Reporting wrongdoing, the union, your work and pay, your health, religion, politics and sexual life: never a reason for the inside desk. There is no filter, label or chart on them either.',
    },
    limit: {
      nl: 'Een programma herkent zulke onderwerpen niet altijd. Hoe vaak wel, komt hier te staan, met een cijfer.',
      en: 'A program does not always recognise such subjects. How often it does will stand here, with a figure.',
    },
    standing: 'later',
    state: {
      nl: 'Komt met de binnenbalie. Filters of grafieken hierover zijn er niet.',
      en: 'Comes with the inside desk. There are no filters or charts on these.',
    },
  },
  {
    id: 'P9',
    title: { nl: 'Wat je schrijft, blijft bij jou', en: 'The draft stays with the writer' },
    text: {
      nl: 'De check draait op je eigen apparaat. De bladzijde kan nergens verbinding mee maken, telt niets en bewaart geen tekst, of je moet er zelf om vragen. Niemand mag je naar de uitkomst vragen.',
      en: 'The check runs on your own device. Its page can connect to nowhere, counts nothing and keeps no text unless you ask for it. Nobody may ask you for the result.',
    },
    limit: {
      nl: 'Gebruik je een computer van je werk, dan kan je werkgever daar andere programma’s op hebben gezet. Op je eigen telefoon weet je het zekerder.',
      en: 'On a computer from work, your employer may have installed other programs. Your own phone is the safer place.',
    },
    standing: 'partly',
    state: {
      nl: 'De check op deze site werkt zo, en de map die zonder server werkt ook. Op een adres buiten je werkgever om staat hij nog niet.',
      en: 'The check on this site works like this, and so does the folder that needs no server. It does not stand at an address outside your employer yet.',
    },
  },
  {
    id: 'P10',
    title: { nl: 'Geen stemmingen', en: 'No moods' },
    text: {
      nl: 'Troje leest wat er staat: een naam, een scheldwoord, een klacht. Het raadt niet wat je voelt, meet niet hoe je typt en zoekt niet of je gedronken hebt.',
      en: 'Troje reads what it says: a name, a swear word, a complaint. It does not guess what you feel, measure how you type or look for drink.',
    },
    limit: {
      nl: 'Een woord kan grappig bedoeld zijn. Troje weet dat niet en zegt daarom altijd waarom het iets aanwijst.',
      en: 'A word may be meant as a joke. Troje cannot know, and therefore always says why it points at something.',
    },
    standing: 'now',
    state: {
      nl: 'Elke kanttekening wijst woorden aan en geeft de reden.',
      en: 'Every finding points at words and gives the reason.',
    },
  },
  {
    id: 'P11',
    title: { nl: 'Wat je leert, is van jou', en: "Learning is the learner's" },
    text: {
      nl: 'Je antwoorden bij de lessen blijven op je eigen apparaat. De organisatie ziet alleen groepen van tien of meer.',
      en: 'Your answers in the lessons stay on your own device. The organisation sees groups of ten or more only.',
    },
    limit: {
      nl: 'In een zaal ziet je buurman je scherm.',
      en: 'In a room, your neighbour can see your screen.',
    },
    standing: 'later',
    state: { nl: 'De lessen zijn er nog niet.', en: 'There are no lessons yet.' },
  },
  {
    id: 'P12',
    title: { nl: 'Op tijd vergeten', en: 'It is forgotten on time' },
    text: {
      nl: 'Een bericht waar niemand iets mee deed, verdwijnt na 30 dagen. Een zaak na zes maanden waarin niemand er iets mee deed. Korter mag altijd, langer alleen met een reden.',
      en: 'A post that nobody dealt with goes after 30 days. A case after six months in which nobody did anything with it. Shorter is always allowed, longer only with a reason.',
    },
    limit: {
      nl: 'Antwoorden van een overheid moeten soms langer bewaard blijven. Dat staat in de Archiefwet.',
      en: 'Answers of a public body must sometimes be kept longer. The Dutch Archives Act says so.',
    },
    standing: 'partly',
    state: {
      nl: 'Berichten en zaken ruimt Troje elke dag op. De termijnen zelf instellen, en het bewijs dat ook de laatste sporen weg zijn, komen later.',
      en: 'Troje clears up posts and cases every day. Setting the terms yourself, and the proof that the last traces are gone too, come later.',
    },
  },
  {
    id: 'P13',
    title: { nl: 'Je ziet wat er over je bewaard is', en: 'You see what is kept about you' },
    text: {
      nl: 'Wie laat zien dat een account van hem of haar is, kan zien wat er bewaard is, het meenemen, verbeteren, bezwaar maken en het laten wissen.',
      en: 'Whoever shows that an account is theirs can see what is kept, take it along, correct it, object, and have it erased.',
    },
    limit: {
      nl: 'Zonder bewijs dat het account van jou is, laat Troje niets zien. Anders kon iedereen bij jouw gegevens.',
      en: 'Without proof that the account is yours, Troje shows nothing. Otherwise anybody could reach your data.',
    },
    standing: 'later',
    state: {
      nl: 'Vraag het tot die tijd aan de organisatie zelf. Je hebt er recht op.',
      en: 'Until then, ask the organisation itself. It is your right.',
    },
  },
  {
    id: 'P14',
    title: { nl: 'Mensen beslissen', en: 'People decide' },
    text: {
      nl: 'Troje antwoordt nooit vanzelf, straft niemand en stuurt niets naar een leidinggevende. Tekst van een taalmodel is als zodanig te herkennen, en alles werkt ook zonder.',
      en: 'Troje never answers by itself, punishes nobody and sends nothing to a manager. Text by a language model is labelled as such, and everything works without one.',
    },
    limit: {
      nl: 'Wat een mens daarna beslist, beslist die mens.',
      en: 'What a person decides after that is that person’s decision.',
    },
    standing: 'now',
    state: {
      nl: 'Er is geen automatisch antwoord en geen taalmodel in deze versie.',
      en: 'There is no automatic answer and no language model in this version.',
    },
  },
  {
    id: 'P15',
    title: { nl: 'Wie kijkt, wordt gezien', en: 'Everyone who looks is seen looking' },
    text: {
      nl: 'Wie aan de binnenbalie kijkt, een naam zichtbaar maakt, iets meeneemt of een instelling wijzigt, staat in een logboek dat niemand ongezien kan veranderen. De ondernemingsraad krijgt er elke maand een zegel van.',
      en: 'Whoever looks at the inside desk, unmasks a name, exports something or changes a setting stands in a log that nobody can alter unseen. Each month the works council gets its seal.',
    },
    limit: {
      nl: 'Wie de server zelf beheert, kan meer dan in het logboek komt.',
      en: 'Whoever runs the server itself can do more than the log will show.',
    },
    standing: 'later',
    state: { nl: 'Dit logboek is er nog niet.', en: 'This log does not exist yet.' },
  },
]
