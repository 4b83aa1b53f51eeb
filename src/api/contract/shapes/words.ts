import { z } from "@medusajs/framework/zod"
import { MEMBER_ROLES } from "../../../domain/credit/roles"
import type { AccountStatus, ScreeningStatus } from "../../../domain/credit/states"
import { APPLICATION_STATES } from "../../../domain/screening/application-states"

export const accountStatus = z.enum(["prospect", "active", "suspended", "closed"] as const satisfies AccountStatus[])
export const screeningStatus = z.enum([
  "not_applied",
  "submitted",
  "under_review",
  "needs_information",
  "approved",
  "declined",
  "suspended",
  "closed",
] as const satisfies ScreeningStatus[])
export const memberRole = z.enum(MEMBER_ROLES)
export const applicationStatus = z.enum(APPLICATION_STATES)
export const book = z.enum(["own", "agent"])
export const screening = z.enum(["account", "order", "both"])
