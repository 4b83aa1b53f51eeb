import { toMajor } from "../../../domain/money/money"
import { SETTLE_ACTOR, type Performer } from "./context"

export const releaseHold: Performer<"release_hold"> = ({ deps }, { hold_id, reason }) =>
  deps.tradeCredit.releaseHold({ hold_id, reason, actor: SETTLE_ACTOR })

export const transferCharge: Performer<"transfer_charge"> = ({ deps }, { charge_id, unguaranteed, reason }) =>
  deps.tradeCredit.transferCharge({ charge_id, unguaranteed, reason, actor: SETTLE_ACTOR })

export const postCredit: Performer<"post_credit"> = ({ deps, reading }, { type, ...credit }) => {
  const { program, book, facts } = reading
  const major = (amount: number) => toMajor(amount, program.currency_decimals)
  return deps.tradeCredit.postCredit({
    ...credit,
    account_order_id: book.account_order.id,
    account_id: book.account_order.account_id,
    order_id: facts.order?.id ?? "",
    amount: major(credit.amount),
    currency_code: program.currency_code,
    lines: credit.lines.map((line) => ({ ...line, amount: major(line.amount) })),
    actor: SETTLE_ACTOR,
  })
}

export const postCharge: Performer<"post_charge"> = ({ deps, reading }, action) => {
  const { program, book, facts } = reading
  const major = (amount: number) => toMajor(amount, program.currency_decimals)
  return deps.tradeCredit.postCharge({
    key: action.key,
    account_order_id: book.account_order.id,
    account_id: book.account_order.account_id,
    hold_id: facts.records.hold?.id ?? null,
    order_id: facts.order?.id ?? "",
    fulfillment_id: action.fulfillment_id,
    amount: major(action.amount),
    currency_code: program.currency_code,
    lines: action.lines.map((line) => ({ ...line, amount: major(line.amount) })),
    event_at: action.event_at,
    unguaranteed: action.unguaranteed,
    actor: SETTLE_ACTOR,
  })
}
