import type { Target } from '@troje/post'
import type { Draft } from '../detector.ts'
import { findPhrases } from './phrases.ts'
import type { Phrase } from './phrases.ts'

/** Where one of these is missing, no phrase needs to be tried. */
const trigger =
  /\b(?:hou|houd|bek|dicht|rot|flikker|sodemieter|pleur|lazer|donder|tief|krijg|val|moeder|fuck|f\*+k|fck|screw|hell|kiss|drop|eat|suck|get|go|shut|stfu|gtfo|kys|smoel|kanker|waste|lik|brains?|hersens|hoofd|hoe dom|te dom|how (?:stupid|dumb)|excuse|dumbest|stupidest)\b/i

const phrases: readonly Phrase[] = [
  {
    rule: 'insult-silence',
    language: 'nl',
    shape:
      /\b(?:hou|houd|houdt) (?:toch |nou |eens |gewoon )*(?:je|jullie|uw) (?:\w+ )?(?:bek|smoel|muil|waffel|kop|kanis)\b/g,
  },
  { rule: 'insult-silence', language: 'nl', shape: /(?:^|[.,] )(?:bek|smoel|muil) dicht\b/g },
  {
    rule: 'insult-away',
    language: 'nl',
    shape:
      /(?:^|[.,] |\bgewoon |\btoch |\blekker )(?:rot|flikker|sodemieter|pleur|lazer|tief|kanker|tyf) (?:nou |toch |eens |gewoon |lekker )*op\b/g,
  },
  {
    rule: 'insult-curse',
    language: 'nl',
    shape:
      /\bkrijg (?:toch |allemaal |lekker )*(?:de )?(?:tering|tyfus|kanker|pest|klere|kolere|pleuris|hik|pokken|vinkentering)\b/g,
  },
  {
    rule: 'insult-curse',
    language: 'nl',
    shape: /(?:^|[.,] )(?:val|ga) (?:toch |lekker |allemaal )*dood\b/g,
    unless: /\blachen\b/,
  },
  { rule: 'insult-mother', language: 'nl', shape: /\b(?:je|jouw) moeder is (?:een|n) (?:\w+ )?(?:hoer|slet|teef)\b/g },
  { rule: 'insult-curse', language: 'nl', shape: /\bfuck (?:jou|jullie|hem|haar|u|off|you)\b/g },
  { rule: 'insult-curse', language: 'nl', shape: /\blik (?:m'n|mijn|me) (?:reet|zak|anus)\b/g },
  {
    rule: 'insult-curse',
    language: 'en',
    shape: /\bf(?:u|\*+)?c?k (?:you|u|off|him|her|them|all of you|y'all|ya)\b(?! (?:up|if|over))/g,
  },
  {
    rule: 'insult-curse',
    language: 'en',
    shape: /\b(?:go )(?:\w+ )?(?:fuck|f\*+k|screw) (?:yourself|yourselves|urself)\b/g,
  },
  { rule: 'insult-curse', language: 'en', shape: /\b(?:screw|damn) (?:you|u|them)\b/g },
  { rule: 'insult-curse', language: 'en', shape: /(?:^|[.,] |\bjust |\bplease )(?:go to|burn in|rot in) hell\b/g },
  { rule: 'insult-curse', language: 'en', shape: /\b(?:kiss|lick|eat) my (?:\w+ )?(?:ass|arse|balls)\b/g },
  { rule: 'insult-curse', language: 'en', shape: /(?:^|[.,] )(?:drop dead|eat shit|kys|gtfo|stfu)\b/g },
  { rule: 'insult-curse', language: 'en', shape: /\b(?:suck|sucking) (?:my|a|his) (?:\w+ )?(?:dick|cock|balls)\b/g },
  {
    rule: 'insult-silence',
    language: 'en',
    shape: /\b(?:shut (?:the \w+ up|your (?:\w+ )?(?:mouth|face|trap|gob|pie hole)))\b/g,
  },
  {
    rule: 'insult-mother',
    language: 'en',
    shape: /\b(?:your|ur|yo) (?:mother|mom|mum|mama) is a (?:\w+ )?(?:whore|slut|bitch)\b/g,
  },
  {
    rule: 'insult-brain',
    language: 'nl',
    negation: 'part',
    shape:
      /\b(?:je|jij|jullie|u|hij|zij) (?:hebt|heb|heeft|hebben) (?:echt |duidelijk |gewoon )*geen (?:hersens|hersencel|greintje verstand)\b/g,
  },
  {
    rule: 'insult-brain',
    language: 'nl',
    negation: 'part',
    shape: /\b(?:je|jij|jullie|u|hij|zij|ze) (?:bent|is|zijn) (?:echt |gewoon )*niet goed (?:bij|in|snik|wijs)\b/g,
  },
  {
    rule: 'insult-brain',
    language: 'nl',
    shape: /\bhoe (?:dom|achterlijk) (?:kun|kan|ben|zijn|moet) (?:je|jij|jullie|u)\b/g,
  },
  {
    rule: 'insult-brain',
    language: 'nl',
    shape: /\b(?:bent|is|zijn) (?:echt |gewoon )*te (?:dom|stom|lui) om (?:te|voor)\b/g,
  },
  {
    rule: 'insult-brain',
    language: 'en',
    negation: 'part',
    shape:
      /\b(?:you|he|she|they) (?:clearly |obviously |really |must )*(?:have|has|got) (?:no|zero|half a) brains?(?: cells?)?\b/g,
  },
  {
    rule: 'insult-brain',
    language: 'en',
    shape: /\bhow (?:stupid|dumb|thick) (?:can|are|must) (?:you|he|she|they)\b/g,
  },
  {
    rule: 'insult-brain',
    language: 'en',
    shape:
      /\b(?:you|he|she|they)(?:'re| are| is| must be| have to be)? the (?:dumbest|stupidest|most pathetic) (?:person|human|man|woman|people|manager|boss|excuse)\b/g,
  },
  {
    rule: 'insult-brain',
    language: 'en',
    shape:
      /\b(?:pathetic|sad|sorry|poor|lousy) excuse (?:for|of) an? (?:human|man|woman|manager|boss|trainer|coach|teacher|doctor|mayor|minister|person|nurse|driver|father|mother|politician)\b/g,
  },
]

/** Insults that are whole phrases ("drop dead"). All are said to somebody. */
export function findInsultPhrases(draft: Draft): { rule: string; start: number; end: number; target: Target }[] {
  if (!trigger.test(draft.text)) return []
  return findPhrases(draft, phrases).map((match) => ({ ...match, target: 'person' }))
}
