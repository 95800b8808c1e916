import type { Detector } from './detector.ts'
import { confidential } from './detectors/confidential.ts'
import { hate } from './detectors/hate.ts'
import { insult } from './detectors/insult.ts'
import { onBehalf } from './detectors/on-behalf.ts'
import { personalData } from './detectors/personal-data.ts'
import { secret } from './detectors/secret.ts'
import { threat } from './detectors/threat.ts'

/** Every detector. A new one is a file in `detectors/` and a line here. */
export const detectors: readonly Detector[] = [insult, threat, hate, personalData, secret, confidential, onBehalf]
