import { z } from "@medusajs/framework/zod"
import type { LocalizedText, Program } from "../../domain/program/program"
import { problemTexts } from "../../domain/screening/problem-texts"
import { invalidData } from "./http-refusal"

/** Beyond a trillion, amounts would no longer be exact in every currency. */
export const AMOUNT_MAX = 1e12

export const positiveAmount = z.number().positive({ error: problemTexts.positive.en }).max(AMOUNT_MAX)

/** @throws HttpRefusal 400 for an amount that the program's currency cannot express */
export function refuseTooFine(
  { currency_code, currency_decimals }: Pick<Program, "currency_code" | "currency_decimals">,
  path: string,
  amount: number
): void {
  if (amount !== Number(amount.toFixed(currency_decimals))) {
    throw invalidData([{ path, message: tooFine(currency_code) }])
  }
}

export const tooFine = (currencyCode: string): LocalizedText => ({
  en: `This is finer than the smallest unit of ${currencyCode.toUpperCase()}.`,
  ja: problemTexts.amountTooFine.ja,
})
