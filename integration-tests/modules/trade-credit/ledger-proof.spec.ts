import { lockProof, proveSlice } from "../../../src/modules/trade-credit/ledger/proof/prove"
import { ALL_BOOKS, anAccount, chargeInput, holdInput, withBooks } from "./books"

withBooks("trade_credit_ledger_proof", (books) => {
  const { service } = books
  const tampered = async (statement: string, bindings: Record<string, string> = {}) => {
    await books.sql().transaction(async (transaction) => {
      await transaction.raw("SET LOCAL session_replication_role = replica")
      await transaction.raw(statement, bindings)
    })
  }
  const proved = async () => (await service.proveLedger(ALL_BOOKS)).findings
  const kept = async () => {
    const { rows } = await books
      .sql()
      .raw(
        "SELECT *, first_seen_at = last_seen_at AS is_new FROM credit_ledger_finding ORDER BY first_seen_at, check_name"
      )
    return rows
  }
  const entriesOf = async (account_id: string) =>
    (await service.listEntries(account_id, { limit: 100, offset: 0, oldest_first: true })).entries

  /** An account with a charged and an open hold: 200 held, 300 outstanding. */
  const aBook = async () => {
    const account = await anAccount(books, { credit_limit: 1_000 })
    const charged = await service.placeHold(await holdInput(books, account, 300))
    const charge = await service.postCharge(chargeInput(charged, 300))
    const hold = await service.placeHold(await holdInput(books, account, 200))
    return { account, hold, charge }
  }
  const rowChanged = (id: string, held = 250) =>
    tampered(`UPDATE credit_account SET held_amount = ${held} WHERE id = :id`, { id })
  const holdClosed = (id: string) =>
    tampered("UPDATE credit_hold SET status = 'released', remaining_amount = 0 WHERE id = :id", { id })
  const decision = (id: string) => ({ id, actor: "user_1", reason: "Seen with the bookkeeper" })

  it("proves in slices what it proves as a whole", async () => {
    const wrong = [await aBook(), await aBook(), await aBook()]
    await aBook()
    await rowChanged(wrong[0].account.id)
    await tampered("DELETE FROM credit_ledger_entry WHERE account_id = :id AND version = 2", {
      id: wrong[1].account.id,
    })
    await tampered("DELETE FROM credit_charge WHERE id = :id", { id: wrong[2].charge.id })
    const whole = await service.proveLedger(ALL_BOOKS)
    const slices = []
    for (let after: string | null = ""; after !== null;) {
      const slice = await service.proveLedger({ after, limit: 1 })
      slices.push(slice)
      after = slice.next
    }
    expect(slices.length).toBeGreaterThanOrEqual(4)
    expect(slices.reduce((sum, { accounts_checked }) => sum + accounts_checked, 0)).toBe(whole.accounts_checked)
    expect(slices.reduce((sum, { entries_checked }) => sum + entries_checked, 0)).toBe(whole.entries_checked)
    const texts = (findings: { account_id: string; check: string; expected: string; found: string }[]) =>
      findings.map(({ account_id, check, expected, found }) => [account_id, check, expected, found].join(" ")).sort()
    expect(texts(slices.flatMap(({ findings }) => findings))).toEqual(texts(whole.findings))
    expect(whole.findings.length).toBeGreaterThan(5)
  })

  it("keeps one row of one wrong thing, however often and in whatever words it is found, and resolves it when it is gone", async () => {
    const { account } = await aBook()
    await rowChanged(account.id)
    const [first] = await proved()
    await rowChanged(account.id, 260)
    await service.proveLedger({ account_id: account.id })
    expect(await kept()).toEqual([
      expect.objectContaining({ id: first.id, check_name: "account_is_last_entry", is_new: false, resolved_at: null }),
      expect.objectContaining({ check_name: "held_is_sum_of_open_holds", is_new: false, resolved_at: null }),
    ])
    expect((await kept())[0].found).toContain("held 260")
    await rowChanged(account.id, 200)
    expect(await proved()).toEqual([])
    expect(await kept()).toEqual([
      expect.objectContaining({ resolved_at: expect.anything() }),
      expect.objectContaining({ resolved_at: expect.anything() }),
    ])
    await rowChanged(account.id)
    await proved()
    expect(await kept()).toHaveLength(4)
  })

  it("tells apart what is wrong with two records of one account", async () => {
    const { account } = await aBook()
    const second = await service.placeHold(await holdInput(books, account, 100))
    await service.postCharge(chargeInput(second, 100))
    await tampered("DELETE FROM credit_charge_line WHERE amount > 0")
    await proved()
    const lines = (await kept()).filter(
      ({ check_name }: { check_name: string }) => check_name === "charge_is_sum_of_lines"
    )
    expect(lines).toHaveLength(2)
  })

  it("keeps nothing twice when several prove at once", async () => {
    const wrong = await Promise.all([aBook(), aBook(), aBook()])
    await Promise.all(wrong.map(({ account }) => rowChanged(account.id)))
    await Promise.all([1, 2, 3, 4].map(() => service.proveLedger(ALL_BOOKS)))
    expect(await kept()).toHaveLength(6)
  })

  it("does the proof of a day once, and shared, wherever it was left off", async () => {
    for (let made = 0; made < 5; made++) {
      await aBook()
    }
    const day = "2026-11-22"
    // One worker did a slice and died.
    expect(await service.continueDailyProof({ day, limit: 2 })).toMatchObject({ accounts_checked: 2, finished: false })
    const worker = async () => {
      const done = []
      for (let proof = await service.continueDailyProof({ day, limit: 2 }); proof;) {
        done.push(proof)
        proof = proof.finished ? null : await service.continueDailyProof({ day, limit: 2 })
      }
      return done
    }
    const done = (await Promise.all([worker(), worker()])).flat()
    expect(done).toHaveLength(2)
    expect(done.filter(({ finished }) => finished)).toEqual([
      { accounts_checked: 5, entries_checked: 20, finished: true },
    ])
    expect(await service.continueDailyProof({ day, limit: 2 })).toBeNull()
    expect(await service.continueDailyProof({ day: "2026-11-23", limit: 9 })).toMatchObject({ finished: true })
  })

  it("brings an account's row back to its entries, and says in an entry of nothing who did it and why", async () => {
    const { account } = await aBook()
    await tampered("UPDATE credit_account SET held_amount = 250, outstanding_amount = 1, version = 9 WHERE id = :id", {
      id: account.id,
    })
    const [finding] = (await proved()).filter(({ check }) => check === "account_is_last_entry")
    const before = await entriesOf(account.id)
    const repaired = await service.repairFinding(decision(finding.id))
    expect(repaired).toMatchObject({ decision: "repaired", decided_by: "user_1", resolved_at: expect.any(Date) })
    const entries = await entriesOf(account.id)
    expect(entries.slice(0, -1)).toEqual(before)
    expect(entries.at(-1)).toMatchObject({
      version: 5,
      operation: "hold_adjusted",
      amount: 0,
      held_after: 200,
      outstanding_after: 300,
      actor: "user_1",
      reason: "Seen with the bookkeeper",
      reference_type: "ledger_finding",
      reference_id: finding.id,
    })
    expect((await service.proveLedger(ALL_BOOKS)).findings).toEqual([])
    expect(await service.repairFinding(decision(finding.id))).toEqual(repaired)
    expect(await entriesOf(account.id)).toHaveLength(5)
  })

  it("adjusts what an account holds to its holds", async () => {
    const { account, hold } = await aBook()
    await holdClosed(hold.id)
    const [finding] = await proved()
    await Promise.all([1, 2, 3].map(() => service.repairFinding(decision(finding.id))))
    expect((await entriesOf(account.id)).at(-1)).toMatchObject({
      operation: "hold_adjusted",
      amount: -200,
      held_after: 0,
    })
    expect(await entriesOf(account.id)).toHaveLength(5)
    expect((await service.proveLedger(ALL_BOOKS)).findings).toEqual([])
  })

  it("writes nothing where the row itself is not as its entries say", async () => {
    const { account, hold } = await aBook()
    await holdClosed(hold.id)
    await rowChanged(account.id)
    const finding = (await proved()).find(({ check }) => check === "held_is_sum_of_open_holds")!
    await expect(service.repairFinding(decision(finding.id))).rejects.toThrow("account_is_last_entry")
    expect(await entriesOf(account.id)).toHaveLength(4)
    expect((await kept()).every(({ decision }: { decision: string | null }) => decision === null)).toBe(true)
  })

  it("repairs nothing of which the books do not say which side is wrong; a person may accept it", async () => {
    const { charge } = await aBook()
    await tampered("DELETE FROM credit_charge WHERE id = :id", { id: charge.id })
    const [finding] = (await proved()).filter(({ check }) => check === "charge_has_its_entry")
    await expect(service.repairFinding(decision(finding.id))).rejects.toThrow("cannot be put right by an entry")
    await service.acceptFinding(decision(finding.id))
    expect(await proved()).toContainEqual(expect.objectContaining({ id: finding.id, decision: "accepted" }))
    expect((await service.countOpenFindings()).map(({ check }) => check)).toEqual([
      "outstanding_is_charges_less_credits",
    ])
  })

  it("puts back what was accepted, once, and keeps who had accepted it and who has put it back", async () => {
    const { charge, account } = await aBook()
    await tampered("DELETE FROM credit_charge WHERE id = :id", { id: charge.id })
    const [finding] = (await proved()).filter(({ check }) => check === "charge_has_its_entry")
    await expect(service.reopenFinding(decision(finding.id))).rejects.toThrow("is not accepted")
    await service.acceptFinding(decision(finding.id))
    expect(await service.listAttention({ kind: "ledger", accepted: true }, { limit: 5, offset: 0 }, [])).toMatchObject([
      { id: finding.id, actions: ["reopen_finding"], accepted: { actor: "user_1", reason: expect.any(String) } },
    ])
    const reopened = await Promise.all([1, 2].map(() => service.reopenFinding(decision(finding.id))))
    expect(reopened[0]).toMatchObject({ check: finding.check, decision: null, resolved_at: null })
    expect(reopened[1].id).toBe(reopened[0].id)
    expect(await service.countAttention({ kind: "ledger", accepted: true }, [])).toBe(0)
    // The proof finds it as the one that waits.
    expect(await proved()).toContainEqual(expect.objectContaining({ id: reopened[0].id, decision: null }))
    const { history } = await service.listHistory(account.id, { limit: 10, offset: 0 })
    expect(history.filter(({ kind }) => kind.startsWith("finding_"))).toMatchObject([
      { kind: "finding_reopened", actor: "user_1", details: { finding_id: finding.id, check: finding.check } },
      { kind: "finding_accepted", actor: "user_1" },
    ])
  })

  const outstandingMore = (id: string, amount: number) =>
    tampered(`UPDATE credit_account SET outstanding_amount = outstanding_amount + ${amount} WHERE id = :id`, { id })
  const ofSum = async () => (await proved()).filter(({ check }) => check === "outstanding_is_charges_less_credits")
  const decisionsTold = async (account_id: string) =>
    (await service.listHistory(account_id, { limit: 10, offset: 0 })).history
      .map(({ kind }) => kind)
      .filter((kind) => kind.startsWith("finding_"))

  it("says of what was put back and accepted again that it stands, whatever an old page asks for", async () => {
    const { account } = await aBook()
    await outstandingMore(account.id, 1)
    const [first] = await ofSum()
    await service.acceptFinding(decision(first.id))
    const second = await service.reopenFinding(decision(first.id))
    for (const decide of [service.repairFinding, service.acceptFinding]) {
      await expect(decide.call(service, decision(first.id))).rejects.toThrow(`${second.id}, which waits for a decision`)
    }
    await service.acceptFinding({ ...decision(second.id), actor: "user_2" })
    await expect(service.reopenFinding(decision(first.id))).rejects.toThrow(`${second.id}, which user_2 accepted at`)
    expect(await ofSum()).toMatchObject([{ id: second.id, decision: "accepted" }])
    expect(await decisionsTold(account.id)).toEqual(["finding_accepted", "finding_reopened", "finding_accepted"])
  })

  it("answers who puts back what has grown meanwhile with the one that waits, and refuses what is gone", async () => {
    const { account } = await aBook()
    await outstandingMore(account.id, 1)
    const [accepted] = await ofSum()
    await service.acceptFinding(decision(accepted.id))
    await outstandingMore(account.id, 100)
    const [grown] = await ofSum()
    expect(grown.id).not.toBe(accepted.id)
    expect(await service.reopenFinding(decision(accepted.id))).toMatchObject({ id: grown.id, decision: null })
    await outstandingMore(account.id, -101)
    expect(await ofSum()).toEqual([])
    await expect(service.reopenFinding(decision(accepted.id))).rejects.toThrow("no longer there")
    expect(await decisionsTold(account.id)).toEqual(["finding_accepted"])
  })

  it("asks again about what a person accepted once it has become more, and leaves that decision where it was", async () => {
    const { account, hold } = await aBook()
    await outstandingMore(account.id, 1)
    const [accepted] = await ofSum()
    await service.acceptFinding(decision(accepted.id))
    // Business goes on, and with it the figures on both sides: it is off by 1 all the same.
    await service.postCharge(chargeInput(hold, 150))
    expect(await ofSum()).toMatchObject([{ id: accepted.id, decision: "accepted", found: "outstanding 451" }])
    await outstandingMore(account.id, 100)
    const [grown] = await ofSum()
    expect(grown).toMatchObject({ decision: null, found: "outstanding 551" })
    expect(grown.id).not.toBe(accepted.id)
    expect(await kept()).toContainEqual(
      expect.objectContaining({
        id: accepted.id,
        decision: "accepted",
        decided_by: "user_1",
        difference: "1",
        resolved_at: expect.anything(),
      })
    )
    expect((await service.countOpenFindings()).map(({ check }) => check)).toContain(grown.check)
  })

  it("asks again where a record that was accepted has become wrong in another way", async () => {
    const { charge } = await aBook()
    const lines = (amount: number) =>
      tampered(`UPDATE credit_charge_line SET amount = ${amount} WHERE charge_id = :id AND amount > 0`, {
        id: charge.id,
      })
    await lines(299)
    const [accepted] = await proved()
    await service.acceptFinding(decision(accepted.id))
    expect(await proved()).toMatchObject([{ id: accepted.id, decision: "accepted" }])
    await lines(200)
    expect(await proved()).toMatchObject([{ check: "charge_is_sum_of_lines", decision: null }])
  })

  it("finds nothing wrong in what is written while it reads", async () => {
    const account = await anAccount(books, { program_id: "agency", credit_limit: 1_000 })
    const order = await service.placeHold(await holdInput(books, account, 500))
    const { id: charge_id } = await service.postCharge(chargeInput(order, 300))
    const moves = (unguaranteed: boolean) =>
      service.transferCharge({ charge_id, unguaranteed, reason: "told", actor: "system" })
    let reads = 0
    const findings = await books.sql().transaction(async (transaction) => {
      const watched = new Proxy(transaction, {
        get: (sql, name) =>
          name === "raw"
            ? async (...statement: Parameters<typeof sql.raw>) => {
                // After the proof has chosen its accounts, and before each check: the own book comes into being, the value
                // goes there, and back.
                if (++reads > 2) {
                  await moves(reads % 2 === 1)
                }
                return sql.raw(...statement)
              }
            : Reflect.get(sql, name),
      })
      return (await proveSlice(watched, service.programs(), ALL_BOOKS)).findings
    })
    expect(reads).toBeGreaterThan(20)
    expect(findings).toEqual([])
  })

  it("is not waited for by whoever would only prove the same again", async () => {
    const { account } = await aBook()
    await books.sql().transaction(async (transaction) => {
      await lockProof(transaction)
      await expect(service.proveLedger({ ...ALL_BOOKS, unless_running: true })).rejects.toMatchObject({
        type: "conflict",
        code: "proof_running",
      })
    })
    expect(await service.proveLedger({ ...ALL_BOOKS, unless_running: true })).toMatchObject({ findings: [] })
    expect(await service.proveLedger({ account_id: account.id })).toMatchObject({ accounts_checked: 1 })
  })

  it("refuses to decide on what is not there, or no longer", async () => {
    const { account } = await aBook()
    await rowChanged(account.id)
    const [finding] = await proved()
    await rowChanged(account.id, 200)
    await proved()
    await expect(service.repairFinding(decision(finding.id))).rejects.toThrow("no longer there")
    await expect(service.acceptFinding(decision(finding.id))).rejects.toThrow("no longer there")
    await expect(service.repairFinding(decision("crfind_0"))).rejects.toThrow("There is no ledger finding")
  })
})
