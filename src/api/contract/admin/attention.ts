import { listAttentionQuery } from "../../admin/trade-credit/attention/validators"
import { contract } from "../contract"
import { attentionItem } from "../shapes/attention"
import { page } from "../shapes/common"

export const attentionRoutes = {
  list: contract({
    method: "GET",
    path: "/admin/trade-credit/attention",
    summary: "Every half-done, refused or contradictory thing with its way out, newest first.",
    access: "staff",
    query: listAttentionQuery,
    answers: { 200: page("attention", attentionItem) },
  }),
}
