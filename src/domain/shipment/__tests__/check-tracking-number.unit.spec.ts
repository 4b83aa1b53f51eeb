import { checkTrackingNumber } from "../check-tracking-number"

const RIGHT = null
const WRONG_DIGIT = expect.stringMatching(/check digit does not fit/)
const WRONG_SHAPE = expect.stringMatching(/tracking numbers have/)

describe("a tracking number", () => {
  it.each([
    ["yamato", "4444-1375-8703", RIGHT],
    ["yamato", "４４４４－１３７５－８７０３", RIGHT],
    ["yamato", "444413758704", WRONG_DIGIT],
    ["yamato", "44441375870", WRONG_SHAPE],
    ["yamato", "1Z999AA10123456784", WRONG_SHAPE],
    ["sagawa", "512547514334", RIGHT],
    ["sagawa", "512547514343", WRONG_DIGIT],
    ["japanpost_yupack", "4055-4842-4886", RIGHT],
    ["japanpost_yupack", "405548424887", WRONG_DIGIT],
    ["japanpost_registered", "131-12-38385-2", RIGHT],
    ["japanpost_registered", "131-12-38385-3", WRONG_DIGIT],
    ["japanpost_registered", "RR123456785JP", RIGHT],
    ["japanpost_registered", "RR123456784JP", WRONG_DIGIT],
    ["letterpack", "12345", WRONG_SHAPE],
    ["ups", "1Z999AA10123456784", RIGHT],
    ["ups", "1Z5R89390357567127", RIGHT],
    ["ups", "1Z879E930346834440", RIGHT],
    ["ups", "1Z999AA10123456785", WRONG_DIGIT],
    ["ups", "1Z999AA1012345678", WRONG_DIGIT],
    ["ups", "T1234567890", RIGHT],
    ["fedex", "012345678983", RIGHT],
    ["fedex", "012345678984", WRONG_DIGIT],
    ["fedex", "041441760228964", RIGHT],
    ["fedex", "041441760228965", WRONG_DIGIT],
    ["fedex", "61299998820821171811", RIGHT],
    ["dhl", "3318810025", RIGHT],
    ["dhl", "3318810026", WRONG_DIGIT],
    ["dhl", "JD014600003RN", RIGHT],
    ["fukuyama", "1", RIGHT],
    ["other", "anything", RIGHT],
    [null, "123456789012", RIGHT],
  ])("of %s: %s", (carrier, number, problem) => {
    expect(checkTrackingNumber(carrier, number)?.en ?? null).toEqual(problem)
  })
})
