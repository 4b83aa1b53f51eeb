import { parseKuronekoOptions } from "../options"
import { checkSlip } from "../slip"

const problems = (carrier_code: string | null, tracking_number: string | null, changes: object = {}) =>
  checkSlip(
    { carrier_code, tracking_number },
    parseKuronekoOptions({ traderCode: "900000001", password: "p", ...changes })
  ).map(({ path, message }) => `${path}: ${message.en}`)

describe("what the agent would refuse of a parcel", () => {
  it.each([
    [null, "123456789013"],
    ["yamato", "1234-5678-9013"],
    ["yamato", "１２３４５６７８９０１３"],
  ])("%s %s: nothing", (carrier, number) => expect(problems(carrier, number)).toEqual([]))

  it.each([
    ["yamato", null, /^tracking_number: .* 1 to 12 digits/],
    ["yamato", "", /^tracking_number: .* 1 to 12 digits/],
    [null, "1Z999AA10123456784", /^tracking_number: .* 1 to 12 digits/],
    [null, "1234567890123", /^tracking_number: .* 1 to 12 digits/],
    ["yamato", "123456789012", /^tracking_number: .* check digit is wrong/],
    ["dhl", "3318810025", /^carrier_code: .*\(DHL\).* agent's own screen/],
    ["other", "123456789013", /^carrier_code: .*\(Another carrier\)/],
    ["our-van", "123456789013", /^carrier_code: .*\(our-van\)/],
  ])("%s %s: %s", (carrier, number, words) => expect(problems(carrier, number)).toEqual([expect.stringMatching(words)]))

  it("is what the options leave of it", () => {
    expect(problems("sagawa", "512547514334", { acceptedCarriers: ["yamato", "sagawa"] })).toEqual([])
    expect(problems("other", "123456789013", { acceptedCarriers: "any" })).toEqual([])
    expect(problems("yamato", "123456789012", { slipCheckDigit: false })).toEqual([])
  })
})
