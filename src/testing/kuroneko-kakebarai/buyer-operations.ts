import { DIGITS, FULL_WIDTH, FULL_WIDTH_KANA, HALF_WIDTH, Refusal, requireField, type Form } from "./rules"
import type { SimulatedBuyer, World } from "./world"

const JUDGE_STATUSES: Record<SimulatedBuyer["status"], string> = {
  under_review: "審査中",
  needs_information: "申込不備",
  approved: "ご利用可",
  declined: "ご利用不可",
}
const FIVE_DIGITS = /^[0-9]{1,5}$/

/** AN060: a buyer applies. Codes beyond the first fields are our own numbering, in the agent's form. */
export function buyerRules(form: Form, world: World): Record<string, string> {
  const ref = requireField(form, "cId", 20, HALF_WIDTH, "F02")
  Refusal.when(world.buyers.has(ref), "F020004")
  const kind = requireField(form, "hjkjKbn", 1, /^[12]$/, "F03")
  if (kind === "1") {
    requireField(form, "houjinKaku", 2, /^([1-9]|1[0-9]|20)$/, "F04")
    requireField(form, "houjinZengo", 1, /^[01]$/, "F05")
    requireField(form, "shk", 5, FIVE_DIGITS, "F15")
  } else {
    requireField(form, "daiYbnno", 7, /^[0-9]{7}$/, "F20")
    requireField(form, "daiAddress", 50, FULL_WIDTH, "F21")
  }
  const name = requireField(form, "sMei", 30, FULL_WIDTH, "F06")
  Refusal.when(/株式会社|有限会社|合同会社/.test(name), "F060004")
  requireField(form, "sMeikana", 60, FULL_WIDTH_KANA, "F08")
  requireField(form, "ybnNo", 7, /^[0-9]{7}$/, "F10")
  requireField(form, "Adress", 50, FULL_WIDTH, "F11")
  requireField(form, "telNo", 13, /^[0-9]+-[0-9]+-[0-9]+$/, "F12")
  Refusal.when(![10, 11].includes((form.get("telNo") ?? "").replace(/-/g, "").length), "F120004")
  requireField(form, "gyscod1", 2, DIGITS, "F13")
  requireField(form, "gyscod2", 3, DIGITS, "F14")
  const established = requireField(form, "setsurituNgt", 6, /^[0-9]{4}(0[1-9]|1[0-2])$/, "F16")
  Refusal.when(established > world.stamp().slice(0, 6), "F160004")
  requireField(form, "nsyo", 5, FIVE_DIGITS, "F17")
  requireField(form, "kmssyainsu", 5, FIVE_DIGITS, "F18")
  requireField(form, "daikjmeiSei", 14, FULL_WIDTH, "F22")
  requireField(form, "daikjmeiMei", 14, FULL_WIDTH, "F23")
  const lastName = requireField(form, "daiknameiSei", 29, FULL_WIDTH_KANA, "F24")
  const firstName = requireField(form, "daiknameiMei", 29, FULL_WIDTH_KANA, "F25")
  Refusal.when(lastName.length + firstName.length > 29, "F250004")
  requireField(form, "szUmu", 1, /^[01]$/, "F26")
  requireField(form, "sqssfKbn", 1, /^[129]$/, "F34")
  requireField(form, "shrhohKbn", 1, /^[289]$/, "F39")
  world.buyers.set(ref, { ref, name, status: "under_review", credit_limit: 0, used: 0 })
  return {}
}

/** AN070: how the screening stands. */
export function screeningRules(form: Form, world: World): Record<string, string> {
  const buyer = knownBuyer(form, world, "G")
  return {
    judgeStatus: buyer.limit_changed ? "限度額変更" : JUDGE_STATUSES[buyer.status],
    ...(buyer.status === "approved" ? { useOverLimit: String(buyer.credit_limit) } : {}),
  }
}

/** AN050: limit and used. */
export function creditRules(form: Form, world: World): Record<string, string> {
  const buyer = knownBuyer(form, world, "E")
  return {
    useUsable: buyer.status === "approved" ? "利用可" : "利用不可",
    useOverLimit: String(buyer.credit_limit),
    usePayment: String(buyer.used),
  }
}

function knownBuyer(form: Form, world: World, letter: string): SimulatedBuyer {
  const ref = form.get("buyerId") ?? ""
  Refusal.when(ref === "", `${letter}050001`)
  const buyer = world.buyers.get(ref)
  if (!buyer) {
    throw new Refusal(`${letter}050003`)
  }
  return buyer
}
