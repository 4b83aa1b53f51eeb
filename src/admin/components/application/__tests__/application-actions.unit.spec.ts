import { createElement } from "react"
import { renderToStaticMarkup } from "react-dom/server"
import type { AdminApplicationDetails, AdminProgram } from "../../../../client"
import { ApplicationActions } from "../application-actions"

type Shown = { children: string }

jest.mock("@medusajs/ui", () => ({
  Button: ({ children }: Shown) => `[${children}]`,
  Text: ({ children }: Shown) => children,
}))
jest.mock("../../../hooks/applications", () => ({ useRefreshApplication: () => ({}) }))
jest.mock("../../../hooks/use-text", () => ({ useText: () => ({ t: (key: string) => key }) }))
jest.mock("../approve-drawer", () => ({}))
jest.mock("../decline-drawer", () => ({}))
jest.mock("../request-information-drawer", () => ({}))
jest.mock("../revoke-approval-drawer", () => ({}))

const shown = (buyer_screening: string, status = "submitted", proposal: object | null = null) => {
  const application = { status, proposal } as AdminApplicationDetails
  const program = { buyer_screening } as AdminProgram
  const markup = renderToStaticMarkup(createElement(ApplicationActions, { application, program }))
  return [...markup.matchAll(/\[([\w.]+)\]/g)].map(([, label]) => label)
}

describe("an open application", () => {
  it("is declined by staff also where the agent decides, which is the way out when that refuses to", () => {
    expect(shown("agent")).toEqual(["refresh.action", "decline.action"])
    expect(shown("staff", "under_review")).toEqual(["approve.action", "request.action", "decline.action"])
  })

  it("gives back what one of two people approved, also where an agent has come to decide meanwhile", () => {
    const waits = ["pending_second_approval", { at: "2026-11-23T00:00:00.000Z" }] as const
    expect(shown("staff", ...waits)).toEqual(["approve.action", "revokeApproval.action", "decline.action"])
    expect(shown("agent", ...waits)).toEqual(["revokeApproval.action", "decline.action"])
  })

  it("can be moved by nobody once it is decided", () => {
    expect(shown("agent", "approved")).toEqual([])
  })
})
