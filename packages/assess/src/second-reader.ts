/** The optional second reader: off by default, and everything works without it. */
export { openEndpointReader } from './second-reader/endpoint.ts'
export type { EndpointOptions } from './second-reader/endpoint.ts'
export { openLocalClassifier } from './second-reader/local-classifier.ts'
export type { LocalClassifierOptions } from './second-reader/local-classifier.ts'
export { redact } from './second-reader/redact.ts'
export { SecondReaderPackageError, secondReaderKinds } from './second-reader/second-reader.ts'
export type { LoadPackage, SecondReader, SecondReaderKind, SecondReading } from './second-reader/second-reader.ts'
