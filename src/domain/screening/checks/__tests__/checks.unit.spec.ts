import type { ApplicationData } from "../../form"
import type { Check, CheckResult } from "../check"
import { checkCorporateNumber } from "../corporate-number"
import { checkDeliveryAddresses, type DeliveryAddress } from "../delivery-addresses"
import { checkEmailDomain } from "../email-domain"
import { checkKnownCompany, tellingKeys, type KnownCompany } from "../known-company"
import { checkOrderHistory } from "../order-history"
import { prefectureOf } from "../prefectures"

const NUMBER = "7000012050002"
const known = (keys: string[], account_id: string | null = null): KnownCompany => ({
  application_id: "crapp_2",
  account_id,
  company_name: "㈱山田商事",
  keys,
})
/** Both languages, always. */
const said = ({ message, links }: Check) => {
  for (const text of [message, ...links.map(({ label }) => label)]) {
    expect(text.en).not.toBe("")
    expect(text.ja).not.toBe("")
  }
  expect(message.ja).toMatch(/[ぁ-ん]/)
  return message.en
}

describe("a corporate number", () => {
  it.each<[string, ApplicationData, boolean, KnownCompany[], CheckResult, RegExp]>([
    ["that can be one", { corporate_number: NUMBER }, true, [], "good", /check digit is right/],
    ["with a wrong digit", { corporate_number: "1000012050002" }, true, [], "warning", /check digit is wrong/],
    ["too short", { corporate_number: "700001205000" }, true, [], "warning", /check digit is wrong/],
    ["that is missing", {}, true, [], "notice", /There is no/],
    ["that nobody asked for", {}, false, [], "unknown", /doesn't ask/],
    ["of a sole proprietor", { entity_type: "sole_proprietor" }, true, [], "unknown", /Sole proprietors/],
    [
      "that somebody else has used",
      { corporate_number: NUMBER },
      true,
      [known([`corporate_number:${NUMBER}`], "cracc_2"), known(["phone:312345678"])],
      "warning",
      /^Another customer .* check digit is right/,
    ],
  ])("%s", (_, data, is_asked, others, result, words) => {
    const check = checkCorporateNumber({ data, is_asked, known: others })
    expect(check.result).toBe(result)
    expect(said(check)).toMatch(words)
  })

  it("is looked up in the public register where it can be one, and the other one who uses it with the account", () => {
    const check = checkCorporateNumber({
      data: { corporate_number: NUMBER },
      is_asked: true,
      known: [known([`corporate_number:${NUMBER}`], "cracc_2")],
    })
    expect(check.links.map(({ type, id }) => [type, id])).toEqual([
      ["website", `https://www.houjin-bangou.nta.go.jp/henkorireki-johoto.html?selHouzinNo=${NUMBER}`],
      ["account", "cracc_2"],
    ])
    expect(check.facts).toEqual({ corporate_number: NUMBER, is_valid: true, used_by_others: 1 })
    const wrong = checkCorporateNumber({ data: { corporate_number: "1" }, is_asked: true, known: [] })
    expect(wrong.links).toEqual([])
  })
})

describe("a company", () => {
  it.each<[string, string[][], CheckResult, string]>([
    ["nobody knows", [], "good", "No other customer's"],
    ["of the same name", [["name:山田商事"]], "warning", "1 application or account of other customers (same name)"],
    ["of the same VAT number", [["vat_number:DE1"]], "warning", "same VAT number"],
    ["with a telephone in common", [["phone:312345678"]], "notice", "same telephone"],
    ["with a mail domain in common", [["email_domain:yamada.example"]], "notice", "same e-mail domain"],
    [
      "with several in common",
      [["phone:1", "name:a"], ["phone:1"]],
      "warning",
      "2 applications or accounts of other customers (same name, telephone)",
    ],
  ])("%s", (_, others, result, words) => {
    const check = checkKnownCompany(
      others.map((keys) => known(keys)),
      false
    )
    expect(check.result).toBe(result)
    expect(said(check)).toContain(words)
  })

  it("is shown by its account rather than by the application that it came of, with what is the same", () => {
    const check = checkKnownCompany([known(["name:a", "phone:1"], "cracc_2"), known(["name:a"])], true)
    expect(check.links).toEqual([
      {
        type: "account",
        id: "cracc_2",
        label: { en: "㈱山田商事", ja: "㈱山田商事" },
        note: { en: "same name, telephone", ja: "会社名・電話番号が同じ" },
      },
      expect.objectContaining({ type: "application", id: "crapp_2" }),
    ])
    expect(said(check)).toContain("2 or more")
    expect(check.facts).toEqual({ known_count: 2, is_cut_off: true, in_common: ["name", "phone"] })
  })

  it("is not looked for by a mail service that everybody uses", () => {
    const free = ["gmail.com", "nifty.com", "ocn.ne.jp", "sage.ocn.ne.jp", "i.softbank.jp"]
    const keys = ["name:a", ...free.map((domain) => `email_domain:${domain}`), "email_domain:yamada.example"]
    expect(tellingKeys(keys)).toEqual(["name:a", "email_domain:yamada.example"])
  })
})

describe("an e-mail address", () => {
  const own = { contact_email: "hanako@yamada.example" }
  it.each<[string, ApplicationData, string | null, CheckResult, RegExp]>([
    ["of the company's own domain", own, "keiri@yamada.example", "good", /no free mail/],
    [
      "of the website's domain",
      { ...own, website: "https://www.yamada.example/about" },
      null,
      "good",
      /website's domain, too/,
    ],
    [
      "of a part of the website's domain",
      { contact_email: "a@tokyo.yamada.example", website: "http://yamada.example:8080" },
      null,
      "good",
      /website's/,
    ],
    [
      "of another domain than the website's",
      { ...own, website: "https://yamada-shop.example" },
      null,
      "warning",
      /website is yamada-shop/,
    ],
    [
      "of a domain that only ends like the website's",
      { contact_email: "a@notyamada.example", website: "https://yamada.example" },
      null,
      "warning",
      /website/,
    ],
    ["of a free mail service", { contact_email: "yamada@GMAIL.com" }, null, "notice", /gmail.com gives an address/],
    ["of a telephone company", { contact_email: "yamada@docomo.ne.jp" }, null, "notice", /anybody/],
    ["other than the one that logs in", own, "taro@other.example", "notice", /logs in with one at other.example/],
    ["that is only the login's", {}, "taro@yahoo.co.jp", "notice", /yahoo.co.jp gives/],
    ["that does not exist", {}, null, "unknown", /no e-mail/],
  ])("%s", (_, data, registered_email, result, words) => {
    const check = checkEmailDomain({ data, registered_email })
    expect(check.result).toBe(result)
    expect(said(check)).toMatch(words)
  })
})

describe("where it goes", () => {
  const data = { postal_code: "150-0043", province: "東京都", city: "渋谷区", address_1: "道玄坂2-3-4" }
  const address = (change: Partial<DeliveryAddress> = {}): DeliveryAddress => ({
    country_code: "jp",
    postal_code: "150-0043",
    province: "東京都",
    city: "渋谷区",
    address_1: "道玄坂2-3-4",
    ...change,
  })
  it.each<[string, DeliveryAddress[], CheckResult, RegExp]>([
    ["nowhere yet", [], "unknown", /no delivery address/],
    ["to the company", [address()], "good", /company's address/],
    [
      "to the company, written another way",
      [address({ postal_code: "１５０－００４３", address_1: "道玄坂２丁目３番４号" })],
      "good",
      /company's address/,
    ],
    [
      "to the company, all in one line",
      [address({ province: "jp-13", city: null, address_1: "東京都渋谷区道玄坂2−3−4" })],
      "good",
      /company's address/,
    ],
    [
      "to the same prefecture",
      [address({ province: "Tokyo", city: "港区", postal_code: "105-0011" })],
      "good",
      /1 delivery address is in the company's own/,
    ],
    [
      "to another prefecture",
      [address({ province: "大阪府", city: "大阪市" }), address()],
      "notice",
      /1 delivery address is in another prefecture/,
    ],
    [
      "abroad",
      [address({ country_code: "us" }), address({ province: "大阪府", city: "大阪市" })],
      "warning",
      /^1 delivery address is in another country\. 1 /,
    ],
  ])("%s", (_, addresses, result, words) => {
    const check = checkDeliveryAddresses({ data, country_code: "jp", addresses })
    expect(check.result).toBe(result)
    expect(said(check)).toMatch(words)
  })

  it("is counted once however often it was ordered there, and what lies elsewhere is written out", () => {
    const osaka = address({ province: "jp-27", city: "大阪市", address_1: "梅田1-1", postal_code: "530-0001" })
    const { facts } = checkDeliveryAddresses({ data, country_code: "jp", addresses: [osaka, osaka, address()] })
    expect(facts).toEqual({
      address_count: 2,
      same_count: 1,
      same_region_count: 0,
      other_region_count: 1,
      abroad_count: 0,
      elsewhere: ["JP 530-0001 大阪府 大阪市 梅田1-1"],
    })
  })

  it("is judged by the country that was filled in before the program's", () => {
    const german = {
      country_code: "de",
      postal_code: "10115",
      province: "Berlin",
      city: "Berlin",
      address_1: "Straße 1",
    }
    const there = { ...address(german), address_1: "straße 1" }
    expect(checkDeliveryAddresses({ data: german, country_code: "jp", addresses: [there] }).result).toBe("good")
    expect(checkDeliveryAddresses({ data: german, country_code: null, addresses: [address()] }).result).toBe("warning")
  })

  it.each([
    ["東京都", "東京都"],
    ["大阪府大阪市北区", "大阪府"],
    ["JP-1", "北海道"],
    ["jp-47", "沖縄県"],
    ["Kyoto-fu", "京都府"],
    ["jp-48", null],
    ["Bavaria", null],
    ["", null],
  ])("%j is the prefecture %j", (text, prefecture) => {
    expect(prefectureOf(text)).toBe(prefecture)
  })
})

describe("what was ordered", () => {
  const history = (change: object = {}) => ({
    order_count: 8,
    read_count: 8,
    cancelled_count: 0,
    returned_count: 0,
    ...change,
  })
  it.each<[string, object, CheckResult, string]>([
    ["nothing", { order_count: 0, read_count: 0 }, "unknown", "not ordered yet"],
    ["and kept", {}, "good", "8 orders; of these, 0 cancelled and 0 with returns."],
    ["and a quarter taken back", { cancelled_count: 1, returned_count: 1 }, "notice", "1 cancelled and 1 with returns"],
    ["and half of it taken back", { cancelled_count: 4 }, "warning", "4 cancelled"],
    ["too little to tell", { order_count: 1, read_count: 1, cancelled_count: 1 }, "good", "1 order;"],
    ["more than was read", { order_count: 900, read_count: 100 }, "good", "900 orders; of the last 100"],
  ])("%s", (_, change, result, words) => {
    const check = checkOrderHistory(history(change))
    expect(check.result).toBe(result)
    expect(said(check)).toContain(words)
  })
})
