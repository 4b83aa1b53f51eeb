import type { BuyerSnapshot, BuyerState, CreditSnapshot } from "../../modules/billing-agent/port"
import type { KuronekoOptions } from "./options"

/** `judgeStatus` as seen; 審査中 is inferred. A changed limit is a buyer who may order. */
const JUDGE_STATUSES: Record<string, BuyerState> = {
  審査中: "under_review",
  ご利用可: "approved",
  限度額変更: "approved",
  申込不備: "needs_information",
  ご利用不可: "declined",
  取消: "closed",
}

/** The known ones have at most five characters; what is much longer is no status. */
const STATUS_LENGTH_MAX = 40

/** AN070's answer. */
export function toBuyerSnapshot(fields: Record<string, string>, options: KuronekoOptions): BuyerSnapshot {
  const text = [...(fields.judgeStatus ?? "").trim()].slice(0, STATUS_LENGTH_MAX).join("")
  const state = options.judgeStatuses[text] ?? JUDGE_STATUSES[text] ?? options.unknownJudgeStatus
  const limit = toAmount(fields.useOverLimit)
  return {
    state,
    ...(text && { message: text }),
    ...(limit !== null && state === "approved" && { credit_limit: limit }),
  }
}

/** AN050's answer. */
export function toCreditSnapshot(fields: Record<string, string>, options: KuronekoOptions): CreditSnapshot {
  return {
    usable: options.usableTexts.includes((fields.useUsable ?? "").trim()),
    limit_amount: toAmount(fields.useOverLimit),
    used_amount: toAmount(fields.usePayment),
  }
}

function toAmount(text: string | undefined): number | null {
  const digits = (text ?? "").replace(/,/g, "").trim()
  return /^-?[0-9]+$/.test(digits) ? Number(digits) : null
}
