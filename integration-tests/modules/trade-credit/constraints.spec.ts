import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { OPERATIONS } from "../../../src/modules/trade-credit/ledger/operations"
import { anAccount, chargeInput, holdInput, next, withBooks } from "./books"

// What the database itself refuses, whoever writes: tried with raw SQL beside the module.
withBooks("trade_credit_constraints", (books) => {
  const { service } = books
  const refused = async (change: Knex.QueryBuilder | Knex.Raw, constraint: string) =>
    expect(change).rejects.toThrow(constraint)

  const anEntry = (account_id: string, more: Record<string, unknown>) =>
    books
      .sql()("credit_ledger_entry")
      .insert({
        id: next("entry"),
        account_id,
        version: 99,
        operation: "limit_set",
        amount: 0,
        currency_code: "jpy",
        held_change: 0,
        outstanding_change: 0,
        offline_change: 0,
        held_after: 0,
        outstanding_after: 0,
        offline_after: 0,
        idempotency_key: next("key"),
        request_hash: "hash",
        reference_type: "account",
        reference_id: account_id,
        actor: "test",
        event_at: new Date(),
        ...more,
      })

  it("an entry is final: neither changed nor deleted", async () => {
    const account = await anAccount(books)
    const entries = books.sql()("credit_ledger_entry").where({ account_id: account.id })
    await refused(entries.clone().update({ amount: 1 }), "is final: correct it with a reversing entry")
    await refused(entries.clone().delete(), "is final: correct it with a reversing entry")
    const [entry] = await service.listCreditLedgerEntries({ account_id: account.id })
    await expect(service.softDeleteCreditLedgerEntries(entry.id)).rejects.toThrow("is final")
  })

  it("an entry of an operation outside the allow-list is refused", async () => {
    const account = await anAccount(books)
    await refused(anEntry(account.id, { operation: "gift" }), "CK_credit_ledger_entry_effect")
  })

  it("each operation of the allow-list has its effect in the database, and no other", async () => {
    const account = await anAccount(books)
    let version = 100
    for (const [operation, effects] of Object.entries(OPERATIONS)) {
      const changes: Record<string, number> = {}
      const after: Record<string, number> = {}
      for (const [balance, effect] of Object.entries(effects)) {
        changes[`${balance}_change`] = effect === "set" ? 5 : effect === "covered" ? -5 : effect * 5
        after[`${balance}_after`] = Math.max(0, changes[`${balance}_change`])
      }
      const taken = operation === "write_off_reversed" ? { reference_type: "write_off", reference_id: "crentr_1" } : {}
      const right = { operation, amount: 5, version: version++, ...taken, ...changes, ...after }
      await anEntry(account.id, right)
      for (const balance of ["held", "outstanding", "offline"]) {
        const wrong = { ...right, version: version++, [`${balance}_change`]: 7, [`${balance}_after`]: 7 }
        await refused(anEntry(account.id, wrong), "CK_credit_ledger_entry_effect")
      }
    }
  })

  it("a version, and a key, exist once for ever", async () => {
    const account = await anAccount(books)
    const [entry] = await service.listCreditLedgerEntries({ account_id: account.id })
    await refused(anEntry(account.id, { version: 1 }), "UQ_credit_ledger_entry_version")
    await refused(anEntry(account.id, { idempotency_key: entry.idempotency_key }), "UQ_credit_ledger_entry_key")
  })

  it("an account holds no negative amount, has a known status and a complete temporary limit", async () => {
    const account = await anAccount(books)
    const row = books.sql()("credit_account").where({ id: account.id })
    await refused(row.clone().update({ held_amount: -1 }), "credit_account_held_amount_check")
    await refused(row.clone().update({ base_limit_amount: -1 }), "credit_account_base_limit_amount_check")
    await refused(row.clone().update({ status: "gone" }), "credit_account_status_check")
    await refused(row.clone().update({ temporary_limit_amount: 1 }), "CK_credit_account_temporary_limit")
  })

  it("a hold keeps remaining between nothing and its amount, open exactly while something remains", async () => {
    const account = await anAccount(books)
    const hold = await service.placeHold(await holdInput(books, account, 100))
    const row = books.sql()("credit_hold").where({ id: hold.id })
    await refused(row.clone().update({ remaining_amount: 101 }), "CK_credit_hold_remaining")
    await refused(row.clone().update({ remaining_amount: -1 }), "CK_credit_hold_")
    await refused(row.clone().update({ remaining_amount: 0 }), "CK_credit_hold_open")
    await refused(row.clone().update({ status: "released" }), "CK_credit_hold_open")
    await refused(row.clone().update({ deleted_at: new Date() }), "credit_hold_deleted_at_check")
  })

  it("an order has one open hold, a fulfilment one charge", async () => {
    const account = await anAccount(books)
    const hold = await service.placeHold(await holdInput(books, account, 100))
    const charge = await service.postCharge(chargeInput(hold, 40))
    const copyOf = async (table: string, id: string, more: Record<string, string>) => {
      const generated = /^raw_/
      const row = await books.sql()(table).where({ id }).first()
      const kept = Object.entries(row).filter(([name]) => !generated.test(name))
      return books
        .sql()(table)
        .insert({ ...Object.fromEntries(kept), id: next("copy"), ...more })
    }
    await expect(copyOf("credit_hold", hold.id, { key: "other" })).rejects.toThrow("UQ_credit_hold_open")
    await expect(copyOf("credit_hold", hold.id, {})).rejects.toThrow("UQ_credit_hold_key")
    await expect(copyOf("credit_charge", charge.id, { key: "other" })).rejects.toThrow("UQ_credit_charge_fulfillment")
    await expect(copyOf("credit_charge", charge.id, { fulfillment_id: "other" })).rejects.toThrow(
      "UQ_credit_charge_key"
    )
  })

  it("a member belongs to an account of the program that is written beside it, and to one of it", async () => {
    const account = await anAccount(books)
    const other = await anAccount(books)
    const member = {
      id: "m",
      account_id: other.id,
      program_id: "house",
      customer_id: account.customer_id,
      role: "buyer",
    }
    const members = books.sql()("credit_account_member")
    await refused(members.clone().insert(member), "UQ_credit_account_member_customer")
    await refused(members.clone().insert({ ...member, program_id: "agency" }), "FK_credit_account_member_account")
  })

  it("an account order is either watched or settled", async () => {
    const hold = await service.placeHold(await holdInput(books, null, 100))
    const row = books.sql()("credit_account_order").where({ id: hold.account_order_id })
    await refused(row.clone().update({ next_check_at: null }), "CK_credit_account_order_watched")
    await refused(row.clone().update({ claim_owner: "me" }), "CK_credit_account_order_claim")
  })
})
