import { z } from "@medusajs/framework/zod"
import { addMemberBody, changeMemberBody } from "../../admin/trade-credit/accounts/validators"
import { detailQuery } from "../../helpers/list-query"
import { contract } from "../contract"
import { deleted } from "../shapes/common"
import { adminInvitation, member } from "../shapes/member"

const PATH = "/admin/trade-credit/accounts/:id"
const one = z.strictObject({ member })

/** Of an account: who uses it, and whom its owners have invited. */
export const accountPeopleRoutes = {
  listMembers: contract({
    method: "GET",
    path: `${PATH}/members`,
    summary: "Who uses the account.",
    access: "staff",
    query: detailQuery,
    answers: { 200: z.strictObject({ members: z.array(member) }) },
  }),
  addMember: contract({
    method: "POST",
    path: `${PATH}/members`,
    summary: "Makes a customer with a login a member, without invitation; the same again changes nothing.",
    access: "staff",
    body: addMemberBody,
    answers: { 201: one },
  }),
  updateMember: contract({
    method: "POST",
    path: `${PATH}/members/:customer_id`,
    summary: "Changes role and limits; what is not given stays, and the last owner stays owner.",
    access: "staff",
    body: changeMemberBody,
    answers: { 200: one },
  }),
  removeMember: contract({
    method: "DELETE",
    path: `${PATH}/members/:customer_id`,
    summary: "Removes a member. Orders that are running go on.",
    access: "staff",
    answers: { 200: deleted("trade_credit_member") },
  }),
  listInvitations: contract({
    method: "GET",
    path: `${PATH}/invitations`,
    summary: "Whom the account's owners have invited and who has not accepted yet.",
    access: "staff",
    query: detailQuery,
    answers: { 200: z.strictObject({ invitations: z.array(adminInvitation) }) },
  }),
  sendInvitation: contract({
    method: "POST",
    path: `${PATH}/invitations/:invitation_id/send`,
    summary: "Sends an invitation that was not sent; `sent_at` is null where nobody could send it this time either.",
    access: "staff",
    answers: { 200: z.strictObject({ invitation: adminInvitation }) },
  }),
  revokeInvitation: contract({
    method: "DELETE",
    path: `${PATH}/invitations/:invitation_id`,
    summary: "Takes an owner's invitation back; its token is void.",
    access: "staff",
    answers: { 200: deleted("trade_credit_invitation") },
  }),
}
