import type { LocalizedText } from "../../domain/program/program"
import type { FieldProblem } from "../../domain/screening/form"
import { findCarrier } from "../../domain/shipment/carriers"
import { passesSevenCheck } from "../../domain/shipment/seven-check"
import { normalizeTrackingNumber } from "../../domain/shipment/tracking-number"
import type { ShipmentToReport } from "../../modules/billing-agent/port"
import type { KuronekoOptions } from "./options"

/** What the agent would refuse of a parcel: another carrier's, or a number that is no slip's. */
export function checkSlip(
  { carrier_code, tracking_number }: Pick<ShipmentToReport, "carrier_code" | "tracking_number">,
  { acceptedCarriers, slipCheckDigit }: Pick<KuronekoOptions, "acceptedCarriers" | "slipCheckDigit">
): FieldProblem[] {
  if (carrier_code && acceptedCarriers !== "any" && !acceptedCarriers.includes(carrier_code)) {
    return [{ path: "carrier_code", message: notAccepted(carrier_code) }]
  }
  const slipNo = normalizeTrackingNumber(tracking_number ?? "")
  if (!isSlipNumber(slipNo)) {
    return [{ path: "tracking_number", message: NO_SLIP }]
  }
  return slipCheckDigit && !passesSevenCheck(slipNo) ? [{ path: "tracking_number", message: WRONG_CHECK_DIGIT }] : []
}

export function isSlipNumber(text: string): boolean {
  return /^[0-9]{1,12}$/.test(text)
}

const NO_SLIP: LocalizedText = {
  en: "The agent needs the carrier's slip number: 1 to 12 digits. Enter it and send again.",
  ja: "送り状番号（12桁以内の数字）を入力し、再度送信してください。",
}
const WRONG_CHECK_DIGIT: LocalizedText = {
  en: "The slip number's check digit is wrong. Correct the number and send again.",
  ja: "送り状番号のチェックデジットが正しくありません。番号を訂正し、再度送信してください。",
}

function notAccepted(code: string): LocalizedText {
  const carrier = findCarrier(code)?.name ?? { en: code, ja: code }
  return {
    en:
      `The agent does not take slips of this carrier (${carrier.en}) here. Correct the carrier, or register the ` +
      "parcel on the agent's own screen; if the agent takes its slips, add it to the agent's option `acceptedCarriers`.",
    ja:
      `この運送会社（${carrier.ja}）の送り状番号は登録できません。運送会社を訂正するか、決済代行会社の管理画面で` +
      "出荷を登録してください。登録できる契約の場合は、オプション acceptedCarriers に追加してください。",
  }
}
