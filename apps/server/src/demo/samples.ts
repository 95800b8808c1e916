import type { Network, Post } from '@troje/post'
import type { OrganisationRow } from '@troje/store'

interface Sample {
  readonly lang: 'nl' | 'en'
  readonly source: Network
  readonly name: string
  /** `{name}` is the organisation's, `{tag}` that without spaces, `{subject}` one of its subjects. */
  readonly text: string
}

/** Our own writing, to try a first query on before a real post has come in. Some of it is about somebody else. */
const samples: readonly Sample[] = [
  {
    lang: 'nl',
    source: 'bluesky',
    name: 'Marktkoopvrouw',
    text: 'Net geholpen bij {name}. Vlot en vriendelijk, zo kan het dus ook.',
  },
  {
    lang: 'nl',
    source: 'x',
    name: 'Vroege Forens',
    text: 'Al drie kwartier in de wacht bij {name}. Neemt er nog iemand op?',
  },
  {
    lang: 'nl',
    source: 'mastodon',
    name: 'Achterop de Fiets',
    text: 'Weet iemand of {subject} morgen open is? Op de site staat niets.',
  },
  {
    lang: 'nl',
    source: 'facebook',
    name: 'Buurvrouw van 12',
    text: 'Complimenten voor #{tag}: de reparatie was binnen een dag gedaan.',
  },
  {
    lang: 'nl',
    source: 'feed',
    name: 'Streekblad',
    text: '{name} presenteert de plannen voor het nieuwe jaar. Bewoners kunnen tot vrijdag meepraten.',
  },
  {
    lang: 'nl',
    source: 'x',
    name: 'Pech Onderweg',
    text: 'Tweede brief van {name} met de verkeerde naam erop. Kan iemand dit rechtzetten?',
  },
  {
    lang: 'nl',
    source: 'bluesky',
    name: 'Thuis in de Tuin',
    text: 'Wat een heerlijke middag. De eerste aardbeien zijn rijp en de koffie staat klaar.',
  },
  {
    lang: 'nl',
    source: 'mastodon',
    name: 'Nachtlezer',
    text: 'Zoek een goed boek voor in de trein. Liefst spannend, liefst niet te dik.',
  },
  {
    lang: 'en',
    source: 'bluesky',
    name: 'New in Town',
    text: 'Can anybody tell me how to reach {name} in English? The phone menu is Dutch only.',
  },
  {
    lang: 'en',
    source: 'x',
    name: 'Long Weekend',
    text: 'The form of {name} loses everything I typed when I go back one page. Twice now.',
  },
  {
    lang: 'en',
    source: 'mastodon',
    name: 'Slow Traveller',
    text: 'Thanks to {name} for finding my lost scarf and even sending it on!',
  },
  {
    lang: 'en',
    source: 'reddit',
    name: 'Rainy Sunday',
    text: 'First rain in weeks, and of course I am out without a coat.',
  },
]

/** The sample posts with the organisation's own name in them. */
export function toSamples(organisation: OrganisationRow | null): readonly Post[] {
  const name = organisation?.aliases[0] ?? organisation?.name ?? 'Gemeente Zonnedael'
  const subject = organisation?.subjects[0] ?? name
  const tag = name.replace(/[^\p{L}\p{N}]/gu, '')
  return samples.map((sample, index) => ({
    id: `sample-${index + 1}`,
    text: sample.text.replaceAll('{name}', name).replaceAll('{subject}', subject).replaceAll('{tag}', tag),
    title: null,
    createdAt: null,
    lang: sample.lang,
    url: null,
    source: sample.source,
    links: null,
    media: null,
    relation: null,
    author: {
      handle: sample.name.toLowerCase().replaceAll(' ', '-'),
      displayName: sample.name,
      bio: null,
      followers: null,
    },
  }))
}
