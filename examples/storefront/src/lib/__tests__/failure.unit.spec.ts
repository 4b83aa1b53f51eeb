import { FetchError } from "@medusajs/js-sdk"
import i18next from "i18next"
import { TradeCreditError } from "../../../../../src/client/error"
import { en } from "../../i18n/en"
import { ja } from "../../i18n/ja"
import { failureText, fieldProblems } from "../failure"

// As the shop has it from the package, which is built only where the shop runs.
jest.mock("medusa-plugin-deferred-invoice/client", () => jest.requireActual("../../../../../src/client/error"), {
  virtual: true,
})

const medusa = (status: number, message: string) => new FetchError(message, undefined, status)

beforeAll(() => i18next.init({ lng: "en", resources: { en: { translation: en }, ja: { translation: ja } } }))

describe("What a buyer reads when something fails", () => {
  it.each([
    ["the line", new TypeError("Failed to fetch"), "common.unreachable"],
    ["stock", medusa(400, "Some variant does not have the required inventory"), "failure.inventory"],
    ["a product that is gone", medusa(400, "Items item_1 do not have a price"), "failure.product"],
    ["a known address", medusa(422, "Customer with this email already has an account"), "signUp.taken"],
    ["an order that was placed", medusa(400, "Cart cart_1 is already completed."), "failure.ordered"],
    ["the login", medusa(401, "Unauthorized"), "common.signedOut"],
    ["two at once", medusa(409, "The request conflicted with another request."), "failure.conflict"],
    ["the server", medusa(500, "An unknown error occurred."), "failure.server"],
    [
      "a payment that is gone",
      new TradeCreditError({ status: 400, code: "invalid_request_error", message: "Payment collection was not found" }),
      "failure.payment",
    ],
    ["something else", medusa(400, "Nobody has thought of this"), "failure.unknown"],
    [
      "what is not there",
      new TradeCreditError({ status: 404, message: "Application x was not found" }),
      "failure.gone",
    ],
  ] as const)("is about %s in both languages", async (_, error, key) => {
    for (const language of ["en", "ja"]) {
      await i18next.changeLanguage(language)
      expect(failureText(error)).toBe(i18next.t(key))
      expect(failureText(error)).not.toBe(error.message)
    }
  })

  it("is the plugin's own sentence where it has one, and what stands at the fields where it names some", () => {
    const refused = { status: 409, code: "open_application", message: "すでにお申し込みがあります。" }
    expect(failureText(new TradeCreditError(refused))).toBe(refused.message)
    const details = [{ path: "email", message: "?" }]
    expect(failureText(new TradeCreditError({ status: 400, message: "email: ?", details }))).toBe(
      i18next.t("common.problems")
    )
  })

  it("is no longer what the store said in another language than is read now", async () => {
    await i18next.changeLanguage("en")
    const refused = new TradeCreditError({
      status: 409,
      code: "open_application",
      message: "You have applied already.",
    })
    const details = [{ path: "email", message: "This is no address." }]
    const unfit = new TradeCreditError({ status: 400, message: "email: This is no address.", details })
    expect([failureText(refused), fieldProblems(unfit)]).toEqual([refused.message, { email: "This is no address." }])

    await i18next.changeLanguage("ja")
    expect(failureText(refused)).toBe(i18next.t("failure.conflict"))
    expect([failureText(unfit), fieldProblems(unfit)]).toEqual([i18next.t("failure.unknown"), {}])
  })
})
