import type { BuyerState } from "../../../modules/billing-agent/port"
import { decide, mustNotBeTaken, valueOf, type Stage } from "../stage"

/** Applies, is decided at the agent, and hears of it. */
export async function applyBuyer(
  stage: Stage,
  number: string,
  decided: { decision: "approve"; credit_limit: number } | { decision: "decline" }
): Promise<void> {
  const { adapter, subject, line, book } = stage
  const applied = await line.settle({
    what: `applyBuyer ${number}`,
    send: (call) => adapter.applyBuyer!({ number, data: subject.application }, call),
  })
  valueOf(stage, applied)
  book.addBuyer(number)
  await decide(stage, { kind: "buyer", ref: number, ...decided })
  await expectState(stage, number, decided.decision === "approve" ? "approved" : "declined")
}

/** The same number once more, without a lost answer before: somebody else's buyer, and never ours. */
export async function applyWithTakenNumber(stage: Stage, number: string): Promise<void> {
  const { adapter, subject, line } = stage
  const again = await line.settle({
    what: `applyBuyer ${number}, which is taken`,
    send: (call) => adapter.applyBuyer!({ number, data: subject.application }, call),
    faults: "none",
  })
  mustNotBeTaken(stage, again, ({ kind }) => kind === "duplicate", "called duplicate")
}

export async function askForUnknownBuyer(stage: Stage, number: string): Promise<void> {
  const { adapter, line } = stage
  const asked = await line.settle({
    what: `getBuyer ${number}, who is unknown`,
    send: (call) => adapter.getBuyer!({ number }, call),
    is_question: true,
  })
  const isNotFound = asked.answer.kind === "refused" && asked.answer.reason === "not_found"
  mustNotBeTaken(stage, asked, () => isNotFound, "refused as not_found")
}

/** Limit and used are the agent's, or at least that the buyer may use it. */
export async function expectCredit(stage: Stage, number: string, limit_amount: number): Promise<void> {
  const { adapter, line, book, findings } = stage
  if (adapter.capabilities.credit === "none" || !adapter.getCredit) {
    return
  }
  const asked = await line.settle({
    what: `getCredit ${number}`,
    send: (call) => adapter.getCredit!({ number }, call),
    is_question: true,
  })
  const credit = valueOf(stage, asked)
  const used_amount = book.standing(number)
  const isRight =
    adapter.capabilities.credit === "probe" ||
    (credit?.limit_amount === limit_amount && credit.used_amount === used_amount)
  if (credit && !(credit.usable && isRight)) {
    findings.note("life", `read ${JSON.stringify(credit)}, not limit ${limit_amount} and used ${used_amount}`)
  }
}

async function expectState(stage: Stage, number: string, state: BuyerState): Promise<void> {
  const { adapter, line, findings } = stage
  const asked = await line.settle({
    what: `getBuyer ${number}`,
    send: (call) => adapter.getBuyer!({ number }, call),
    is_question: true,
  })
  const told = valueOf(stage, asked)
  if (told && told.state !== state) {
    findings.note("life", `was told ${told.state} where the agent says ${state}`)
  }
}
