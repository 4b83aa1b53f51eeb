import { createElement } from "react"
import { renderToStaticMarkup } from "react-dom/server"
import { AttentionList } from "../attention-list"

type Shown = { children: string }

jest.mock("@medusajs/ui", () => ({
  Alert: ({ children }: Shown) => children,
  Text: ({ children }: Shown) => children,
  Button: ({ children }: Shown) => `[${children}]`,
}))
jest.mock("../../../hooks/use-text", () => ({ useText: () => ({ t: (key: string) => key }) }))
jest.mock("../../../hooks/orders", () => ({ useSettleOrder: () => ({ isPending: false }) }))
jest.mock("../../attention/order-attention-actions", () => ({ Accept: () => "[acceptAttention.action]" }))
jest.mock("../../person", () => ({}))
jest.mock("../../attention/attention-figures", () => ({ AttentionFigures: () => null }))

describe("an order that is not in step", () => {
  const shown = (actions: string[]) => {
    const attention = [{ code: "agent_silent", message: "No answer.", actions }]
    return renderToStaticMarkup(createElement(AttentionList, { orderId: "order_1", currencyCode: "jpy", attention }))
  }

  it("is looked at now by who is told that this is the way out, and by nobody else", () => {
    expect(shown(["settle", "contact_agent"])).toContain("[settleNow.action]")
    expect(shown(["contact_agent"])).not.toContain("settleNow")
  })

  it("is marked as seen only where it is settled elsewhere", () => {
    expect(shown(["contact_buyer", "accept_attention"])).toContain("[acceptAttention.action]")
    expect(shown(["contact_buyer"])).not.toContain("acceptAttention.action]")
  })
})
