import { defineTexts } from '../i18n/define-texts.ts'

export const slippedTexts = defineTexts('slipped', {
  nl: {
    title: 'Ik ging de fout in',
    lead: 'Dat overkomt bijna iedereen een keer. Meestal is het goed te maken, zeker als je snel bent. Deze pagina stuurt niets weg en vraagt niet wie je bent.',
    danger: 'Is iemand in gevaar, of word je bedreigd? Bel 112.',
    what: 'Wat is er gebeurd?',
    hurt: 'Ik heb iemand gekwetst of uitgescholden',
    data: 'Ik heb gegevens van mensen gedeeld',
    secret: 'Ik heb iets gedeeld dat geheim is',
    voice: 'Het leek alsof ik voor de organisatie sprak',
    other: 'Iets anders, of ik weet het niet',
    doNow: 'Haal weg',
    doThen: 'Zet recht',
    doCall: 'Bel iemand',
    takeDownAll:
      'Wacht met nieuwe berichten. Haal het bericht weg, ook waar je het hebt doorgeplaatst, in je story en in groepen.',
    takeDownHurt:
      'Maak eerst een schermafdruk voor jezelf als mensen je bedreigen. Ga niet in discussie, ook niet om het uit te leggen.',
    takeDownData:
      'Doe dit meteen; elke minuut telt. Vraag wie het deelde om het ook weg te halen. Stuur de gegevens zelf niet opnieuw rond.',
    takeDownSecret:
      'Doe dit meteen. Ging het om een wachtwoord of sleutel? Laat die vandaag nog vervangen, ook als het bericht weg is.',
    takeDownVoice: 'Kan het bericht blijven staan als je het verbetert? Zet er dan bij dat je voor jezelf spreekt.',
    setRightHurt:
      'Zeg sorry op de plek waar het stond, kort en zonder “maar”. Stuur het ook aan de persoon zelf als dat kan.',
    sampleHurt:
      'Gisteren schreef ik iets over een collega dat ik niet had mogen schrijven. Het klopte niet en het was gemeen. Het spijt me.',
    setRightData:
      'Schrijf op wat er te zien was, hoe lang ongeveer, en van hoeveel mensen. Meer is niet nodig. De organisatie vertelt het de mensen om wie het gaat.',
    setRightSecret:
      'Schrijf op wat er te zien was en hoe lang ongeveer. Plaats er niets over: ook “ik had dit niet mogen delen” wijst de weg.',
    setRightVoice: 'Plaats één regel die het rechtzet.',
    sampleVoice: 'Om misverstanden te voorkomen: dit was mijn eigen mening, niet die van mijn werkgever.',
    setRightOther:
      'Gaat het om een persoon, zeg dan kort sorry. Klopt iets niet, zet er dan bij wat wel klopt. Twijfel je? Vraag het eerst aan iemand.',
    sample: 'Zo kan het bijvoorbeeld',
    callHurt:
      'Vertel het zelf aan je leidinggevende of aan iemand die je vertrouwt, voordat een ander het doet. Dat praat makkelijker.',
    callData:
      'Bel vandaag nog met de functionaris gegevensbescherming of de helpdesk. De organisatie heeft 72 uur om een lek te melden. Je hoeft je naam niet te noemen.',
    callSecret:
      'Bel met degene van wie de informatie is, en met de helpdesk als het om een wachtwoord of sleutel gaat. Hoe eerder, hoe kleiner de schade.',
    callVoice: 'Laat het communicatieteam weten wat er stond. Dan schrikken zij niet als er vragen komen.',
    callOther: 'Vertel het aan iemand die je vertrouwt: een collega, je leidinggevende of een vertrouwenspersoon.',
    contact: 'Wie kun je vragen?',
    shame: 'Je baan hangt bijna nooit aan één bericht. Wat telt is wat je nu doet.',
    limits: 'Een schermafdruk van een ander krijg je niet weg. Daarom hoort bij weghalen altijd ook rechtzetten.',
  },
  en: {
    title: 'I slipped',
    lead: 'It happens to almost everybody once. Mostly it can be mended, certainly if you are quick. This page sends nothing and does not ask who you are.',
    danger: 'Is somebody in danger, or are you being threatened? Call 112.',
    what: 'What happened?',
    hurt: 'I hurt or abused somebody',
    data: "I shared people's data",
    secret: 'I shared something confidential',
    voice: 'It looked as if I spoke for the organisation',
    other: 'Something else, or I am not sure',
    doNow: 'Take it down',
    doThen: 'Set it right',
    doCall: 'Call somebody',
    takeDownAll: 'Post nothing new for now. Remove the post, also where you shared it, in your story and in groups.',
    takeDownHurt: 'If people threaten you, first take a screenshot for yourself. Do not argue, not even to explain.',
    takeDownData:
      'Do it at once; every minute counts. Ask whoever shared it to remove it too. Do not send the data itself around again.',
    takeDownSecret: 'Do it at once. Was it a password or a key? Have it replaced today, even if the post is gone.',
    takeDownVoice: 'Can the post stay if you correct it? Then add that you speak for yourself.',
    setRightHurt: 'Say sorry where it stood, briefly and without a “but”. Send it to the person too if you can.',
    sampleHurt:
      'Yesterday I wrote something about a colleague that I should not have written. It was wrong and it was mean. I am sorry.',
    setRightData:
      'Write down what could be seen, about how long, and of how many people. No more is needed. The organisation tells the people concerned.',
    setRightSecret:
      'Write down what could be seen and about how long. Post nothing about it: even “I should not have shared this” points the way.',
    setRightVoice: 'Post one line that sets it right.',
    sampleVoice: "To avoid misunderstanding: this was my own opinion, not my employer's.",
    setRightOther:
      'If it is about a person, say sorry briefly. If something is wrong, add what is right. In doubt? Ask somebody first.',
    sample: 'It could go like this',
    callHurt: 'Tell your manager or somebody you trust yourself, before another does. That makes talking easier.',
    callData:
      'Call the data protection officer or the help desk today. The organisation has 72 hours to report a leak. You need not give your name.',
    callSecret:
      'Call the person whose information it is, and the help desk if it is a password or a key. The sooner, the smaller the damage.',
    callVoice: 'Let the communications team know what it said. Then questions do not take them by surprise.',
    callOther: 'Tell somebody you trust: a colleague, your manager or a confidant.',
    contact: 'Whom can you ask?',
    shame: 'A job almost never hangs on one post. What counts is what you do now.',
    limits:
      'You cannot take back somebody else’s screenshot. That is why setting it right always goes with taking it down.',
  },
})
