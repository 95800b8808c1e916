import type { Lexicon } from './lexicon.ts'

/** English. Written for Troje; add a word under the class that says what it does. */
export const englishLexicon: Lexicon = {
  classes: {
    Y: "you ya yall y'all u thou",
    V: 'your ur yours',
    Z: "you're youre u're you've",
    I: "i me myself i'm im we us we're ourselves my our",
    H: 'he she they him them himself herself',
    K: "he's she's they're theyre who's",
    P:
      'man woman guy dude bloke lad boy girl chick lady gentleman boss manager supervisor director colleague coworker mayor ' +
      'minister president politician senator cop officer clerk conductor driver pilot doctor nurse teacher professor ' +
      'trainer coach referee ref umpire keeper player employee cashier neighbour neighbor mother mum mom father dad son ' +
      'daughter brother sister ex customer client patient journalist judge chairman ceo cfo landlord owner person waiter ' +
      'waitress agent rep receptionist individual idol host human creature being',
    G:
      'men women people guys folks colleagues managers bosses politicians cops officers clerks conductors drivers pilots doctors nurses ' +
      'teachers trainers coaches referees players fans supporters employees customers patients journalists judges owners ' +
      'parents students agents kids neighbours republicans democrats liberals conservatives everyone everybody staff',
    C:
      'muslims muslim jews jew gays gay lesbians transgenders immigrants migrants refugees foreigners mexicans africans asians blacks ' +
      'arabs chinese indians pakistanis gypsies christians hindus women disabled homosexuals latinos whites poles',
    O: 'bank council company board organisation organization club school hospital police government office airline management firm service team',
    B: 'are is was were be being r ain',
    D: 'a an such another',
    E: 'that this those these who whom',
    e: 'the',
    W: 'what',
    A:
      'really just so very such truly actually totally absolutely complete total utter absolute real pure all still always clearly ' +
      'honestly simply quite also literally nothing but an bit little big biggest proper right only kinda basically hey listen wow lol haha smh omg tho seriously both too',
    X:
      'idiot idiots moron morons imbecile imbeciles cretin cretins retard retards asshole assholes arsehole arseholes bastard bastards bitch ' +
      'bitches cunt cunts whore whores slut sluts prick pricks dickhead dickheads dickface wanker wankers tosser tossers twat twats scumbag ' +
      'scumbags douche douchebag douchebags dumbass dumbasses jackass jackasses dipshit dipshits shithead shitheads fuckwit fuckwits ' +
      'motherfucker motherfuckers fucker fuckers loser losers crybaby hillbilly fatso slob slobs weirdo weirdos creep creeps ' +
      'pervert perverts psycho psychos lunatic lunatics fool fools coward cowards liar liars crook crooks fraudster thug thugs ' +
      'hypocrite hypocrites jerk jerks scum arse bellend bellends knobhead nutjob nutcase numpty muppet pillock simpleton halfwit ' +
      'nitwit dimwit airhead bimbo skank hag hags turd turds libtard libtards traitor traitors degenerate degenerates asshat asshats shitbag',
    x:
      'rat rats pig pigs cow cows dog dogs snake snakes sheep monkey monkeys ape apes donkey donkeys weasel worm worms leech leeches parasite parasites ' +
      'vermin animal animals clown clowns trash garbage dick dicks ass monster monsters witch fraud ' +
      'freak freaks toad vulture vultures cockroach cockroaches savages savage rubbish pussy pussies tool knob fuck shit devil dirt filth burden cancer disease plague',
    Q:
      'stupid dumb dumber braindead brainless pathetic retarded worthless useless disgusting incompetent spineless clueless ignorant moronic ' +
      'idiotic fat ugly lazy delusional vile despicable gutless inferior subhuman hypocritical repulsive trash',
    q: 'dirty sick criminal dangerous filthy violent disgusting',
    J:
      'fucking fuckin freaking bloody goddamn damn stupid dumb filthy dirty disgusting ugly fat lazy pathetic worthless useless ' +
      'ignorant lying incompetent spineless crazy old miserable nasty sad sick rotten arrogant blind silly brainless clueless selfish ' +
      'inbred entitled corrupt greedy vile sorry little racist fake cheap smug whiny bald hypocritical evil retarded fcking',
    T: 'fuck shit damn crap hell wtf bollocks ffs',
    S: 'bunch pack load lot gang herd',
    N:
      "not no never nobody none isn't aren't wasn't weren't don't dont doesn't didn't ain't can't cannot isnt arent hardly neither nor won't " +
      "wouldn't shouldn't without",
    R:
      'called call calls calling says said say saying named wrote writes shouted shouts yelled word words term insult insults quote tweet labelled ' +
      'described means told tells accused meaning',
    k: 'hate hates despise loathe',
    l: 'should must need needs ought deserve',
    v: 'shot gassed killed hanged hung dead exterminated burned burnt deported gone die executed eradicated lynched sterilized banned',
    b: 'face mouth ass mug head gob arse',
    L: 'as like',
    F: 'of at in from with behind on',
    h: 'criminals thieves terrorists rapists liars murderers pedophiles paedophiles invaders parasites groomers savages animals freaks',
    s: 'faggot faggots fag fags nigger niggers kike kikes spic spics chink chinks paki pakis tranny trannies towelhead towelheads raghead ragheads wetback wetbacks dyke dykes',
  },
  groups: {
    'piece of shit': 'JJX',
    'pieces of shit': 'JJX',
    'piece of crap': 'JJX',
    'piece of trash': 'JJX',
    'waste of oxygen': 'JJX',
    'waste of space': 'JJX',
    'waste of skin': 'JJX',
    'son of a bitch': 'JJJX',
    'sons of bitches': 'JJX',
    'dumb fuck': 'JX',
    'stupid fuck': 'JX',
    'sick fuck': 'JX',
    'brain dead': 'JQ',
    'black people': 'CC',
    'white people': 'CC',
    'jewish people': 'CC',
    'gay people': 'CC',
    'trans people': 'CC',
    'transgender people': 'CC',
    'disabled people': 'CC',
    'gay men': 'CC',
    'my fucking god': '___',
    'crazy good': '__',
    'not all': 'NN',
    'nothing but': 'AS',
    'joke of a human being': 'JJJJX',
    'bunch of amateurs': 'SFX',
    'bunch of clowns': 'SFX',
    'bunch of animals': 'SFx',
    'no such': 'NN',
    'get rid of': 'vvv',
  },
  compounds: { first: '', last: '', group: '' },
}
