import fc from "fast-check"
import { APPLICATION_FIELDS } from "../../../../../src/domain/screening/application-fields"
import { buildForm } from "../../../../../src/domain/screening/build-form"
import { checkField as checkOnServer } from "../../../../../src/domain/screening/check-field"
import type { FormField as ServerField } from "../../../../../src/domain/screening/form"
import { checkField, isRequired } from "../check-field"
import type { FormField } from "../types"

const today = { today: "2026-11-22", currency_decimals: 0 }
const fields = buildForm(Object.keys(APPLICATION_FIELDS).map((name) => ({ name })))

/** As the form's route shows it. */
const asSent = ({ label, options, ...field }: ServerField): FormField => ({
  ...field,
  label: label.en,
  ...(options && { options: options.map((option) => ({ value: option.value, label: option.label.en })) }),
})
const field = (name: string) => asSent(fields.find((one) => one.name === name)!)
const check = (name: string, value: string) => checkField(field(name), { [name]: value })

test("nothing is refused while it is typed that the server would take", () => {
  const characters = fc.constantFrom(..."09１９azＺあアｱー-－ーュ 　,.()@:/+漢𠮷")
  const typed = fc.oneof(
    fc.string({ unit: characters, maxLength: 120 }),
    fc.constantFrom("03-1234-5678", "０３－１２３４－５６７８", "2004-04", "１,０００", "corporation", "9010401000003")
  )
  fc.assert(
    fc.property(fc.constantFrom(...fields), typed, (one, value) => {
      fc.pre(checkOnServer(one, value, today).problem === undefined)
      expect(checkField(asSent(one), { [one.name]: value })).toBeNull()
    }),
    { numRuns: 5_000 }
  )
})

test.each([
  ["company_name_kana", "株式会社", "check.kana"],
  ["corporate_number", "123", "check.corporateNumber"],
  ["contact_email", "somebody", "check.email"],
  ["phone", "12", "check.tel"],
  ["website", "example", "check.url"],
  ["established_in", "2004", "check.month"],
  ["yearly_sales_amount", "a lot", "check.amount"],
  ["employee_count", "1.5", "check.number"],
  ["employee_count", "12345678", "check.tooLarge"],
  ["department", "x".repeat(51), "check.tooLong"],
  ["entity_type", "cooperative", "check.option"],
])("%s says what is wrong with %s", (name, value, key) => {
  expect(check(name, value)).toMatchObject({ key })
})

test("a field is required by the answer to another one", () => {
  const number = { ...field("corporate_number"), required_if: { field: "entity_type", in: ["corporation"] } }
  expect(isRequired(number, { entity_type: "sole_proprietor" })).toBe(false)
  expect(checkField(number, { entity_type: "corporation" })).toEqual({ key: "check.required" })
})
