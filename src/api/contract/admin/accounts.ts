import { z } from "@medusajs/framework/zod"
import {
  createAccountBody,
  listAccountsQuery,
  setLimitBody,
  updateAccountBody,
} from "../../admin/trade-credit/accounts/validators"
import { detailQuery } from "../../helpers/list-query"
import { contract } from "../contract"
import { adminAccount } from "../shapes/account"
import { staffOutcome } from "../shapes/approval"
import { page } from "../shapes/common"

const PATH = "/admin/trade-credit/accounts"
const one = z.strictObject({ account: adminAccount })

export const accountRoutes = {
  list: contract({
    method: "GET",
    path: PATH,
    summary: "Companies' accounts, or the merchant's own books of them; newest first unless `order` says otherwise.",
    access: "staff",
    query: listAccountsQuery,
    answers: { 200: page("accounts", adminAccount) },
  }),
  create: contract({
    method: "POST",
    path: PATH,
    summary: "An account without application; where an agent decides on buyers, for one whom the agent already knows.",
    access: "staff",
    body: createAccountBody,
    answers: { 201: one },
  }),
  retrieve: contract({
    method: "GET",
    path: `${PATH}/:id`,
    summary: "One account.",
    access: "staff",
    query: detailQuery,
    answers: { 200: one },
  }),
  update: contract({
    method: "POST",
    path: `${PATH}/:id`,
    summary: "Changes what is given, all of it or nothing; a status needs a reason, and `closed` is final.",
    access: "staff",
    body: updateAccountBody,
    answers: { 200: one },
  }),
  setLimit: contract({
    method: "POST",
    path: `${PATH}/:id/limit`,
    summary:
      "Sets the limit, or with `expires_at` a temporary one; a rise above a set amount waits for a second person.",
    access: "staff",
    body: setLimitBody,
    idempotent: true,
    answers: staffOutcome(200),
  }),
}
