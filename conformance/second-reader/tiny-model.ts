import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Protocol buffers, as much as an ONNX file needs: https://protobuf.dev/programming-guides/encoding */
function varint(value: number): number[] {
  const bytes: number[] = []
  let rest = value
  while (rest > 127) {
    bytes.push((rest & 127) | 128)
    rest = Math.floor(rest / 128)
  }
  return [...bytes, rest]
}
const whole = (field: number, value: number) => [...varint(field * 8), ...varint(value)]
const part = (field: number, bytes: readonly number[]) => [...varint(field * 8 + 2), ...varint(bytes.length), ...bytes]
const text = (field: number, value: string) => part(field, [...Buffer.from(value)])

const FLOAT = 1
const INT64 = 7

function tensor(name: string, dims: readonly number[], values: readonly number[]): number[] {
  const raw = [...Buffer.from(Float32Array.from(values).buffer)]
  return [...dims.flatMap((dim) => whole(1, dim)), ...whole(2, FLOAT), ...text(8, name), ...part(9, raw)]
}

function valueInfo(name: string, type: number, dims: readonly (string | number)[]): number[] {
  const shape = dims.flatMap((dim) => part(1, typeof dim === 'number' ? whole(1, dim) : text(2, dim)))
  return [...text(1, name), ...part(2, part(1, [...whole(1, type), ...part(2, shape)]))]
}

/** Each word votes for a label; the text has the mean: Gather, then ReduceMean (ONNX operator set 13). */
function votingModel(votes: readonly (readonly [number, number])[]): Uint8Array {
  const gather = [...text(1, 'votes'), ...text(1, 'input_ids'), ...text(2, 'of_words'), ...text(4, 'Gather')]
  const axes = [...text(1, 'axes'), ...part(8, [1]), ...whole(20, 7)]
  const keep = [...text(1, 'keepdims'), ...whole(3, 0), ...whole(20, 2)]
  const mean = [
    ...text(1, 'of_words'),
    ...text(2, 'logits'),
    ...text(4, 'ReduceMean'),
    ...part(5, axes),
    ...part(5, keep),
  ]
  const graph = [
    ...part(1, gather),
    ...part(1, mean),
    ...text(2, 'votes'),
    ...part(5, tensor('votes', [votes.length, 2], votes.flat())),
    ...part(11, valueInfo('input_ids', INT64, ['batch', 'words'])),
    ...part(12, valueInfo('logits', FLOAT, ['batch', 2])),
  ]
  return Uint8Array.from([...whole(1, 8), ...part(7, graph), ...part(8, [...text(1, ''), ...whole(2, 13)])])
}

/** Writes a model folder whose only knowledge is the word "sukkel". */
export async function writeTinyModel(folder: string): Promise<void> {
  const words = ['[PAD]', '[UNK]', 'jij', 'bent', 'een', 'sukkel', 'held']
  const vocab = Object.fromEntries(words.map((word, id) => [word, id]))
  const votes = words.map((word): [number, number] => (word === 'sukkel' ? [-20, 20] : [1, -1]))
  const special = { single_word: false, lstrip: false, rstrip: false, normalized: false, special: true }
  await mkdir(join(folder, 'onnx'), { recursive: true })
  await writeFile(join(folder, 'onnx', 'model.onnx'), votingModel(votes))
  const files = {
    'config.json': {
      model_type: 'bert',
      architectures: ['BertForSequenceClassification'],
      id2label: { 0: 'fine', 1: 'abuse' },
      label2id: { fine: 0, abuse: 1 },
    },
    'tokenizer_config.json': {
      tokenizer_class: 'BertTokenizer',
      model_max_length: 512,
      unk_token: '[UNK]',
      pad_token: '[PAD]',
    },
    'tokenizer.json': {
      version: '1.0',
      truncation: null,
      padding: null,
      added_tokens: [0, 1].map((id) => ({ id, content: words[id], ...special })),
      normalizer: {
        type: 'BertNormalizer',
        clean_text: true,
        handle_chinese_chars: true,
        strip_accents: null,
        lowercase: true,
      },
      pre_tokenizer: { type: 'BertPreTokenizer' },
      post_processor: null,
      decoder: { type: 'WordPiece', prefix: '##', cleanup: true },
      model: {
        type: 'WordPiece',
        unk_token: '[UNK]',
        continuing_subword_prefix: '##',
        max_input_chars_per_word: 100,
        vocab,
      },
    },
  }
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), JSON.stringify(content))
}
