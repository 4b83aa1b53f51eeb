import { OPEN_STATES } from "../../domain/screening/application-states"
import { OpenApplicationError } from "../../modules/trade-credit/errors"
import type { TradeCredit } from "../../modules/trade-credit/types"
import { conflict, type HttpRefusal } from "./http-refusal"

/**
 * For people; that two requests at once make one application is the database's doing.
 *
 * @throws HttpRefusal 409 while an application is open, or when there is an account already
 */
export async function refuseSecondAccount(
  tradeCredit: TradeCredit,
  customerId: string,
  programId: string
): Promise<void> {
  const [{ account, application }] = await tradeCredit.readBuyer(customerId, [programId])
  if (account) {
    throw conflict("account_exists", {
      en: "You already have an account in this program; there is nothing to apply for.",
      ja: "このプログラムの口座はすでに開設されています。お申し込みは不要です。",
    })
  }
  if (application?.status === "draft") {
    throw conflict("open_application", {
      en: `Your application ${application.id} waits for papers. Please send them, or withdraw it first.`,
      ja: `お申し込み(${application.id})は書類の提出をお待ちしています。書類をお送りいただくか、取り下げてから再度お申し込みください。`,
    })
  }
  if (application && OPEN_STATES.includes(application.status)) {
    throw stillOpen(application.id)
  }
}

/** Of two requests at once, the second is told what it would have been told a moment later. */
export function tellOpenApplication(error: unknown): never {
  throw error instanceof OpenApplicationError ? stillOpen(error.application_id) : error
}

function stillOpen(id: string): HttpRefusal {
  return conflict("open_application", {
    en: `Your application ${id} is still open. Please wait for its decision, or withdraw it first.`,
    ja: `お申し込み(${id})は審査中です。結果をお待ちいただくか、取り下げてから再度お申し込みください。`,
  })
}
