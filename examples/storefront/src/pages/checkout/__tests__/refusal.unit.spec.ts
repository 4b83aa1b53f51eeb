import { TradeCreditError } from "../../../../../../src/client/error"
import { numberProblemOf } from "../refusal"

// As the shop has it from the package, which is built only where the shop runs.
jest.mock("medusa-plugin-deferred-invoice/client", () => jest.requireActual("../../../../../../src/client/error"), {
  virtual: true,
})

const refused = (refusal: { code: string; message: string; details?: { path: string; message: string }[] }) =>
  new TradeCreditError({ status: 400, ...refusal })

describe("what is wrong with a purchase order number", () => {
  it("is said at its field, whether it is used already or cannot be read", () => {
    expect(numberProblemOf(refused({ code: "po_number_used", message: "PO-1 is used." }))).toBe("PO-1 is used.")
    const details = [{ path: "data.po_number", message: "Please remove the characters that cannot be shown." }]
    expect(numberProblemOf(refused({ code: "invalid_data", message: "No.", details }))).toBe(details[0].message)
  })

  it("is nothing when something else was refused", () => {
    const details = [{ path: "data.program_id", message: "This field is not known." }]
    expect(numberProblemOf(refused({ code: "invalid_data", message: "No.", details }))).toBeUndefined()
    expect(numberProblemOf(new TypeError("Failed to fetch"))).toBeUndefined()
  })
})
