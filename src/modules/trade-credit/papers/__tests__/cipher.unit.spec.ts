import { randomBytes } from "node:crypto"
import { paperCipher, type Envelope } from "../cipher"
import { PaperKeyMissingError, UnreadablePaperError } from "../errors"

const key = (id: string) => ({ id, key: randomBytes(32).toString("base64") })

const OLD = key("2025")
const NEW = key("2026")
const PLACE = { id: "crpap_1", application_id: "crapp_1" }
const CONTENT = Buffer.from("%PDF-1.7 of a company")

const flipped = (base64: string, index: number) => {
  const bytes = Buffer.from(base64, "base64")
  bytes[index] ^= 1
  return bytes.toString("base64")
}

describe("the cipher of papers", () => {
  it("gives back what was sealed, and shows nothing of it", () => {
    const { envelope, ciphertext } = paperCipher([NEW]).seal(PLACE, CONTENT)
    expect(ciphertext).toHaveLength(CONTENT.length)
    expect(ciphertext.includes("company")).toBe(false)
    expect(JSON.stringify(envelope)).not.toContain(NEW.key)
    expect(paperCipher([NEW]).open(PLACE, envelope, ciphertext)).toEqual(CONTENT)
  })

  it("seals the same paper differently each time", () => {
    const [one, two] = [1, 2].map(() => paperCipher([NEW]).seal(PLACE, CONTENT))
    expect(one.ciphertext).not.toEqual(two.ciphertext)
    expect(one.envelope.wrapped_key).not.toBe(two.envelope.wrapped_key)
  })

  it("writes with the first key and reads with each, so that a key can be changed", () => {
    const before = paperCipher([OLD]).seal(PLACE, CONTENT)
    const rotated = paperCipher([NEW, OLD])
    const after = rotated.seal(PLACE, CONTENT)
    expect([before.envelope.key_id, after.envelope.key_id]).toEqual(["2025", "2026"])
    for (const { envelope, ciphertext } of [before, after]) {
      expect(rotated.open(PLACE, envelope, ciphertext)).toEqual(CONTENT)
    }
    expect(() => paperCipher([NEW]).open(PLACE, before.envelope, before.ciphertext)).toThrow(PaperKeyMissingError)
    expect(() => paperCipher([]).seal(PLACE, CONTENT)).toThrow("privacy.paper_keys has no key")
  })

  it("refuses a key that only has the name of the right one", () => {
    const { envelope, ciphertext } = paperCipher([NEW]).seal(PLACE, CONTENT)
    expect(() => paperCipher([key(NEW.id)]).open(PLACE, envelope, ciphertext)).toThrow(UnreadablePaperError)
  })

  it.each<[string, (envelope: Envelope, ciphertext: Buffer) => [Envelope, Buffer]]>([
    ["one changed byte", (envelope, text) => [envelope, Buffer.concat([Buffer.from([text[0] ^ 1]), text.subarray(1)])]],
    ["a byte too few", (envelope, text) => [envelope, text.subarray(1)]],
    ["nothing", (envelope) => [envelope, Buffer.alloc(0)]],
    ["another tag", (envelope, text) => [{ ...envelope, tag: flipped(envelope.tag, 0) }, text]],
    ["a shorter tag", (envelope, text) => [{ ...envelope, tag: envelope.tag.slice(0, 8) }, text]],
    ["another iv", (envelope, text) => [{ ...envelope, iv: flipped(envelope.iv, 3) }, text]],
    ["another data key", (envelope, text) => [{ ...envelope, wrapped_key: flipped(envelope.wrapped_key, 40) }, text]],
  ])("refuses %s", (_, tamper) => {
    const { envelope, ciphertext } = paperCipher([NEW]).seal(PLACE, CONTENT)
    expect(() => paperCipher([NEW]).open(PLACE, ...tamper(envelope, ciphertext))).toThrow(UnreadablePaperError)
  })

  it("opens nothing that was moved to another paper or another application", () => {
    const cipher = paperCipher([NEW])
    const { envelope, ciphertext } = cipher.seal(PLACE, CONTENT)
    for (const place of [
      { ...PLACE, id: "crpap_2" },
      { ...PLACE, application_id: "crapp_2" },
    ]) {
      expect(() => cipher.open(place, envelope, ciphertext)).toThrow(UnreadablePaperError)
    }
  })
})
