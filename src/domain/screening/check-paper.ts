import type { LocalizedText, PaperMediaType, ProgramDocument } from "../program/program"

const PDF = [0x25, 0x50, 0x44, 0x46, 0x2d]
const JPEG = [0xff, 0xd8, 0xff]
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

const KINDS: { media_type: PaperMediaType; begins: number[]; name: string; extensions: string[] }[] = [
  { media_type: "application/pdf", begins: PDF, name: "PDF", extensions: ["pdf"] },
  { media_type: "image/jpeg", begins: JPEG, name: "JPEG", extensions: ["jpg", "jpeg"] },
  { media_type: "image/png", begins: PNG, name: "PNG", extensions: ["png"] },
]

const NAME_LENGTH_MAX = 120
const BYTES_A_MEGABYTE = 1_024 ** 2

type Checked = { media_type: PaperMediaType; problem?: undefined } | { problem: LocalizedText }

/** What a file is, by how it begins: its name and the type its sender gives it say nothing. Refused if not asked for. */
export function checkPaper(document: ProgramDocument, content: Uint8Array): Checked {
  if (content.length === 0) {
    return { problem: { en: "This file is empty.", ja: "ファイルの中身がありません。" } }
  }
  if (content.length > document.max_bytes) {
    return { problem: tooManyBytes(document.max_bytes) }
  }
  const kind = KINDS.find(({ begins }) => begins.every((byte, index) => content[index] === byte))
  return kind && document.accept.includes(kind.media_type)
    ? { media_type: kind.media_type }
    : { problem: otherKind(document.accept) }
}

export function tooManyBytes(max: number): LocalizedText {
  const size =
    max < BYTES_A_MEGABYTE ? `${Math.floor(max / 1_024)} KB` : `${Math.floor((max / BYTES_A_MEGABYTE) * 10) / 10} MB`
  return { en: `Please send a file of at most ${size}.`, ja: `${size}以下のファイルをお送りください。` }
}

function otherKind(accept: PaperMediaType[]): LocalizedText {
  const names = KINDS.filter(({ media_type }) => accept.includes(media_type)).map(({ name }) => name)
  return {
    en: `Please send one of these kinds of files: ${names.join(", ")}.`,
    ja: `次の形式のファイルをお送りください: ${names.join("、")}`,
  }
}

/**
 * A file's name that may be shown and saved anywhere: no folders, nothing that cannot be seen, and an ending that says
 * what the file is.
 */
export function paperName(given: string, media_type: PaperMediaType): string {
  const extensions = KINDS.find((kind) => kind.media_type === media_type)!.extensions
  const base = (given.split(/[\\/]/).pop() ?? "").replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029:*?"<>|]/gu, "").trim()
  const stem = base.replace(new RegExp(`\\.(?:${extensions.join("|")})$`, "i"), "")
  return `${[...stem].slice(0, NAME_LENGTH_MAX).join("").trim() || "paper"}.${extensions[0]}`
}
