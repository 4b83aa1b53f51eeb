import type { AdminCreditAccount } from "../../../../client"
import { actionsOf } from "../account-menu"

jest.mock("@medusajs/icons", () => ({}))
jest.mock("@medusajs/ui", () => ({}))
jest.mock("../../../hooks/use-text", () => ({}))
jest.mock("../limit-drawer", () => ({}))
jest.mock("../receipt-drawer", () => ({}))
jest.mock("../write-off-drawer", () => ({}))
jest.mock("../money-returned-drawer", () => ({}))
jest.mock("../number-drawer", () => ({}))
jest.mock("../offline-drawer", () => ({}))
jest.mock("../remove-ceiling-drawer", () => ({}))
jest.mock("../terms-drawer", () => ({}))
jest.mock("../../reason-drawer", () => ({}))
jest.mock("../../../hooks/account-actions", () => ({}))
jest.mock("../../../hooks/use-account-previews", () => ({}))

const account = (more: Partial<AdminCreditAccount> = {}) =>
  ({
    id: "cracc_1",
    company_name: "Aoba Trading",
    status: "active",
    own_book_of: null,
    outstanding_amount: 0,
    ceiling_amount: null,
    ...more,
  }) as AdminCreditAccount

const SETTINGS = ["changeTerms", "changeNumber"] as const
const RUNNING = ["suspendAccount", "closeAccount"] as const

describe("what staff can do with an account", () => {
  it("of a company whose name was forgotten: only what concerns its figures", () => {
    const forgotten = account({ id: "cracc_1", company_name: "cracc_1", outstanding_amount: 5 })
    expect(actionsOf(forgotten, "own")).toEqual(["receipt", "writeOff", "closeAccount"])
  })

  it.each([
    ["of the merchant's own book", account(), "own", ["receipt", "limit", "offline", ...SETTINGS, ...RUNNING]],
    [
      "of the merchant's own book, which is in credit",
      account({ outstanding_amount: -5 }),
      "own",
      ["receipt", "moneyReturned", "limit", "offline", ...SETTINGS, ...RUNNING],
    ],
    ["of an agent: a ceiling below its limit", account(), "agent", ["ceiling", ...SETTINGS, ...RUNNING]],
    [
      "of an agent, with a ceiling",
      account({ ceiling_amount: 0, status: "closed" }),
      "agent",
      ["ceiling", "removeCeiling", ...SETTINGS],
    ],
    [
      "that is the own book beside an agent's",
      account({ own_book_of: "cracc_1", outstanding_amount: 5 }),
      "agent",
      ["receipt", "writeOff"],
    ],
  ] as const)("%s", (_, one, book, actions) => {
    expect(actionsOf(one, book)).toEqual(actions)
  })
})
