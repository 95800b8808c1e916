import type { slippedTexts } from './texts.ts'

type Key = keyof typeof slippedTexts.nl

/** What can happen, and the three steps that follow: take down, set right, call. */
export interface Slip {
  readonly name: 'hurt' | 'data' | 'secret' | 'voice' | 'other'
  readonly takeDown: readonly Key[]
  readonly setRight: Key
  /** Words that somebody could post. */
  readonly sample?: Key
  readonly call: Key
}

export const slips: readonly Slip[] = [
  {
    name: 'hurt',
    takeDown: ['takeDownAll', 'takeDownHurt'],
    setRight: 'setRightHurt',
    sample: 'sampleHurt',
    call: 'callHurt',
  },
  { name: 'data', takeDown: ['takeDownAll', 'takeDownData'], setRight: 'setRightData', call: 'callData' },
  { name: 'secret', takeDown: ['takeDownAll', 'takeDownSecret'], setRight: 'setRightSecret', call: 'callSecret' },
  {
    name: 'voice',
    takeDown: ['takeDownVoice'],
    setRight: 'setRightVoice',
    sample: 'sampleVoice',
    call: 'callVoice',
  },
  { name: 'other', takeDown: ['takeDownAll'], setRight: 'setRightOther', call: 'callOther' },
]
