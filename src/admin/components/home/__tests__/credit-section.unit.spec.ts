import { createElement, type ReactNode } from "react"
import { renderToStaticMarkup } from "react-dom/server"
import { CreditSection } from "../credit-section"

type Linked = { to?: string; children: ReactNode }

const mockLink = ({ to, children }: Linked) => [to && `<${decodeURIComponent(to)}>`, children]
jest.mock("react-router-dom", () => ({ Link: (props: Linked) => mockLink(props) }))
jest.mock("../figure-card", () => ({ FigureLine: (props: Linked) => mockLink(props) }))
jest.mock("../../credit-bar", () => ({ CreditBar: () => null, PART_COLORS: {} }))
jest.mock("../../money", () => ({ Money: () => null }))
jest.mock("../../section", () => ({
  Section: ({ children }: Linked) => children,
  Row: ({ children }: Linked) => children,
}))
jest.mock("../../../hooks/use-text", () => ({ useText: () => ({ t: (key: string) => key }) }))
jest.mock("../../../hooks/use-format", () => ({
  useFormat: () => ({ count: String, money: String, percent: String }),
}))

const OWN = {
  currency_code: "jpy",
  book: "own" as const,
  credit_limit: 10_000,
  held_amount: 0,
  outstanding_amount: 300,
  offline_amount: 0,
  beside_agents_amount: 300,
  available_amount: 9_000,
  active_count: 1,
  suspended_count: 0,
  over_limit_count: 0,
  nearly_used_count: 0,
  limit_not_told_count: 0,
  program_ids: ["house"],
  beside_agents_program_ids: ["agency", "agency-2"],
}
const ACCOUNTS = "/trade-credit/accounts"
const OWN_BOOKS = "own_book_of=true&program_id=agency&program_id=agency-2"

describe("the figures of one currency lead to what they count", () => {
  const shown = (figure: typeof OWN) =>
    renderToStaticMarkup(createElement(CreditSection, { figure })).replaceAll("&lt;", "<").replaceAll("&gt;", ">")
  const links = (figure: typeof OWN) =>
    shown(figure)
      .replaceAll("&amp;", "&")
      .match(/<\/trade-credit[^>]*>/g)

  it("the companies' accounts, and beside agents' only own books of the same currency", () => {
    expect(links(OWN)).toContain(`<${ACCOUNTS}?order=-outstanding&program_id=house>`)
    expect(links(OWN)).toContain(`<${ACCOUNTS}?order=-outstanding&${OWN_BOOKS}>`)
  })

  it("all of them to own books of the same currency, where all stands there", () => {
    const all = links({ ...OWN, program_ids: [] })
    expect(all).not.toHaveLength(0)
    for (const link of all ?? []) {
      expect(link).toContain(OWN_BOOKS)
    }
  })
})
