import { z } from "@medusajs/framework/zod"
import { text } from "../../../helpers/validate"

export const acceptInvitationBody = z.object({ token: text(200).trim().min(1) })
