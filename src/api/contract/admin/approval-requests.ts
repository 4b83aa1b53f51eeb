import { z } from "@medusajs/framework/zod"
import { listApprovalsQuery, rejectBody } from "../../admin/trade-credit/approval-requests/validators"
import { detailQuery } from "../../helpers/list-query"
import { contract } from "../contract"
import { adminAccount } from "../shapes/account"
import { approvalRequest } from "../shapes/approval"
import { page } from "../shapes/common"

const PATH = "/admin/trade-credit/approval-requests"
const one = z.strictObject({ approval_request: approvalRequest })

export const approvalRequestRoutes = {
  list: contract({
    method: "GET",
    path: PATH,
    summary: "What waits, or waited, for a second person, newest first. Applications wait in their own queue.",
    access: "staff",
    query: listApprovalsQuery,
    answers: { 200: page("approval_requests", approvalRequest) },
  }),
  retrieve: contract({
    method: "GET",
    path: `${PATH}/:id`,
    summary: "One request.",
    access: "staff",
    query: detailQuery,
    answers: { 200: one },
  }),
  approve: contract({
    method: "POST",
    path: `${PATH}/:id/approve`,
    summary: "The second person's yes: what was asked for is written with it.",
    access: "staff",
    answers: { 200: one.extend({ account: adminAccount }) },
  }),
  reject: contract({
    method: "POST",
    path: `${PATH}/:id/reject`,
    summary: "A no, for a reason; whoever asked may take it back so.",
    access: "staff",
    body: rejectBody,
    answers: { 200: one },
  }),
}
