import { z } from "@medusajs/framework/zod"
import {
  closeShortBody,
  overrideCreditBody,
  placeOnAccountBody,
  revokeShipOverrideBody,
  shipWithoutApprovalBody,
} from "../../admin/trade-credit/orders/validators"
import { detailQuery } from "../../helpers/list-query"
import { contract } from "../contract"
import { adminOrder } from "../shapes/order"
import { creditOverride, placement } from "../shapes/placement"

const PATH = "/admin/trade-credit/orders/:order_id"
const one = z.strictObject({ order: adminOrder })

export const orderRoutes = {
  retrieve: contract({
    method: "GET",
    path: PATH,
    summary: "Everything of an order on account.",
    access: "staff",
    query: detailQuery,
    answers: { 200: one },
  }),
  retrievePlacement: contract({
    method: "GET",
    path: `${PATH}/place-on-account`,
    summary: "In which programs the order could be put on account, with what is available there, or why not.",
    access: "staff",
    query: detailQuery,
    answers: { 200: z.strictObject({ placement }) },
  }),
  placeOnAccount: contract({
    method: "POST",
    path: `${PATH}/place-on-account`,
    summary: "Puts an order on account that staff entered, or that stands unpaid: same gate and hold as at checkout.",
    access: "staff",
    body: placeOnAccountBody,
    answers: { 200: one },
  }),
  overrideCredit: contract({
    method: "POST",
    path: `${PATH}/override-credit`,
    summary: "Lets this one order go beyond the limits by up to `amount`; 0 takes it back.",
    access: "staff",
    body: overrideCreditBody,
    idempotent: true,
    answers: { 201: z.strictObject({ override: creditOverride, order: adminOrder.nullable() }) },
  }),
  closeShort: contract({
    method: "POST",
    path: `${PATH}/close-short`,
    summary: "Takes off the order what is not packed, and frees its credit.",
    access: "staff",
    body: closeShortBody,
    answers: { 200: one },
  }),
  settle: contract({
    method: "POST",
    path: `${PATH}/settle`,
    summary: "Does now what is due for this order.",
    access: "staff",
    answers: { 200: z.strictObject({ actions: z.array(z.string()) }) },
  }),
  shipWithoutApproval: contract({
    method: "POST",
    path: `${PATH}/ship-without-approval`,
    summary: "Lets the order be packed that must not ship yet, for a reason that is kept.",
    access: "staff",
    body: shipWithoutApprovalBody,
    answers: { 200: one },
  }),
  revokeShipOverride: contract({
    method: "POST",
    path: `${PATH}/ship-without-approval/revoke`,
    summary:
      "Takes back that the order may be packed all the same; nothing happens where that does not stand, 409 where another word than `of` stands.",
    access: "staff",
    body: revokeShipOverrideBody,
    answers: { 200: one },
  }),
}
