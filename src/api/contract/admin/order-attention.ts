import { z } from "@medusajs/framework/zod"
import { acceptManyBody } from "../../admin/trade-credit/attention/validators"
import { acceptAttentionBody } from "../../admin/trade-credit/orders/validators"
import { nothing } from "../../helpers/validate"
import { contract } from "../contract"
import { attentionResults } from "../shapes/one-result"
import { adminOrder } from "../shapes/order"

const PATH = "/admin/trade-credit/orders/:order_id/attention/:code"
const order = z.strictObject({ order: adminOrder })

export const orderAttentionRoutes = {
  accept: contract({
    method: "POST",
    path: `${PATH}/accept`,
    summary: "A person has seen it and says why; it leaves the list until it is more than they saw.",
    access: "staff",
    body: acceptAttentionBody,
    answers: { 200: order },
  }),
  reopen: contract({
    method: "POST",
    path: `${PATH}/reopen`,
    summary: "Puts back into the list what was marked as seen; who had seen it and why stays with the order.",
    access: "staff",
    body: nothing,
    answers: { 200: order },
  }),
  acceptMany: contract({
    method: "POST",
    path: "/admin/trade-credit/attention/accept",
    summary: "Marks several orders' things as seen for one and the same reason; each is answered for.",
    access: "staff",
    body: acceptManyBody,
    answers: { 200: attentionResults },
  }),
}
