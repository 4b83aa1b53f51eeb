import { CARRIERS, findCarrier, guessCarrier } from "../carriers"

const parcel = (known: { provider_id?: string; tracking_number?: string; tracking_url?: string }) => ({
  provider_id: null,
  tracking_number: null,
  tracking_url: null,
  ...known,
})

describe("the list of carriers", () => {
  it("has each carrier once, with a name in both languages", () => {
    expect(new Set(CARRIERS.map(({ code }) => code)).size).toBe(CARRIERS.length)
    expect(CARRIERS.every(({ name }) => name.en && name.ja)).toBe(true)
  })

  it("is searched by code", () => {
    expect(findCarrier("sagawa")).toMatchObject({ name: { ja: "佐川急便" } })
    expect(findCarrier("pigeon")).toBeNull()
  })
})

describe("the carrier of a parcel", () => {
  it.each([
    ["yamato_yamato", "yamato"],
    ["fp_kuroneko-b2", "yamato"],
    ["sagawa-express_default", "sagawa"],
    ["seino_default", "seino"],
    ["seino-super-express_sse", "seino_super_express"],
    ["meitetsu_meitetsu", "meitetsu"],
    ["shinshu-meitetsu_x", "shinshu_meitetsu"],
    ["japan-post_yupack", "japanpost_yupack"],
    ["japanpost_letterpack", "letterpack"],
    ["dhl-express_dhl", "dhl"],
    ["UPS_ups", "ups"],
    ["fedex_fedex", "fedex"],
    ["manual_manual", null],
    ["groups_pickups", null],
  ])("of the provider %s is %s", (provider_id, code) => expect(guessCarrier(parcel({ provider_id }))).toBe(code))

  it.each([
    ["https://toi.kuronekoyamato.co.jp/cgi-bin/tneko?number01=123456789013", "yamato"],
    ["https://k2k.sagawa-exp.co.jp/p/web/okurijosearch.do?okurijoNo=123456789013", "sagawa"],
    ["https://trackings.post.japanpost.jp/services/srv/search/direct?reqCodeNo1=1", "japanpost_yupack"],
    ["https://www.fedex.com/fedextrack/?trknbr=1", "fedex"],
    ["https://www.dhl.com/jp-ja/home/tracking.html", "dhl"],
    ["https://example.com/ups.com", null],
    ["https://notups.com/1", null],
    ["#", null],
    ["", null],
  ])("at %s is %s", (tracking_url, code) => expect(guessCarrier(parcel({ tracking_url }))).toBe(code))

  it.each([
    ["1Z999AA10123456784", "ups"],
    ["１Ｚ 999 AA1 01 2345 6784", "ups"],
    ["123456789013", null],
    ["1234567890", null],
    ["", null],
  ])("with the number %s is %s", (tracking_number, code) =>
    expect(guessCarrier(parcel({ tracking_number }))).toBe(code)
  )

  it("is the provider's before the tracking page's, and that before the number's", () => {
    const tracking_url = "https://www.fedex.com/fedextrack/"
    const tracking_number = "1Z999AA10123456784"
    expect(guessCarrier({ provider_id: "dhl_dhl", tracking_url, tracking_number })).toBe("dhl")
    expect(guessCarrier({ provider_id: "manual_manual", tracking_url, tracking_number })).toBe("fedex")
  })

  it("is always one of the list", () => {
    const guessed = ["nittsu", "niigata-unyu", "toll-express", "ecohai", "tonami", "fukuyama"].map((provider_id) =>
      guessCarrier(parcel({ provider_id }))
    )
    expect(guessed.map((code) => findCarrier(code ?? ""))).not.toContain(null)
  })
})
