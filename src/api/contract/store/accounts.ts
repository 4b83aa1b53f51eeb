import { z } from "@medusajs/framework/zod"
import { detailQuery } from "../../helpers/list-query"
import { changeMemberBody, inviteMemberBody } from "../../store/trade-credit/accounts/validators"
import { contract } from "../contract"
import { storeAccount } from "../shapes/account"
import { deleted } from "../shapes/common"
import { member, storeInvitation } from "../shapes/member"

export const accountRoutes = {
  list: contract({
    method: "GET",
    path: "/store/trade-credit/accounts",
    summary: "The accounts the caller is a member of; the role decides which figures are shown.",
    access: "customer",
    query: detailQuery,
    answers: { 200: z.strictObject({ accounts: z.array(storeAccount) }) },
  }),
  listMembers: contract({
    method: "GET",
    path: "/store/trade-credit/accounts/:id/members",
    summary: "Who uses the account, for its owners.",
    access: "customer",
    query: detailQuery,
    answers: { 200: z.strictObject({ members: z.array(member) }) },
  }),
  updateMember: contract({
    method: "POST",
    path: "/store/trade-credit/accounts/:id/members/:customer_id",
    summary: "Changes what a member who is no owner may do; what is not given stays.",
    access: "customer",
    body: changeMemberBody,
    answers: { 200: z.strictObject({ member }) },
  }),
  removeMember: contract({
    method: "DELETE",
    path: "/store/trade-credit/accounts/:id/members/:customer_id",
    summary: "Removes a member, by an owner, or the caller as a member who leaves. Orders that are running go on.",
    access: "customer",
    answers: { 200: deleted("trade_credit_member") },
  }),
  listInvitations: contract({
    method: "GET",
    path: "/store/trade-credit/accounts/:id/invitations",
    summary: "Who is invited and has not accepted yet.",
    access: "customer",
    query: detailQuery,
    answers: { 200: z.strictObject({ invitations: z.array(storeInvitation) }) },
  }),
  invite: contract({
    method: "POST",
    path: "/store/trade-credit/accounts/:id/invitations",
    summary: "Invites the one who reads that mailbox; the token is in the message only.",
    access: "customer",
    body: inviteMemberBody,
    answers: { 201: z.strictObject({ invitation: storeInvitation }) },
  }),
  revokeInvitation: contract({
    method: "DELETE",
    path: "/store/trade-credit/accounts/:id/invitations/:invitation_id",
    summary: "Takes an invitation back; its token is void.",
    access: "customer",
    answers: { 200: deleted("trade_credit_invitation") },
  }),
}
