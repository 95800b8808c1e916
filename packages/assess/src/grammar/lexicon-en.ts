import type { Lexicon } from './lexicon.ts'

/** English. Written for Troje; add a word under the class that says what it does. */
export const englishLexicon: Lexicon = {
  classes: {
    Y: "you ya yall y'all u thou",
    V: 'your ur yours',
    Z: "you're youre u're you've",
    I: 'i me myself we us ourselves my our',
    i: "i'm im we're",
    H: 'he she they him them himself herself',
    K: "he's she's they're theyre who's",
    P:
      'headteacher headmaster headmistress carer cleaner receptionist fella kid mate neighbor bloke presenter host reporter actor actress singer rapper principal dean sheriff congressman congresswoman governor vp secretary candidate lawyer attorney dentist vet bouncer barista bartender plumber builder surgeon therapist landlady roommate flatmate stepdad stepmom uncle aunt cousin grandpa grandma girlfriend boyfriend wife husband man woman guy dude bloke lad boy girl chick lady gentleman boss manager supervisor director colleague coworker mayor ' +
      'minister president politician senator cop officer clerk conductor driver pilot doctor nurse teacher professor ' +
      'trainer coach referee ref umpire keeper player employee cashier neighbour neighbor mother mum mom father dad son ' +
      'daughter brother sister ex customer client patient journalist judge chairman ceo cfo landlord owner person waiter ' +
      'waitress agent rep receptionist individual idol host human creature being',
    G:
      'dems leftists lefties conservatives liberals antifa gop cops reporters lawyers tories trumpers maga feminists boomers millennials landlords congressmen senators mods admins devs referees refs umpires lads blokes dudes girls boys fools-in-charge men women people guys folks colleagues managers bosses politicians cops officers clerks conductors drivers pilots doctors nurses ' +
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
      'old rich white bald sorry cheap young whole another big-time freakin typical fellow left-wing right-wing liberal leftist conservative democrat republican orange washed-up actual legit really just so very such truly actually totally absolutely complete total utter absolute real pure all still always clearly ' +
      'honestly simply quite also literally nothing but an bit little big biggest proper right only kinda basically hey listen wow lol haha smh omg tho seriously both too',
    X:
      'good-for-nothing good-for-nothings wetwipe melt waster wasters layabout layabouts scrounger scroungers cockwomble cockwombles tosspot tosspots numpties muppets knobheads dickwad dickwads dickweed fuckface fuckhead fucktard fucktards shitface shitstain shitstains shitlord asswipe asswipes assclown assclowns assface buttface butthead buttheads arsewipe cocksucker cocksuckers cockhead cuck cucks bitchass dumbfuck dumbfucks dumbshit dumbshits dunce dunces dullard dullards dolt dolts doofus dork dorks dweeb ignoramus ninny nincompoop oaf oafs sicko sickos skanks sleazebag sleazebags sleazeball slimeball slimeballs scumbucket dirtbag dirtbags douchebags douchenozzle lowlife lowlifes lowlives deadbeat freeloader freeloaders hussy harlot thot thots slapper slag slags minger prat prats plonker plonkers wazzock nonce nonces chav chavs gobshite gobshites eejit eejits spastic spaz spazz mong mongs mongoloid libtards tard tards republitard demonrat demonrats dumocrat dumocrats demoncrats trumptard trumptards magat magats buffoon buffoons windbag windbags blowhard blowhards bootlicker bootlickers asskisser brownnoser backstabber backstabbers crybabies wimp wimps wuss wusses pussies sissy inbreds swine birdbrain peabrain meathead blockhead blockheads bonehead boneheads knucklehead knuckleheads numbskull numbskulls pinhead fathead fatass fatasses fatty fatties lardass uggo jackoff jerkoff nutter nutters nutjobs nutcases wacko wackos whackjob loon loons crackpot crackpots crackhead crackheads grifter grifters fraudsters charlatan charlatans hypocrites shills stooge stooges perv pervs paedo pedo pedos pedophile pedophiles paedophile halfwits nitwits dimwits airheads imbecilic scumbag thickhead divvy dickheads wankstain cumstain fucknut fucknuts asshats bitchboy manchild cretins weirdos fuckboy fuckboys hoebag cumdumpster douches whiner whiners traitors pillocks simpletons arseholes bastardo dumbasses dipstick shitheads idiot idiots moron morons imbecile imbeciles cretin cretins retard retards asshole assholes arsehole arseholes bastard bastards bitch ' +
      'bitches cunt cunts whore whores slut sluts prick pricks dickhead dickheads dickface wanker wankers tosser tossers twat twats scumbag ' +
      'scumbags douche douchebag douchebags dumbass dumbasses jackass jackasses dipshit dipshits shithead shitheads fuckwit fuckwits ' +
      'motherfucker motherfuckers fucker fuckers loser losers crybaby hillbilly fatso slob slobs weirdo weirdos creep creeps ' +
      'pervert perverts psycho psychos lunatic lunatics fool fools coward cowards liar liars crook crooks fraudster thug thugs ' +
      'hypocrite hypocrites jerk jerks scum arse bellend bellends knobhead nutjob nutcase numpty muppet pillock simpleton halfwit ' +
      'nitwit dimwit airhead bimbo skank hag hags turd turds libtard libtards traitor traitors degenerate degenerates asshat asshats shitbag',
    x:
      'racist-in-chief dummy dummies baboon baboons hypocrite-in-chief incel incels sociopath sociopaths psychopath psychopaths narcissist narcissists predator groomer phony phonies frauds troll trolls sellout puppet puppets bum bums tramp git gits tyrant dictator bully bullies nazi nazis fascist fascists mongrel maggot maggots slug slugs sloth whale tools jokers goon goons snowflake snowflakes hoe hoes junkie redneck rednecks pest menace goblin gremlin ogre hog hogs mutt crone cockroaches termite termites demon demons zombie zombies commie commies rat rats pig pigs cow cows dog dogs snake snakes sheep monkey monkeys ape apes donkey donkeys weasel worm worms leech leeches parasite parasites ' +
      'vermin animal animals clown clowns trash garbage dick dicks ass monster monsters witch fraud ' +
      'freak freaks toad vulture vultures cockroach cockroaches savages savage rubbish pussy pussies tool knob fuck shit devil dirt filth burden cancer disease plague',
    Q:
      'cowardly two-faced despicable abhorrent loathsome vile brain-dead dumbass imbecilic gullible deranged unhinged cretinous dim-witted slimy spineless crooked evil trashy dumbfounding abysmal stupid dumb dumber braindead brainless pathetic retarded worthless useless disgusting incompetent spineless clueless ignorant moronic ' +
      'idiotic fat ugly lazy delusional vile despicable gutless inferior subhuman hypocritical repulsive trash',
    q: 'dirty sick criminal dangerous filthy violent disgusting',
    J:
      'manipulative arrogant narcissistic psychotic delusional deranged fricking frickin f*cking effing motherfucking mothafuckin disgraceful vicious cowardly two-faced slimy sleazy creepy crooked despicable dishonest hateful heartless hideous horrible idiotic moronic imbecilic obnoxious pompous pretentious retarded rude shitty crappy slutty snobby spoiled spoilt stinking trashy ungrateful vapid vindictive whining whiney brain-dead braindead fugly ass gutless lousy scummy smelly twisted unhinged vulgar wretched dumbass pathological fucking fuckin freaking bloody goddamn damn stupid dumb filthy dirty disgusting ugly fat lazy pathetic worthless useless ' +
      'ignorant lying incompetent spineless crazy  miserable nasty sad sick rotten arrogant blind silly brainless clueless selfish ' +
      'inbred entitled corrupt greedy vile   racist fake  smug whiny  hypocritical evil retarded fcking',
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
  strong:
    'idiots morons imbeciles retards assholes arseholes asshole dickheads dickhead wankers wanker tossers scumbag scumbags douchebag douchebags ' +
    'dumbass dumbasses dipshit dipshits shithead shitheads fuckwit fuckwits motherfuckers cocksucker cocksuckers libtard libtards ' +
    'hypocrites crooks thugs degenerates sicko sickos lowlife lowlifes scum douche douches dumbfuck dumbfucks fucktard fucktards ' +
    'nutjob nutjobs cunts twats asshats asswipe asswipes bastards demonrats dumocrats magats buffoon buffoons bootlickers ' +
    'whores sluts skank skanks slut whore nutcase dirtbag dirtbags',
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
    'piece of s***': 'JJX',
    'piece of sh*t': 'JJX',
    'pieces of sh*t': 'JJX',
    'piece of work': '___',
    'piece of filth': 'JJX',
    'piece of garbage': 'JJX',
    'sack of shit': 'JJX',
    'bag of dicks': 'JJX',
    'tub of lard': 'JJX',
    'waste of air': 'JJX',
    'waste of sperm': 'JJX',
    'white trash': 'JX',
    'trailer trash': 'JX',
    'con man': 'JX',
    'con artist': 'JX',
    'low iq': 'JQ',
    'wet wipe': 'JX',
    'bald eagle': '__',
    'sick burn': '__',
    'crazy bastard is': '___',
    'freedom fighter': '__',
    'bad ass': '__',
    'trash can': '__',
    'garbage can': '__',
    'scum bag': 'JX',
    'dumb ass': 'JX',
    'stupid ass': 'JX',
    'lazy ass': 'JX',
    'bitch ass': 'JX',
    'dick head': 'JX',
    'mother fucker': 'JX',
    'mother fuckers': 'JX',
    'ass hole': 'JX',
    'ass hat': 'JX',
    'snake oil': '__',
    'hot dog': '__',
    'sea monster': '__',
    'get rid of': 'vvv',
  },
  compounds: { first: '', last: '', group: '' },
}
