import { createElement } from "react"
import { renderToStaticMarkup } from "react-dom/server"
import type { AttentionItem } from "../../../../client"
import { AttentionActions } from "../attention-actions"

jest.mock("@medusajs/ui", () => ({ Button: ({ children }: { children: string }) => `[${children}]` }))
jest.mock("../../../hooks/accounts", () => ({ useAccount: () => ({}) }))
jest.mock("../../../hooks/use-text", () => ({ useText: () => ({ t: (key: string) => key }) }))
jest.mock("../../account/approval-actions", () => ({}))
jest.mock("../../account/status-drawer", () => ({}))
jest.mock("../../customer/member-drawer", () => ({}))
jest.mock("../finding-actions", () => ({}))
jest.mock("../order-attention-actions", () => ({}))

const shown = (actions: string[]) => {
  const subject = { type: "account", id: "cracc_1", display: "Aoba Trading", customer_id: null } as const
  const item: AttentionItem = { id: "i", kind: "member", code: "no_owner", message: "", actions, subject, since: "" }
  return renderToStaticMarkup(createElement(AttentionActions, { item }))
}

describe("an account that nobody manages any more, and that is on nobody's page", () => {
  it("gets an owner, or is closed, where it is listed", () => {
    expect(shown(["appoint_owner", "close_account"])).toContain("[member.add][closeAccount.action]")
  })

  it("is only closed when its company was forgotten", () => {
    expect(shown(["close_account"])).not.toContain("member.add")
  })

  it("is not closed for an invitation that was not sent", () => {
    expect(shown(["resend_invitation", "add_member", "revoke_invitation"])).toBe(
      '<div class="flex flex-col items-start gap-y-2">[member.add]</div>'
    )
  })
})
