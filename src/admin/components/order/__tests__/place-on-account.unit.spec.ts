import { createElement } from "react"
import { renderToStaticMarkup } from "react-dom/server"
import { usePlacement } from "../../../hooks/orders"
import { PlaceOnAccount } from "../place-on-account"

type Shown = { children: string }

jest.mock("@medusajs/ui", () => ({
  Text: ({ children }: Shown) => children,
  Button: ({ children }: Shown) => `[${children}]`,
}))
jest.mock("../../../hooks/use-text", () => ({
  useText: () => ({ t: (key: string, words?: object) => [key, ...Object.values(words ?? {})].join(" ") }),
}))
jest.mock("../../../hooks/use-format", () => ({
  useFormat: () => ({ money: (amount: number, code: string) => `${amount} ${code}`, instant: (at: string) => at }),
}))
jest.mock("../../../hooks/orders", () => ({ usePlacement: jest.fn(), useAllowBeyond: () => ({}) }))
jest.mock("../../section", () => ({ Section: ({ children }: Shown) => children }))
jest.mock("../../person", () => ({ Person: ({ id }: { id: string }) => id }))
jest.mock("../../load-state", () => ({}))
jest.mock("../../money-field", () => ({}))
jest.mock("../../reason-drawer", () => ({}))
jest.mock("../place-on-account-drawer", () => ({}))

const allowed = {
  amount: 500,
  currency_code: "jpy",
  actor: "user_1",
  reason: "Old friend",
  created_at: "2026-11-01T00:00:00Z",
}
const short = {
  book: "own",
  currency_code: "jpy",
  reasons: [{ code: "insufficient_credit", shortfall_amount: 700 }],
}
const WORDS = "allowBeyond.allowed 500 jpy 2026-11-01T00:00:00Z Old friend (user_1)"

function shown(placement: object, inside = false): string {
  const data = { account_order_id: null, problem: null, programs: [], credit_override: null, ...placement }
  jest.mocked(usePlacement).mockReturnValue({ data, error: null } as never)
  const order = { id: "order_1", status: "pending" }
  return renderToStaticMarkup(createElement(PlaceOnAccount, { shown: order, inside })).replace(/<[^>]*>/g, "")
}

describe("an order that is not on account yet", () => {
  it("names how far it may go beyond the limit, who said so, when and why, with the ways to change that", () => {
    const ways = "[allowBeyond.change][takeBackBeyond.action]"
    expect(shown({ credit_override: allowed })).toContain(WORDS + ways)
    // Allowed, and not far enough.
    expect(shown({ credit_override: allowed, programs: [short] })).toContain(WORDS + ways)
  })

  it("offers to allow it where nobody has, and only if that helps", () => {
    const answer = shown({ programs: [short] })
    expect(answer).toContain("[allowBeyond.action]")
    expect(answer).not.toContain("takeBackBeyond")
    expect(shown({})).not.toContain("Beyond")
  })

  it("names it once where the card that it stands in does", () => {
    expect(shown({ credit_override: allowed }, true)).not.toContain("Beyond")
  })
})
