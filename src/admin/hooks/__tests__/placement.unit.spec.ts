import { QueryClient, QueryClientProvider } from "@tanstack/react-query"
import { createElement } from "react"
import { renderToStaticMarkup } from "react-dom/server"
import { usePlacement } from "../orders"

jest.mock("../use-language", () => ({ useLanguage: () => "en" }))
jest.mock("../../lib/sdk", () => ({ sdk: { admin: { tradeCredit: { orders: {} } } } }))

describe("where an order could be put on account", () => {
  const client = new QueryClient()
  const Shown = ({ id, status }: { id: string; status: string }) => {
    const { data } = usePlacement({ id, status }, true)
    return data ? "answered" : "asked"
  }
  const shown = (id: string, status: string) =>
    renderToStaticMarkup(createElement(QueryClientProvider, { client }, createElement(Shown, { id, status })))

  it("is asked anew when a draft becomes an order, for what was answered of the draft says nothing of it", () => {
    expect(shown("order_1", "draft")).toBe("asked")
    client
      .getQueryCache()
      .getAll()[0]
      .setData({ placement: { account_order_id: null, options: [] } })
    expect(shown("order_1", "draft")).toBe("answered")
    expect(shown("order_1", "pending")).toBe("asked")
    expect(shown("order_2", "draft")).toBe("asked")
  })
})
