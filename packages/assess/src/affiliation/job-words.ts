/**
 * What people call their work, by the kind of house that has it. One a line is too long a list to read: words are divided by
 * blanks, and `_` stands for a blank within one. All are folded. In Dutch they may end a longer word ("klantadviseur").
 */
export const jobsByField = {
  civic: `
    ambtenaar rijksambtenaar wethouder burgemeester raadslid gemeenteraadslid lid_gemeenteraad lid_van_de_gemeenteraad lid_van_de_raad lid_van_het_college lid_van_provinciale_staten fractievoorzitter fractieleider griffier griffie schepen gemeentesecretaris
    postbode dijkgraaf heemraad gedeputeerde statenlid ab-lid db-lid bode boa handhaver handhaving toezichthouder bouwinspecteur voorlichter beleidsmedewerker beleidsadviseur
    beleidsmaker beleid burgerzaken stadsarchivaris archivaris jeugdconsulent consulent loketbediende loketmedewerker stedenbouwkundige planoloog vergunningverlener
    vergunningen belastingen ocmw wijkmanager wijkregisseur gebiedsmanager buitendienst groendienst groenvoorziening parkwachter stadswacht straatveger
    buurtwerker jongerenwerker omgevingsdienst wmo-consulent leerplichtambtenaar publieksbalie rioolbeheer strandvonder strandwacht havenmeester marktmeester locoburgemeester fractielid steunfractielid burgerraadslid commissielid raadsgriffier burgervader burgermoeder eerste_burger stadsdichter stadsgids rekenkamer
    councillor cllr alderman alderwoman mayor deputy_mayor civil_servant planning_officer town_clerk chief_executive chief_exec registrar portfolio_holder cabinet_member council_leader
    environmental_health_officer environmental_health highways refuse_collector bin_man bin_lady handyman delivery_man tea_lady milkman crossing_patrol lollipop_lady lollipop_man gritter gravedigger policy policy_officer policy_adviser environmental benefits_officer benefits_team leader_of_the_opposition leader_of_the_council member_for independent_member ward_councillor county_councillor borough_councillor housing_officer electoral_services democratic_services
    committee_clerk trading_standards street_cleaner parking_warden binman`,
  care: `
    verpleegkundige verpleger verpleegster vpk arts huisarts chirurg specialist cardioloog uroloog neuroloog internist psychiater psycholoog gynaecoloog anesthesist
    oncoloog radioloog kinderarts apotheker apothekersassistente doktersassistente doktersassistent verloskundige kraamzorg kraamverzorgende verzorgende ziekenverzorgende
    wijkzuster alfahulp anesthesiemedewerker gipsverbandmeester klinisch_fysicus radiotherapeut ambulancebroeder broeder zuster hartfilmlaborant longarts praktijkondersteuner poh zorgkundige zorgmanager teamverpleegkundige verpleegkunde
    helpende begeleider begeleidster zorgmedewerker thuiszorg wijkverpleging huishoudelijke_hulp laborant laborante analist fysiotherapeut fysio ergotherapeut logopedist
    dietist dokter dr aios anios coassistent co-assistent semi-arts gastvrouw gastheer geestelijk_verzorger medisch_technicus ok-assistent
    operatieassistent zorgcoordinator spoedarts poli seh ic maatschappelijk_werker maatschappelijk_werkster palliatief zorgverlener activiteitenbegeleider voedingsassistent
    nurse nurses paeds_nurse rn sister matron hca healthcare_assistant doctor surgeon physician consultant registrar reg spr sho f1 f2 fy1 fy2 ct1 st1 st3 gpst midwife radiographer sonographer
    paramedic physio physiotherapist occupational_therapist ot pharmacist psychiatrist psychologist anaesthetist haematologist paediatrician
    cardiologist neurologist oncologist dietitian phlebotomist porter ward_clerk ward_manager carer care_worker support_worker social_worker chaplain theatre_practitioner odp gp
    doc medic anaesthetic_trainee charge_nurse district_nurse biomed biomedical_scientist domestic healthcare_scientist clinical_fellow hospitalist pathologist radiologist optometrist chiropodist podiatrist play_specialist health_visitor
    a&e icu itu nicu scrub_nurse speech_therapist healthcare`,
  sport: `
    aanvoerder aanvoerster doelvrouw rechtsbuiten linksbuiten elftalleider jeugdleider barvrijwilliger clubicoon-in-dienst stadionspeaker
    speler speelster keeper doelman doelvrouw spits verdediger verdedigster middenvelder aanvaller linksback rechtsback trainer hoofdtrainer assistent-trainer jeugdtrainer coach scout materiaalman
    terreinknecht terreinmeester groundsman wedstrijdsecretaris jeugdcoordinator clubfysio clubarts penningmeester ledenadministratie kantinebeheerder barmedewerker teammanager verzorger
    hoofd_jeugdopleiding jeugdvoorzitter clubmanager
    left_back right_back left-back right-back centre_back centre-back safeguarding_officer matchday_steward
    player striker forward midfielder defender winger goalkeeper goalie goalkeeping full-back centre-half kitman kit_man groundskeeper physio head_coach academy
    prop hooker flanker fly-half scrum-half fullback full_back wicketkeeper bowler announcer commercial_director turf pitch first-team first_team team_manager club_secretary welfare_officer sporting_director analyst matchday`,
  teaching: `
    invaljuf invaldocent ib'er intern_begeleider leerkracht onderwijzer onderwijzeres studentdecaan opleidingsmanager roosteraar toa practoraat vakgroepleider docentschap hoofddocent promotor directeur-bestuurder zij-instromer
    docent docente leraar lerares juf meester meneer mentor conrector rector decaan concierge onderwijsassistent roostermaker studieadviseur hoogleraar prof professor
    lector promovendus promovenda phd postdoc aio onderzoeker universitair_docent ud uhd student-assistent bibliothecaris teamleider schoolleider examinator zorgcoordinator
    reader_in reader_at placement_tutor
    nqt ect maths_teacher dinner_lady lunch_lady midday_supervisor exams_officer site_manager site_staff form_tutor careers_adviser house_master housemaster housemistress doctoral_researcher assoc_prof associate_professor assistant_professor postdoctoral warden_of
    teacher lecturer tutor reader chair_of chair_in professor_of dean principal provost vice-chancellor vc pro-vice-chancellor phd_candidate phd_researcher researcher research_fellow fellow teaching_assistant ta gta head_of_year
    headteacher head_teacher deputy_head sendco senco bursar governor registry librarian archivist invigilator technician professor_of school_nurse lunchtime_supervisor lab_technician`,
  guard: `
    agent politieagent wijkagent rechercheur hoofdagent brigadier inspecteur commissaris meldkamer centralist bevelvoerder ploegchef brandweerman brandweervrouw brandwacht persofficier
    boa forensisch officier_van_dienst hondengeleider motoragent
    pc dc ds di insp sgt police_officer officer constable special_constable detective sergeant inspector superintendent pcso call_handler dispatcher firefighter watch_manager crew_manager station_manager
    station_officer roads_policing response custody neighbourhood_officer dog_handler csi`,
  press: `
    redacteur redactrice hoofdredacteur eindredacteur redactie verslaggever verslaggeefster journalist journaliste presentator presentatrice cameraman cameravrouw nieuwslezer
    reporter correspondent editor sub-editor subeditor journalist photojournalist newsroom newsreader presenter producer columnist`,
  transport: `
    buschauffeuse verkeersleider verkeersleiding perronmedewerker stationsmedewerker tramconducteur reisinformatie ov-steward bootsman kapitein schipperse bemanning planner_materieel
    conducteur conductrice machinist buschauffeur trambestuurder treinbestuurder stuurman stuurvrouw schipper kapitein matroos dienstregelingplanner treindienstleider perronopzichter
    servicemedewerker chauffeur stewardess steward piloot monteur treinmonteur
    purser deckie first_mate chief_mate mate bosun captain first_officer planner_of_trains reservations ground_crew ground_handling dispatch controller crew air_steward bus_mechanic
    driver train_driver bus_driver guard train_guard conductor signaller signaller dispatcher timetables timetable station_host station_manager platform ticket_inspector loco_pilot pilot cabin_crew flight_attendant
    revenue_protection fitter depot skipper deckhand`,
  shop: `
    toonbank patissier banketbakker kaasboer kaasspecialist zaterdaghulp weekendhulp afdelingsmanager teamleider_vers servicebalie
    verkoper verkoopster verkoopmedewerker bedrijfsleider filiaalmanager assistent-bedrijfsleider vakkenvuller kassamedewerker kassiere caissiere kassa vulploeg orderpicker magazijnmedewerker
    magazijn heftruckchauffeur heftruck winkelmedewerker inkoper distributie bezorger koerier slager bakker chef-kok kok kokkin barista receptionist receptioniste
    gastronoom ober serveerster kelner gastheer
    checkout_girl till_girl shop_girl saturday_girl shop_manager area_manager store_director roaster patissier fishmonger greengrocer florist stylist personal_shopper beauty_consultant sommelier bar_manager
    store_manager shop_assistant sales_assistant shop_floor shelf_stacker till tills checkout cashier buyer merchandiser warehouse warehouse_operative picker packer stockroom forklift van_driver
    delivery_driver baker butcher barista bartender waiter waitress chef sous_chef cook visual_merchandiser supervisor`,
  office: `
    leider leidster chef baas functionaris bestrijder behandelaar handelaar afdelingshoofd afhandelaar rayonmanager kantoordirecteur hoofdeconoom directievoorzitter klantmanager incasso opzichter wijkbeheerder
    poetsvrouw notarisklerk tolk therapeut pedagoog wijkteam bijstand leerplicht bagage beveiliging crediteuren debiteuren acceptant kwaliteit arbo doula dominee bediening barvrouw filiaalhouder examenbureau bedrijfsbureau stafbureau servicebureau projectbureau bestuursbureau kwaliteitsfunctionaris projectsecretaris programmasecretaris kwartiermaker procesmanager procesbegeleider scrummaster aanjager regisseur lichttechnicus geluidstechnicus technicus programmeur artistiek_leider horeca conservatrice depotbeheerder
    archiefmedewerker zaalwachter werktuigbouwkundige bouwkundige constructeur calculator werkvoorbereider uitvoerder voorman grondwerker machinebediener productiemedewerker procesoperator chemicus natuurkundige wiskundige statisticus
    adviseur adviser advisor adviseuse medewerker medewerkster manager directeur directrice bestuurder bestuurslid voorzitter bestuursvoorzitter secretaris secretaresse hoofd teamleider projectleider programmaleider
    teamlead leidinggevende lid_raad_van_toezicht lid_raad_van_bestuur lid_van_de_or lid_van_de_directie lid_van_het_bestuur lid_van_de_raad_van_bestuur lid_van_de_raad_van_toezicht lid_van_de_ondernemingsraad on_the_board in_het_bestuur in_de_directie member_of_the_board member_of_staff raad_van_toezicht raad_van_bestuur rvt rvb rvc commissaris or-lid ondernemingsraad kaderlid werknemer collega specialist
    woordvoerder woordvoerster persvoorlichter communicatie communicatiemedewerker jurist juriste accountmanager relatiemanager relatiebeheerder hypotheekadviseur kredietanalist
    hypotheken analist controller accountant econoom econome boekhouder administrateur planner roosterplanner recruiter hr p&o personeelszaken hr-businesspartner
    marketeer marketing webcare klantenservice klantcontact klantcontactcentrum callcenter balie baliemedewerker receptie inkoop logistiek finance compliance auditor
    beheerder vastgoedbeheer vastgoedbeheerder verhuurconsulent facilitair huismeester schoonmaker schoonmaakster poetshulp beveiliger portier portierster kantinejuffrouw
    placement_student working_student student_worker werkstudent afstudeerstage meewerkstage duaal_student duale_student werkplekleerling stagiair stagiaire trainee traineeship werkstudent leerling-verpleegkundige vrijwilliger vrijwilligster assistent assistente ondersteuner coordinator coordinatrice strateeg
    technicus monteur servicemonteur elektricien installateur lasser timmerman loodgieter hovenier tuinman kapper projectmedewerker programmamaker conservator zaalwacht suppoost
    onderzoeker operator technoloog hydroloog bioloog geoloog dijkwachter sluiswachter boswachter
    ontwerper vormgever fotograaf tekstschrijver copywriter contentmaker opleider instructeur innovatiemanager directiesecretaresse office-manager bedrijfsarts zorgverzekering
    adviser officer manager management director executive exec head chief deputy ceo cto cfo coo ciso cmo chro cpo vp svp md founder co-founder cofounder president chair chairman chairwoman chairperson chairlady
    treasurer secretary trustee non-exec ned board_member governor company_secretary employee staff staffer colleague intern summer_intern apprentice grad_scheme graduate_scheme grad_trainee volunteer
    handler agent rep representative inspector examiner assessor adjuster planner controller dispatcher buyer keeper minder carer worker labourer foreman forewoman superintendent conveyancer trainee_solicitor legal_secretary managing_partner senior_partner barrister
    commissioner chief_economist chief_mate chief_of_staff mgr assistant_mgr sec sec. area_manager bod number_cruncher archivist registrar dogsbody gremlin wrangler custodian usher doorman bouncer concierge housekeeper chambermaid valet
    groundskeeper stagehand lighting_technician sound_engineer box_office programmer curator animator illustrator_in-house presenter brand_manager brand growth content_designer service_designer delivery_manager scrum agile
    lettings postie quality_assurance seamstress strategy insights pmo vicar coxswain gateline front_of_house dramaturg therapist leader organiser organizer assistant associate partner consultant coordinator co-ordinator administrator admin receptionist clerk caretaker janitor cleaner warden ranger lifeguard gardener host hostess
    comms communications press_office press_officer spokesperson spokesman spokeswoman pr public_affairs social_media content marketing sales business_development account_manager customer_relations customer_service
    customer_services customer_success customer_support customer_experience client_services member_services call_centre call_center contact_centre contact_center helpdesk help_desk service_desk it_desk ticket_office ticketing
    fundraiser fundraising caseworker shelter_lead outreach_worker housing
    hr recruiter recruiting recruitment talent payroll finance accounts accountant economist lawyer solicitor counsel paralegal legal auditor actuary underwriter teller claims risk compliance fraud
    branch_manager mortgage mortgages trader relationship_manager analyst economist quant strategist planner buyer procurement logistics operations ops facilities estates maintenance
    engineer engineering surveyor mechanic electrician plumber welder technician tech operative curator conservator
    designer ux ui researcher copywriter videographer photographer producer scientist groundworker`,
  digital: `
    ontwikkelaar programmeur softwareontwikkelaar data-analist data-engineer informatiebeveiliger beheerder functioneel_beheer systeembeheerder scrum_master product_owner it'er ict'er ict it-er ict-er
    frontend backend fullstack
    developer dev devs software_engineer swe sre devops devrel engineer programmer coder data_scientist data_analyst data_engineer machine_learning security_engineer security infosec product_manager pm product_owner product
    product_designer tester qa sysadmin architect solutions_architect it infrastructure tech_lead lead support_engineer front-end back-end full-stack gis noc java test_automation technical_writer dba systems_administrator network_engineer cyber cybersecurity machine-learning`,
} as const

/** The kinds of houses above. */
export type Field = keyof typeof jobsByField
