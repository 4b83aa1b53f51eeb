import { MedusaError } from "@medusajs/framework/utils"
import { reasonText } from "../../domain/credit/reason-texts"
import type { GateReason } from "../../domain/credit/gate"

/**
 * The one kind of error that completes with 200, the cart kept and our words shown (09 56). A status returned instead
 * would kill the session; a plain error would lose the words.
 */
export function refusal(why: string | GateReason[]): MedusaError {
  const message =
    typeof why === "string"
      ? why
      : why.map((reason) => `${reasonText(reason, "en").message} (${reason.code})`).join(" ")
  return new MedusaError(MedusaError.Types.PAYMENT_AUTHORIZATION_ERROR, message)
}
