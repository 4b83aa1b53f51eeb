import type { AttentionItem } from "../../../client"
import { ApprovalActions } from "../account/approval-actions"
import { FindingActions } from "./finding-actions"
import { MemberActions } from "./member-actions"
import { OrderAttentionActions } from "./order-attention-actions"

/** What can be done about it right here; all else is done where the thing itself is shown. */
export function AttentionActions({ item }: { item: AttentionItem }) {
  switch (item.kind) {
    case "ledger":
      return <FindingActions finding={item} />
    case "approval":
      return <ApprovalActions id={item.id} />
    case "order":
      return <OrderAttentionActions item={item} />
    case "member":
      return <MemberActions item={item} />
    default:
      return null
  }
}
