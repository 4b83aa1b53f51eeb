import { z } from "@medusajs/framework/zod"
import { GIVEN_BY_OWNER } from "../../../../domain/credit/roles"
import { spendingLimits } from "../../../helpers/spending-limits"
import { text } from "../../../helpers/validate"

export const changeMemberBody = z.object({ role: z.enum(GIVEN_BY_OWNER).optional(), ...spendingLimits })

export const inviteMemberBody = z.object({
  email: text(254).trim().toLowerCase().pipe(z.email()),
  role: z.enum(GIVEN_BY_OWNER),
  ...spendingLimits,
})
