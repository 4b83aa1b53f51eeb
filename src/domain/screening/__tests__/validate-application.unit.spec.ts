import { APPLICATION_FIELDS } from "../application-fields"
import { buildForm } from "../build-form"
import type { FormField } from "../form"
import { houseForm } from "../house-form"
import { validateApplication } from "../validate-application"
import { houseApplication } from "./house-application"

const context = { today: "2026-08-15", currency_decimals: 0 }
const form = buildForm(houseForm({ currency_code: "jpy" }))
const validate = (change: Record<string, unknown>, fields: FormField[] = form) =>
  validateApplication(fields, { ...houseApplication, ...change }, context)

/** The catalogue with nothing required, to try fields that the house form does not ask for. */
const whole = buildForm(Object.keys(APPLICATION_FIELDS).map((name) => ({ name })))
const problemsOf = (name: string, value: unknown) =>
  validateApplication(whole, { [name]: value }, context).problems.map(({ path }) => path)

describe("the house form", () => {
  it("takes a form filled in correctly", () => {
    expect(validate({})).toEqual({ data: houseApplication, problems: [] })
  })

  it("takes a sole proprietor without a corporate number", () => {
    expect(validate({ entity_type: "sole_proprietor", corporate_number: "" }).problems).toEqual([])
  })

  it.each(Object.keys(houseApplication))("asks for %s when it is missing, empty or blank", (name) => {
    for (const value of [undefined, null, "", " 　 "]) {
      expect(validate({ [name]: value }).problems.map(({ path }) => path)).toContain(name)
    }
  })

  it.each(form.map(({ name }) => name))("refuses an object, a list and a flag in %s", (name) => {
    for (const value of [{ a: 1 }, ["x"], true]) {
      expect(validate({ [name]: value }).problems.map(({ path }) => path)).toContain(name)
    }
  })

  it.each(form.map(({ name, max_length }) => [name, max_length] as const))("refuses %s longer than %i", (name, max) => {
    expect(validate({ [name]: "1".repeat(max + 1) }).problems.map(({ path }) => path)).toContain(name)
  })

  it("names every wrong field, once each, in both languages", () => {
    const { problems } = validate({
      company_name_kana: "Ａｏ漢字",
      corporate_number: "1234567890123",
      contact_email: "hanako",
    })
    expect(problems.map(({ path }) => path)).toEqual(["company_name_kana", "corporate_number", "contact_email"])
    expect(problems.every(({ message }) => message.en.length > 0 && message.ja.length > 0)).toBe(true)
  })

  it.each(["status", "credit_limit", "capital_amount", "__proto__", "constructor"])(
    "does not know the field %s",
    (name) => {
      const data = JSON.parse(JSON.stringify(houseApplication).replace("{", `{"${name}":"x",`)) as Record<
        string,
        unknown
      >
      const { problems, data: cleaned } = validateApplication(form, data, context)
      expect(problems.map(({ path }) => path)).toEqual([name])
      expect(Object.keys(cleaned)).not.toContain(name)
    }
  )

  it("asks programs outside Japan for neither kana nor corporate number", () => {
    const names = houseForm({ currency_code: "usd" }).map(({ name }) => name)
    expect(names).toContain("country_code")
    expect(names.filter((name) => name.endsWith("_kana") || name === "corporate_number")).toEqual([])
  })
})

describe("a single field", () => {
  it.each<[string, unknown]>([
    ["entity_type", "club"],
    ["company_name", "bad\u0007name"],
    ["company_name", "two\nlines"],
    ["company_name_kana", "青空"],
    ["corporate_number", "7000012050003"],
    ["corporate_number", "700001205000"],
    ["corporate_number", "T7000012050002"],
    ["vat_number", "123"],
    ["representative_last_name_kana", "AOZORA1"],
    ["representative_first_name_kana", "太郎"],
    ["postal_code", "〒100"],
    ["country_code", "JPN"],
    ["phone", "12"],
    ["phone", "call me"],
    ["mobile_phone", "090"],
    ["contact_email", "hanako@"],
    ["contact_email", "ha nako@example.com"],
    ["established_in", "2026-13"],
    ["established_in", "2026-09"],
    ["established_in", "April 2020"],
    ["capital_amount", -1],
    ["capital_amount", "－0"],
    ["capital_amount", "ten"],
    ["yearly_sales_amount", "1e9"],
    ["yearly_sales_amount", 100.5],
    ["yearly_sales_amount", Number.NaN],
    ["yearly_sales_amount", "1,5"],
    ["employee_count", 1.5],
    ["employee_count", -3],
    ["industry_code", "a b"],
    ["website", "javascript:alert(1)"],
    ["website", "example.com"],
    ["requested_limit", 0],
    ["requested_limit", 1e15],
    ["remark", "x".repeat(1001)],
  ])("%s is not %j", (name, value) => {
    expect(problemsOf(name, value)).toEqual([name])
  })

  it.each<[string, unknown, string | number]>([
    ["company_name", "  ｱｵｿﾞﾗ　商事 ", "アオゾラ 商事"],
    ["company_name", "神﨑商店", "神﨑商店"],
    ["company_name_kana", "あおぞら　しょうじ", "アオゾラ ショウジ"],
    ["company_name_kana", "ｱｵｿﾞﾗ", "アオゾラ"],
    ["corporate_number", "７０００012050002", "7000012050002"],
    ["phone", "０３－１２３４－５６７８", "03-1234-5678"],
    ["phone", "03ー1234ー5678", "03-1234-5678"],
    ["contact_email", " Ｈanako@example.com", "Hanako@example.com"],
    ["country_code", "JP", "jp"],
    ["yearly_sales_amount", "１，２００，０００", 1_200_000],
    ["requested_limit", "500000", 500_000],
    ["capital_amount", 0, 0],
    ["established_in", "2026-08", "2026-08"],
    ["remark", "one\r\ntwo", "one\ntwo"],
  ])("%s given as %j is kept as %j", (name, value, kept) => {
    const { data, problems } = validateApplication(whole, { [name]: value }, context)
    expect(problems).toEqual([])
    expect(data[name]).toBe(kept)
  })

  it.each(["\ud800", "\udfff", "\0", "\u0085", "\u00ad", "\u061c", "\u200d", "\u2028", "\u202e", "\u2066", "\ufff9"])(
    "holds no half or invisible character: %j",
    (character) => {
      for (const name of ["company_name", "address_1", "phone", "entity_type", "requested_limit", "remark"]) {
        expect(problemsOf(name, `1${character}1`)).toEqual([name])
      }
    }
  )

  it("keeps the lines of a remark, and rare kanji with their variants, as they are", () => {
    const data = { remark: "one\n\ttwo", company_name: "葛\u{e0100}城𠮷野家" }
    expect(validateApplication(whole, data, context)).toEqual({ data, problems: [] })
  })

  it("takes cents only where the currency has them", () => {
    const cents = (currency_decimals: number) =>
      validateApplication(whole, { requested_limit: 10.25 }, { ...context, currency_decimals }).problems.length
    expect(cents(2)).toBe(0)
    expect(cents(0)).toBe(1)
  })
})

describe("building a form", () => {
  it("lets an agent narrow a field but not widen it", () => {
    const [narrow, wide] = buildForm([
      { name: "company_name", required: true, max_length: 30 },
      { name: "phone", max_length: 500 },
    ])
    expect(narrow).toMatchObject({ required: true, max_length: 30, group: "company" })
    expect(wide.max_length).toBe(20)
  })

  it("turns a field for which the agent knows only some answers into a choice", () => {
    const [legalForm] = buildForm([
      { name: "legal_form", options: [{ value: "kk", label: { en: "KK", ja: "株式会社" } }] },
    ])
    expect(legalForm.type).toBe("select")
    expect(validateApplication([legalForm], { legal_form: "gk" }, context).problems.map(({ path }) => path)).toEqual([
      "legal_form",
    ])
  })

  it("takes an agent's own field whole, and says which one nobody describes", () => {
    const own: FormField = { ...whole[0], name: "kuroneko_branch" }
    expect(buildForm([own])).toEqual([own])
    expect(() => buildForm([{ name: "kuroneko_branch" }])).toThrow(/kuroneko_branch/)
  })

  it.each(whole.filter(({ pattern }) => pattern).map((field) => [field.name, field.pattern as string]))(
    "has a pattern for %s that browsers take too",
    (_, pattern) => {
      expect(() => new RegExp(`^(?:${pattern})$`, "v")).not.toThrow()
    }
  )
})
