import type { AdminCreditAccount } from "../../../../client"
import { actionsOf } from "../account-menu"

jest.mock("@medusajs/icons", () => ({}))
jest.mock("@medusajs/ui", () => ({}))
jest.mock("../../../hooks/use-text", () => ({}))
jest.mock("../limit-drawer", () => ({}))
jest.mock("../receipt-drawer", () => ({}))
jest.mock("../write-off-drawer", () => ({}))
jest.mock("../../reason-drawer", () => ({}))
jest.mock("../../../hooks/account-actions", () => ({}))

const account = (more: Partial<AdminCreditAccount> = {}) =>
  ({ status: "active", own_book_of: null, outstanding_amount: 0, ...more }) as AdminCreditAccount

describe("what staff can do with an account", () => {
  it.each([
    ["of the merchant's own book", account(), "own", ["receipt", "limit", "suspendAccount", "closeAccount"]],
    ["of an agent: a ceiling below its limit", account(), "agent", ["ceiling", "suspendAccount", "closeAccount"]],
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
