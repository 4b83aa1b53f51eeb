import type { ReceivePayment, ReturnMoney, WriteOff } from "../../../src/modules/trade-credit/types"
import { ALL_BOOKS, anAccount, chargeInput, holdInput, next, type Books } from "./books"

/** Companies that owe, and what is done about it. */
export function debtorsOf(books: Books) {
  const { service } = books
  return {
    async figures({ id }: { id: string }) {
      const { outstanding_amount, available_amount, status, version } = await service.readAccount(id)
      return { outstanding_amount, available_amount, status, version }
    },

    async proven() {
      expect((await service.proveLedger(ALL_BOOKS)).findings).toEqual([])
    },

    /** An account with a limit of 10,000 that owes so much. */
    async aDebtor(owes: number, program_id = "house") {
      const account = await anAccount(books, { program_id })
      const hold = await service.placeHold(await holdInput(books, account, owes))
      await service.postCharge(chargeInput(hold, owes))
      return account
    },
  }
}

export const received = (
  account: { id: string },
  amount: number,
  more: Partial<ReceivePayment> = {}
): ReceivePayment => ({
  key: next("receipt"),
  account_id: account.id,
  amount,
  received_on: "2026-11-10",
  method: "bank_transfer",
  reference: "FURIKOMI 118",
  actor: "user_1",
  ...more,
})

export const returned = (account: { id: string }, amount: number): ReturnMoney => ({
  key: next("returned"),
  account_id: account.id,
  amount,
  returned_on: "2026-11-12",
  reference: "OUT-7",
  reason: "paid twice",
  actor: "user_1",
})

export const lost = (account: { id: string }, amount: number): WriteOff & { is_person: boolean } => ({
  key: next("lost"),
  account_id: account.id,
  amount,
  reason: "bankrupt",
  actor: "user_1",
  is_person: true,
})

export const takenBack = (account: { id: string }, write_off_id: string) => ({
  key: next("back"),
  account_id: account.id,
  write_off_id,
  reason: "has paid",
  actor: "user_2",
  is_person: true,
})
