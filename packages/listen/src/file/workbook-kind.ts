/** `zip`: a workbook of today, or another zip. `ole`: Excel of before 2007, and a workbook with a password. */
export type WorkbookKind = 'zip' | 'ole'

const starts: readonly (readonly [WorkbookKind, readonly number[]])[] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['ole', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
]

/** By its first bytes, whatever its name is; null for anything else. */
export function toWorkbookKind(head: Uint8Array): WorkbookKind | null {
  return starts.find(([, bytes]) => bytes.every((byte, index) => head[index] === byte))?.[0] ?? null
}

const encryptedPackage = Buffer.from('EncryptedPackage', 'utf16le')

/** Of an `ole` file: Excel puts a workbook with a password in a part of this name (MS-OFFCRYPTO 1.3.2). */
export function hasPassword(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(encryptedPackage)
}
