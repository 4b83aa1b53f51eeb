import { z } from "@medusajs/framework/zod"
import {
  listNoticesQuery,
  retryManyBody,
  retryNoticeBody,
  withdrawManyBody,
  withdrawNoticeBody,
} from "../../admin/trade-credit/notices/validators"
import { contract } from "../contract"
import { page } from "../shapes/common"
import { adminNotice } from "../shapes/notice"
import { noticeResults } from "../shapes/one-result"

const PATH = "/admin/trade-credit/notices"
const one = z.strictObject({ notice: adminNotice })

export const noticeRoutes = {
  list: contract({
    method: "GET",
    path: PATH,
    summary: "The board of what agents were told and were not, newest first unless `order` says otherwise.",
    access: "staff",
    query: listNoticesQuery,
    answers: { 200: page("notices", adminNotice) },
  }),
  retry: contract({
    method: "POST",
    path: `${PATH}/:id/retry`,
    summary: "Sends a notice again that failed, as it is or with a corrected carrier or tracking number.",
    access: "staff",
    body: retryNoticeBody,
    answers: { 200: one },
  }),
  withdraw: contract({
    method: "POST",
    path: `${PATH}/:id/withdraw`,
    summary: "Takes a notice back, at the agent too; or notes that a person has settled it there by hand.",
    access: "staff",
    body: withdrawNoticeBody,
    answers: { 200: one },
  }),
  retryMany: contract({
    method: "POST",
    path: `${PATH}/retry`,
    summary: "Queues several notices again, in this order and as they are; each is answered for.",
    access: "staff",
    body: retryManyBody,
    answers: { 200: noticeResults },
  }),
  withdrawMany: contract({
    method: "POST",
    path: `${PATH}/withdraw`,
    summary: "Takes several notices back, or notes that a person has settled them by hand; each is answered for.",
    access: "staff",
    body: withdrawManyBody,
    answers: { 200: noticeResults },
  }),
}
