import { z } from "@medusajs/framework/zod"
import type { Program } from "../../domain/program/program"
import { AMOUNT_MAX, refuseTooFine } from "./amount"

/** A credit limit in a body. */
export const creditLimit = z.number().nonnegative().max(AMOUNT_MAX)

/** @throws HttpRefusal 400 for a limit that the program's currency cannot express */
export function refuseTooFineLimit(program: Program, limit: number): void {
  refuseTooFine(program, "credit_limit", limit)
}
