import { redact } from './redact.ts'
import { loadOrThrow, toFinding } from './second-reader.ts'
import type { LoadPackage, SecondReader, SecondReaderKind, SecondReading } from './second-reader.ts'

export interface LocalClassifierOptions {
  /** The folder above the model's folder; nothing is ever fetched from elsewhere. */
  readonly folder: string
  /** The model's folder in it: `config.json`, `tokenizer.json`, `tokenizer_config.json`, `onnx/model.onnx`. */
  readonly model: string
  /** Which of the model's labels says what. Labels left out say nothing. */
  readonly labels: Readonly<Record<string, SecondReaderKind>>
  /** From this probability on a label counts: 0 to 1. */
  readonly threshold: number
  /** `(name) => import(name)`, for `@huggingface/transformers`. */
  readonly load: LoadPackage
}

interface Label {
  readonly label: string
  readonly score: number
}
/** The parts of the optional package that are used. */
interface Transformers {
  readonly env: { allowRemoteModels: boolean; allowLocalModels: boolean; localModelPath: string }
  readonly pipeline: (
    task: 'text-classification',
    model: string,
    options: { readonly dtype: 'fp32'; readonly local_files_only: true },
  ) => Promise<(text: string, options: { readonly top_k: number }) => Promise<readonly Label[]>>
}

/**
 * A second reader that is an ONNX text classifier in a local folder, run on this machine. It says what a whole text is,
 * so its findings span the text.
 *
 * @throws {SecondReaderPackageError} where `@huggingface/transformers` is not installed.
 * @throws what that package throws where the folder holds no such model.
 */
export async function openLocalClassifier(options: LocalClassifierOptions): Promise<SecondReader> {
  const { folder, model, labels, threshold } = options
  const { env, pipeline } = await loadOrThrow<Transformers>(options.load, '@huggingface/transformers')
  env.allowRemoteModels = false
  env.allowLocalModels = true
  env.localModelPath = folder
  const classify = await pipeline('text-classification', model, { dtype: 'fp32', local_files_only: true })

  async function read(text: string): Promise<SecondReading> {
    const redacted = redact(text)
    if (redacted === null || redacted.trim() === '') return { status: 'read', findings: [] }
    try {
      const said = await classify(redacted, { top_k: Object.keys(labels).length + 8 })
      const kinds = new Set<SecondReaderKind>()
      for (const { label, score } of said) {
        const kind = labels[label]
        if (kind && score >= threshold) kinds.add(kind)
      }
      return { status: 'read', findings: [...kinds].map((kind) => toFinding(kind, 0, text.length)) }
    } catch (cause) {
      return { status: 'failed', cause }
    }
  }

  return { read }
}
