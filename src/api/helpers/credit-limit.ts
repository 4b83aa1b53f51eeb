import { z } from "@medusajs/framework/zod"
import type { Program } from "../../domain/program/program"
import { invalidData } from "./http-refusal"

/** A credit limit in a body; beyond a trillion, amounts would no longer be exact in every currency. */
export const creditLimit = z.number().nonnegative().max(1e12)

/** @throws HttpRefusal 400 for a limit that the program's currency cannot express */
export function refuseTooFineLimit({ currency_code, currency_decimals }: Program, limit: number): void {
  if (limit !== Number(limit.toFixed(currency_decimals))) {
    throw invalidData([
      { path: "credit_limit", message: `This is finer than the smallest unit of ${currency_code.toUpperCase()}.` },
    ])
  }
}
