/** Words by which Dutch names groups that the law protects; of a group of several words, the telling one. */
export const namesNl =
  "moslim moslims islamieten joden jood homo's homos homoseksuelen lesbiennes lesbos lesbi's lesbo's transen transgenders trans transvrouwen turken marokkanen surinamers antillianen afrikanen arabieren somaliers eritreeers syriers roemenen bulgaren polen oost-europeanen chinezen aziaten buitenlanders vreemdelingen allochtonen asielzoekers vluchtelingen migranten immigranten statushouders illegalen gehandicapten invaliden autisten zwarten zwarte negers zigeuners roma vrouwen wijven hindoes christenen gelovigen beperking"

/** The same in English. */
export const namesEn =
  'muslim muslims islamists jews gays gay homosexuals homos lesbians bisexuals queers fags faggots trannies transgenders trans transgender transgendered immigrants migrants refugees asylum illegals illegal foreigners blacks black niggers nigras arabs mexicans latinos hispanics africans asians chinese indians pakistanis pakis somalis romanians bulgarians albanians nigerians syrians turks moroccans haitians gypsies roma travellers disabled cripples retards autistic deaf women females whites white christians catholics hindus sikhs brown queer homosexual queers poles'
