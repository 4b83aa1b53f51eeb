import { buildForm } from "../../../domain/screening/build-form"
import type { ApplicationData } from "../../../domain/screening/form"
import { mapApplication } from "../application"
import { applicationFields } from "../application-fields"
import { parseKuronekoOptions } from "../options"
import { toTelephone } from "../telephone"

const options = parseKuronekoOptions({ traderCode: "900000001", password: "p" })

const application = (changes: ApplicationData = {}): ApplicationData => ({
  entity_type: "corporation",
  company_name: "株式会社見本商店",
  company_name_kana: "ミホンショウテン",
  representative_last_name: "見本",
  representative_first_name: "太郎",
  representative_last_name_kana: "ミホン",
  representative_first_name_kana: "タロウ",
  postal_code: "100-0001",
  province: "東京都",
  city: "千代田区",
  address_1: "千代田1-1",
  address_2: null,
  phone: "0312345678",
  established_in: "2001-04",
  capital_amount: 10_000_000,
  yearly_sales_amount: 250_005_000,
  employee_count: 25,
  industry_code: "60-99",
  ...changes,
})
const fieldsOf = (changes: ApplicationData) => mapApplication(application(changes), options).fields
const problemsOf = (changes: ApplicationData) =>
  mapApplication(application(changes), options).problems.map(({ path }) => path)

describe("an application in the agent's names", () => {
  it("of a corporation", () => {
    expect(mapApplication(application(), options)).toEqual({
      problems: [],
      fields: {
        hjkjKbn: "1",
        houjinKaku: "1",
        houjinZengo: "0",
        sMei: "見本商店",
        sMeikana: "ミホンショウテン",
        ybnNo: "1000001",
        Adress: "東京都千代田区千代田１－１",
        telNo: "03-1234-5678",
        gyscod1: "60",
        gyscod2: "99",
        setsurituNgt: "200104",
        shk: "1000",
        nsyo: "25000",
        kmssyainsu: "25",
        daikjmeiSei: "見本",
        daikjmeiMei: "太郎",
        daiknameiSei: "ミホン",
        daiknameiMei: "タロウ",
        szUmu: "0",
        sqssfKbn: "1",
        shrhohKbn: "2",
      },
    })
  })

  it("of a sole proprietor: no legal form, no capital, the address once more", () => {
    const fields = fieldsOf({ entity_type: "sole_proprietor", company_name: "見本商店", capital_amount: null })
    expect(fields).toMatchObject({ hjkjKbn: "2", sMei: "見本商店", daiYbnno: "1000001", daiAddress: fields.Adress })
    expect(fields).not.toHaveProperty("houjinKaku")
    expect(fields).not.toHaveProperty("shk")
  })

  it("tells the largest companies as the largest the agent's fields can hold", () => {
    expect(fieldsOf({ yearly_sales_amount: 5_000_000_000_000 }).nsyo).toBe("99999")
  })

  it.each([
    ["entity_type", { entity_type: "club" }],
    ["company_name", { company_name: "見本商店" }],
    ["company_name", { company_name: `株式会社${"見".repeat(31)}` }],
    ["company_name", { entity_type: "sole_proprietor" }],
    ["company_name_kana", { company_name_kana: "ア".repeat(61) }],
    ["representative_last_name", { representative_last_name: "見".repeat(15) }],
    [
      "representative_first_name_kana",
      { representative_last_name_kana: "ミ".repeat(20), representative_first_name_kana: "タ".repeat(10) },
    ],
    ["postal_code", { postal_code: "1000" }],
    ["address_1", { address_1: "千".repeat(45) }],
    ["phone", { phone: "12345" }],
    ["company_name", { company_name: "株式会社カフェé" }],
    ["representative_first_name", { representative_first_name: "太郎😀" }],
    ["address_2", { address_2: "Café 3F" }],
    ["company_name_kana", { company_name_kana: "ミホン한" }],
    ["mobile_phone", { mobile_phone: "090" }],
    ["established_in", { established_in: "2001" }],
    ["capital_amount", { capital_amount: null, entity_type: "corporation" }],
    ["yearly_sales_amount", { yearly_sales_amount: -1 }],
    ["employee_count", { employee_count: "many" }],
    ["industry_code", { industry_code: "01-01" }],
    ["payment_method", { payment_method: "cash" }],
  ])("names %s when it is %j", (path, changes) => expect(problemsOf(changes)).toContain(path))

  it("says which characters the agent cannot hold, in the field where they are and in no other", () => {
    const { problems } = mapApplication(application({ city: "千代田区ñ" }), options)
    expect(problems).toEqual([
      { path: "city", message: { en: expect.stringContaining("ñ"), ja: expect.stringContaining("ñ") } },
    ])
  })

  it("leaves that to the agent where the options say so", () => {
    const lax = parseKuronekoOptions({ traderCode: "900000001", password: "p", checkCharacters: false })
    expect(mapApplication(application({ city: "千代田区ñ" }), lax).problems).toEqual([])
  })

  it("counts characters as people do", () => {
    const problems = mapApplication(application({ company_name: `株式会社${"𠮷".repeat(30)}` }), options).problems
    expect(problems.map(({ message }) => message.en)).not.toContainEqual(expect.stringMatching(/at most/))
  })

  it("asks only for fields of the catalogue", () => {
    const names = buildForm(applicationFields(options)).map(({ name }) => name)
    expect(names).toContain("company_name")
    expect(new Set(names).size).toBe(names.length)
  })
})

describe("a telephone number as the agent wants it", () => {
  it.each([
    ["0312345678", "03-1234-5678"],
    ["03-1234-5678", "03-1234-5678"],
    ["+81 3 1234 5678", "03-1234-5678"],
    ["09012345678", "090-1234-5678"],
    ["0120123456", "0120-123-456"],
    ["12345", null],
    ["+1 212 555 0100", null],
    ["", null],
  ])("%s", (text, expected) => expect(toTelephone(text)).toBe(expected))
})
