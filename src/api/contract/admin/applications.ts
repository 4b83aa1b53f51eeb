import { z } from "@medusajs/framework/zod"
import {
  ApproveApplication,
  DeclineApplication,
  ListApplications,
  RequestInformation,
  RevokeApproval,
} from "../../admin/trade-credit/applications/validators"
import { detailQuery } from "../../helpers/list-query"
import { contract } from "../contract"
import { adminApplication, adminApplicationDetails } from "../shapes/application"
import { applicationCheck, orderHistory } from "../shapes/check"
import { page } from "../shapes/common"

const PATH = "/admin/trade-credit/applications"
const one = z.strictObject({ application: adminApplication })

export const applicationRoutes = {
  list: contract({
    method: "GET",
    path: PATH,
    summary: "The review queue.",
    access: "staff",
    query: ListApplications,
    answers: { 200: page("applications", adminApplication) },
  }),
  retrieve: contract({
    method: "GET",
    path: `${PATH}/:id`,
    summary: "One application, with its papers and its history.",
    access: "staff",
    query: detailQuery,
    answers: { 200: z.strictObject({ application: adminApplicationDetails }) },
  }),
  checks: contract({
    method: "GET",
    path: `${PATH}/:id/checks`,
    summary: "What a reviewer would look up by hand, and the customer's earlier orders. No buyer sees it.",
    access: "staff",
    answers: { 200: z.strictObject({ checks: z.array(applicationCheck), order_history: orderHistory.nullable() }) },
  }),
  approve: contract({
    method: "POST",
    path: `${PATH}/:id/approve`,
    summary: "Opens the account with this limit; above a set amount another person has to approve the same.",
    access: "staff",
    body: ApproveApplication,
    answers: { 200: one },
  }),
  revokeApproval: contract({
    method: "POST",
    path: `${PATH}/:id/approve/revoke`,
    summary:
      "Takes back what the first of two people has approved: it is under review again. 409 where that approval does not stand any more.",
    access: "staff",
    body: RevokeApproval,
    answers: { 200: one },
  }),
  decline: contract({
    method: "POST",
    path: `${PATH}/:id/decline`,
    summary: "Says no; the applicant reads the reason in words, the note is for staff.",
    access: "staff",
    body: DeclineApplication,
    answers: { 200: one },
  }),
  requestInformation: contract({
    method: "POST",
    path: `${PATH}/:id/request-information`,
    summary:
      "Asks the applicant for more, naming the fields that it is about; instead of what was asked before and is not answered.",
    access: "staff",
    body: RequestInformation,
    answers: { 200: one },
  }),
  refresh: contract({
    method: "POST",
    path: `${PATH}/:id/refresh`,
    summary: "Sends it again if the agent refused it, and asks the agent now.",
    access: "staff",
    answers: { 200: one },
  }),
  downloadDocument: contract({
    method: "GET",
    path: `${PATH}/:id/documents/:paper_id`,
    summary: "A paper's content, as a file to save. Who opens it is in the application's history.",
    access: "staff",
    answers: { 200: z.file() },
  }),
}
