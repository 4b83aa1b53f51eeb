import { createElement, type ReactNode } from "react"
import { renderToStaticMarkup } from "react-dom/server"
import { useApproval } from "../../../hooks/account-actions"
import { useAccount } from "../../../hooks/accounts"
import { ApprovalDrawer } from "../approval-drawer"

jest.mock("@medusajs/ui", () => ({ toast: {} }))
jest.mock("../../../hooks/account-actions", () => ({
  useApproval: jest.fn(),
  useDecideApproval: () => ({ isPending: false, error: null }),
}))
jest.mock("../../../hooks/accounts", () => ({ useAccount: jest.fn() }))
jest.mock("../../../hooks/use-text", () => ({ useText: () => ({ t: (key: string) => key }) }))
jest.mock("../../form-drawer", () => ({
  FormDrawer: ({ disabled, children }: { disabled?: boolean; children: ReactNode }) => [
    disabled ? "cannot be sent" : "can be sent",
    children,
  ],
}))
jest.mock("../../load-state", () => ({ LoadError: () => " load error", LoadingRows: () => " loading" }))
jest.mock("../approval-facts", () => ({ ApprovalFacts: () => " facts" }))
jest.mock("../../text-field", () => ({ TextField: () => null }))

const loading = { data: undefined, error: null }
const failed = { data: undefined, error: new Error("Failed") }
const loaded = (data: object) => ({ data, error: null })
const asked = loaded({ account_id: "cracc_1", kind: "limit" })

function shown(decision: "approve" | "reject", approval: object, account: object): string {
  jest.mocked(useApproval).mockReturnValue(approval as never)
  jest.mocked(useAccount).mockReturnValue(account as never)
  return renderToStaticMarkup(createElement(ApprovalDrawer, { id: "crappr_1", decision, onClose: () => undefined }))
}

describe("the second person", () => {
  it.each([
    ["while the request loads", loading, loading, "cannot be sent loading"],
    ["when the request cannot be loaded", failed, loading, "cannot be sent load error"],
    ["while the account loads", asked, loading, "cannot be sent loading"],
    ["when the account cannot be loaded", asked, failed, "cannot be sent load error"],
    ["once both are there", asked, loaded({}), "can be sent facts"],
  ])("sees before saying yes what it is about: %s", (_, approval, account, words) => {
    expect(shown("approve", approval, account)).toBe(words)
  })

  it("may say no to what cannot be shown", () => {
    expect(shown("reject", failed, loading)).toBe("can be sent load error")
  })
})
