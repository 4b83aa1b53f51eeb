import type { FormField } from "../../../lib/types"
import { answerOf } from "../answer"

// As the shop has it from the package, which is built only where the shop runs.
jest.mock("medusa-plugin-deferred-invoice/client", () => jest.requireActual("../../../../../../src/client/error"), {
  virtual: true,
})

describe("An answer to a question", () => {
  const fields = ["company_name", "phone"].map((name) => ({ name }) as FormField)

  it("says which question was read, beside what is filled in", () => {
    const data = { company_name: "Aoba Trading", phone: "", unknown: "x" }
    expect(answerOf("Is this the registered name?", fields, data)).toEqual({
      data: { company_name: "Aoba Trading" },
      answers: "Is this the registered name?",
    })
  })

  it("is one all the same where nothing was put into words", () => {
    expect(answerOf(undefined, fields, { phone: "03-1111-2222" })).toEqual({
      data: { phone: "03-1111-2222" },
    })
  })
})
