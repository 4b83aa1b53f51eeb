import type { PaperMediaType, ProgramDocument } from "../../program/program"
import { checkPaper, paperName } from "../check-paper"

const PDF = Buffer.from("%PDF-1.7 …")
const JPEG = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1])
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1])

const document = (change: Partial<ProgramDocument> = {}): ProgramDocument => ({
  id: "registry",
  title: { en: "Registry", ja: "登記簿" },
  required: true,
  accept: ["application/pdf", "image/jpeg", "image/png"],
  max_bytes: 2_048,
  ...change,
})

describe("a paper", () => {
  it.each<[PaperMediaType, Buffer]>([
    ["application/pdf", PDF],
    ["image/jpeg", JPEG],
    ["image/png", PNG],
  ])("is known for %s by how it begins", (media_type, content) => {
    expect(checkPaper(document(), content)).toEqual({ media_type })
    expect(checkPaper(document({ accept: [media_type] }), content)).toEqual({ media_type })
  })

  it.each<[string, ProgramDocument, Buffer, string]>([
    ["empty", document(), Buffer.alloc(0), "empty"],
    ["a page of a browser", document(), Buffer.from("<html>%PDF-1.7"), "PDF, JPEG, PNG"],
    ["of a kind that is not asked for", document({ accept: ["application/pdf"] }), PNG, "files: PDF."],
    ["cut off within its first bytes", document(), PNG.subarray(0, 5), "PDF, JPEG, PNG"],
    ["one byte too large", document(), Buffer.concat([PDF, Buffer.alloc(2_049 - PDF.length)]), "at most 2 KB"],
  ])("is refused when it is %s", (_, asked, content, words) => {
    const { problem } = checkPaper(asked, content) as { problem: { en: string; ja: string } }
    expect(problem.en).toContain(words)
    expect(problem.ja).toMatch(/[ぁ-ん]/)
  })

  it("may be just as large as it is said", () => {
    expect(checkPaper(document({ max_bytes: PDF.length }), PDF)).toEqual({ media_type: "application/pdf" })
  })

  it.each<[string, PaperMediaType, string]>([
    ["登記簿.pdf", "application/pdf", "登記簿.pdf"],
    ["scan.JPEG", "image/jpeg", "scan.jpg"],
    ["invoice.exe", "application/pdf", "invoice.exe.pdf"],
    ["../../etc/passwd", "image/png", "passwd.png"],
    ["C:\\Users\\hanako\\license.png", "image/png", "license.png"],
    ["a\u202efdp.exe\r\n", "application/pdf", "afdp.exe.pdf"],
    ["", "application/pdf", "paper.pdf"],
    [".pdf", "application/pdf", "paper.pdf"],
    ["x".repeat(500), "application/pdf", `${"x".repeat(120)}.pdf`],
  ])("called %j (%s) is kept as %j", (given, media_type, kept) => {
    expect(paperName(given, media_type)).toBe(kept)
  })
})
