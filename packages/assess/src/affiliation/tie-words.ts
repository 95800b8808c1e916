/**
 * Who has another tie to an organisation than working there. Words as in `job-words.ts`; in Dutch each may end a longer word
 * ("seizoenkaarthouder"), and a plural counts.
 */
export const outsiders = {
  nl: `
    klant klante client clienten clientenraad patient patiente reiziger forens passagier gebruiker afnemer consument belegger aandeelhouder spaarder rekeninghouder hypotheekhouder
    abonnee lezer kijker luisteraar bezoeker gast deelnemer donateur sponsor hoofdsponsor shirtsponsor partner_van huurder bewoner bewoonster inwoner inwoonster buurtbewoner buur buurman buurvrouw burger
    belastingbetaler kiezer ingezetene fan fans supporter supportster aanhanger liefhebber liefhebster kaarthouder pashouder seizoenkaart seizoenskaart abonnement spotter volger kenner verslaafde verslaafd
    stamgast ervaringsdeskundige lotgenoot aan_huis verzekerde slachtoffer gedupeerde benadeelde nabestaande mantelzorger
    student studente studerend eerstejaars tweedejaars derdejaars vierdejaars leerling scholier brugklasser alumnus alumna alumni afgestudeerd afgestudeerde kandidaat kandidate lijsttrekker lijstduwer
    vutter vakbondsman gastspreker sollicitant sollicitante sollicitatie sollicitatiegesprek werkzoekende werkloos tussenpersoon assurantietussenpersoon intermediair omwonende leverancier toeleverancier onderaannemer aannemer wederverkoper dealer reseller implementatiepartner
    criticus criticaster tegenstander voorstander actievoerder activist activiste klokkenluider demonstrant klager volksvertegenwoordiger lobbyist fnv-bestuurder vakbondsbestuurder bezwaarmaker inspreker insprekers
    moeder vader mama papa ouder ouders oma opa zoon dochter broer zus zusje zusje broertje tante oom nicht neef echtgenoot echtgenote weduwe weduwnaar schoonzoon schoondochter vriendin vriend vrouw_van man_van vrouw_is man_is
    pubers kind_van kinderen kids gezin dochters zonen kleinkind verpleegstersdochter
    bureau bedrijf onderneming webshop eenmanszaak startup start-up freelance freelancer zzp zzp'er zelfstandige ondernemer franchisenemer franchisee franchise pensionado erelid`,
  en: `
    customer customers client clients patient patients traveller traveler commuter passenger user users power_user consumer investor shareholder stockholder bondholder holder saver borrower policyholder account_holder subscriber reader viewer
    listener visitor guest attendee participant donor giver benefactor sponsor sponsors sponsored tenant leaseholder pensioner resident residents inhabitant citizen local taxpayer tax_payer ratepayer rate_payer voter constituent
    fan fans fanatic supporter supporters follower lover addict devotee season_ticket season-ticket ticket_holder stan ultra ultras member spotter trainspotter trainspotting connoisseur regular survivor victim victims sufferer refugee evangelist enthusiast
    student students undergrad undergraduate fresher freshman sophomore pupil alumnus alumna alumni alum alums grad graduate leaver candidate applicant hopeful wannabe job-seeker jobseeker
    union_organiser gmb_organiser unite_organiser union_rep_for affiliate vendor supplier suppliers contractor subcontractor reseller stockist certified framework accredited
    critic detractor opponent campaigner protester activist lobbyist watchdog whistleblower truther
    mother father mum mom mummy dad daddy parent parents son daughter brother sister-in-law sister_of sister_to sibling wife husband spouse widow widower girlfriend boyfriend fiance fiancee hubby nan grandma granny grandad grandfather grandmother
    kid kids children twins niece nephew cousin carer_of carer_for
    guest_lecturer guest_speaker visiting_speaker agency firm company startup start-up self_employed_at freelancer self-employed self_employed stringer byline bylines regular_at`,
} as const

/** What is said by or of those who do not work there: they live, sleep, cheer, save, apply, complain, deliver, write about it. */
export const doingOfOutsiders = `
  woont woonachtig woon leeft geboren getogen opgegroeid roots komt_uit afkomstig hart_voor thuis_in inwonend verhuisd slaapt eet zit_bij zit_al ligt lag verblijft
  wacht wachtend staat hangt juicht zingt supportert kijkt volgt gevolgd fluit speelt_bij_voorkeur rent fietst wandelt loopt_de loopt_voor hardlopen reist reis spaart bankiert betaalt koopt winkelt shopt studeert
  vecht_tegen vecht_voor strijd strijdt strijden protesteert stemt zoekt gezocht solliciteert solliciteer solliciteren gesolliciteerd hoopt hoop hopelijk duim wil ooit droomt droom wens wenst volgend_jaar binnenkort straks toekomstig toekomstige
  schrijft_over schrijf_over schreef_over boek_over onderzoekt interviewt factcheckt verwijst haalt stuurt leverde levert leveren verkoopt_aan verzorgt verzorgen bemiddelt detacheert in_opdracht_van opdrachtgever opdrachtgevers klanten
  steunt doneert geeft_aan zamelt inzamel geld_voor haat hou_van houd_van houdt_van dol_op verliefd_op gek_op trots_op fan_van blij_met tevreden boos frustratie klaagt klacht klachten erger
  niet geen nooit zonder tegen anti boycot boycott stop weg_met genezen behandeld geopereerd opgenomen redde gered dankzij bedankt dank bedanken overleden verzekerd verzekert rechtszaak procedeert aangeklaagd vergelijkt
  bijstand verdedigt nieuws_over alles_over praat_over blog podcast magazine getrouwd trouwt trouwen verloofd samenwonend
  exposeert speelt_in te_vinden gesponsord zoals bijv bijvoorbeeld waaronder o.a. oa onder_andere onder_meer vlakbij nabij uitwedstrijd uitvak scheidsrechter floot
  bezocht bezoekt op_bezoek vakantie spaargeld spaarrekening rekening lening hypotheek_bij schuld schulden polis sollicitatie sollicitatiegesprek kennismakingsgesprek in_gesprek in_de_rij op_de_koffie te_gast in_therapie onder_behandeling in_zorg op_les proefrit ruzie in_de_clinch in_conflict klaar_met zat_van het_liefst liefst vandaag gisteren morgen vorige_week vorige_maand vorig_jaar volgende_week volgende_maand
  live lives living born raised bred grew_up based_in roots hometown sleep eat eats eating sit wait waits waiting stuck stand cheer cheers cheering rooting watch watches watching follow follows following running_for run_for
  running_the runs_for cycle cycling walking walk_for trek swim ride_for bank_with banks_with banking_with saving save saves saved paying pay pays buy buys buying shop shops shopping studying study studies reading learning_from learning_to fighting_for fight_for fights_for fighting_against fight_against fights_against
  campaign campaigns campaigning vote votes voting wants want wish wishes hope hopes hoping dream dreams dreaming aspiring future someday one_day soon_to_be soon-to-be would_be would-be looking_for applying apply
  applied application interview interviewing offer holding_an_offer rejected turned_down ghosted declined accepted_by waitlisted if_they'll deferred shortlisted
  writes_about write_about writing_about written_about covers covering cover report_on reports_on reporting_on investigates investigating tracking tracks documenting exposing holding_to_account exploring reviewing reviews review book_on
  we_supply i_supply supply_to supplies_to supplying stocked_in stocked_at trusted_by sell_to sells_to deliver_to delivers_to clients_include clients_incl clients_inc incl. incl including such_as e.g. eg hiring_for acting_for acting_against representing_victims on_behalf_of_victims
  love loves loving adore hate hates hating proud_of proud_sponsor happy_with thanks thank grateful owe owes owed saved_my treated operated complaint complaints refund failed failing wins won't sued suing v versus fight_with boycott stop against anti anti- not never
  no_longer don't doesn't isn't aren't ain't gifted sponsored_by donate donating monthly_donor raising fundraising_for supporting_the supports married engaged_to dating unlike other_than near next_to away_days away_day home_and_away
  referee waiting_list trial trialist scouted scholarship independent unaffiliated obsessed stan_account enjoyer binge
  vacation_scheme insight_day taster_day open_day party hen_do stag_do wedding gig placing_people researching on_hold in_dispute dispute fed_up sick_of done_with happy_with partnering collab collaborating in_partnership ik_bankier queue queueing queuing night_out first_date scammed overcharged billed ignored ripped_off about_to going_to soon work_experience snuffelstage meeloopdag savings_account current_account my_mortgage my_loan last_week next_week last_month next_month next_year today yesterday tomorrow
  insured visited visiting visits stayed staying standing_for running_as prospective ex-pat`

/** The work, or whatever it was, is over. */
export const pastBefore = `
  ex exes former formerly previously prior previous prev prev. before_that until_recently once one-time onetime erstwhile late used_to was were had did been ran led drove wrote taught gave went sold built made kept spent hung_up
  quit resigned sacked fired redundancy redundant laid_off let_go escaped departed stepped_down stood_down finished retired emeritus emerita alum before: past: then: recovering survived
  oud voormalig voormalige voorheen vroeger vroegere eerder ooit gepensioneerd gepensioneerde met_pensioen in_ruste pensioen emeritaat wijlen eertijds weleer destijds eerst eerst_bij tot_voor_kort laatste_maand daarvoor hiervoor
  waren gaf gaven deed schreef reed liep stond zat ging kwam hielp bracht verkocht werd bleef begon_als begon_ooit had hadden stage_gelopen gelopen gedaan geweest gewerkt gestopt vertrok verliet kapte nam kreeg verloor sprak las zong viel trok begonnen_bij_nul vertrokken ontslagen weggestuurd uitgezwaaid afgezwaaid weg_bij gestudeerd gespeeld overgestapt
  afscheid_genomen afscheid uit_dienst klaar_bij opgestapt weggegaan wegbezuinigd boventallig`

/** The past or the plan ends here, and what follows holds now. */
export const nowWords = `now nu currently tegenwoordig thans momenteel inmiddels sinds since sindsdien presently nowadays these_days at_present dezer_dagen daarna recently recent sinds_kort`
