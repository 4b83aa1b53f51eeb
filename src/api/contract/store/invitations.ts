import { z } from "@medusajs/framework/zod"
import { acceptInvitationBody } from "../../store/trade-credit/invitations/validators"
import { contract } from "../contract"
import { membership } from "../shapes/member"

export const invitationRoutes = {
  accept: contract({
    method: "POST",
    path: "/store/trade-credit/invitations/accept",
    summary: "Makes the caller a member of the account that the token was sent for, once.",
    access: "customer",
    body: acceptInvitationBody,
    answers: { 200: z.strictObject({ membership }) },
  }),
}
