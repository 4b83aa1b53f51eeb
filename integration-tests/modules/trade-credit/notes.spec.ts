import { anAccount, next, withBooks } from "./books"

const PAGE = { limit: 20, offset: 0 }

withBooks("trade_credit_notes", (books) => {
  const { service } = books
  const applied = async () => {
    const customer_id = next("cus")
    const data = { company_name: "Hinode Foods", entity_type: "sole_proprietor" }
    const { id } = await service.submitApplication({ program_id: "house", customer_id, data, consents: [] })
    return { id, customer_id }
  }
  const noted = (application_id: string, text: string, actor = "user_1") =>
    service.addNote({ application_id, text, actor })
  const textsOf = async (subject: { application_id: string } | { account_id: string }) =>
    (await service.listNotes(subject, PAGE)).notes.map(({ text }) => text)
  const stored = async () => (await books.sql().raw("SELECT * FROM credit_staff_note ORDER BY id")).rows

  it("are of an application, newest first, page by page, and nobody else's", async () => {
    const [one, other] = [await applied(), await applied()]
    const first = await noted(one.id, "Called back")
    await noted(one.id, "Has moved")
    await noted(other.id, "Of somebody else")
    expect(first).toMatchObject({ application_id: one.id, account_id: null, author: "user_1", deleted_at: null })
    expect(await textsOf({ application_id: one.id })).toEqual(["Has moved", "Called back"])
    expect(await service.listNotes({ application_id: one.id }, { limit: 1, offset: 1 })).toEqual({
      notes: [first],
      count: 2,
    })
  })

  it("stay in sight with the account that an application has become", async () => {
    const { id } = await applied()
    await noted(id, "Known for years")
    const { account } = await service.approveApplication({ id, credit_limit: 1_000, actor: "user_1" })
    await service.addNote({ account_id: account.id, text: "Pays early", actor: "user_2" })
    const { notes, count } = await service.listNotes({ account_id: account.id }, PAGE)
    expect(notes.map(({ text, application_id }) => [text, application_id])).toEqual([
      ["Pays early", null],
      ["Known for years", id],
    ])
    expect(count).toBe(2)
    expect(await textsOf({ application_id: id })).toEqual(["Known for years"])
  })

  it("are taken back by their author only: the text is gone, the line stays, twice is once", async () => {
    const { id } = await applied()
    const note = await noted(id, "Sato is ill")
    await expect(service.removeNote({ id: note.id, actor: "user_2" })).rejects.toMatchObject({ code: "not_own_note" })
    const removed = await service.removeNote({ id: note.id, actor: "user_1" })
    expect(removed).toMatchObject({ text: null, author: "user_1", deleted_at: expect.any(Date) })
    expect(await service.removeNote({ id: note.id, actor: "user_1" })).toEqual(removed)
    expect(await service.listNotes({ application_id: id }, PAGE)).toEqual({ notes: [removed], count: 1 })
    await expect(service.removeNote({ id: "crnote_none", actor: "user_1" })).rejects.toMatchObject({
      type: "not_found",
    })
  })

  it("are not written of what does not exist", async () => {
    await expect(noted("crapp_none", "x")).rejects.toMatchObject({ type: "not_found" })
    await expect(service.addNote({ account_id: "cracc_none", text: "x", actor: "user_1" })).rejects.toMatchObject({
      type: "not_found",
    })
    for (const subject of [{ account_id: "cracc_none" }, { application_id: "crapp_none" }]) {
      await expect(service.listNotes(subject, PAGE)).rejects.toMatchObject({ type: "not_found" })
    }
  })

  it("are purged with their application, and none is written afterwards", async () => {
    const [gone, kept] = [await applied(), await applied()]
    await noted(gone.id, "Sato's mobile is 090")
    await noted(kept.id, "Stays")
    await service.moveApplication({ id: gone.id, status: "withdrawn", actor: gone.customer_id })
    await service.purgeApplications([gone.id])
    expect((await stored()).map(({ text }: { text: string }) => text)).not.toContain("Sato's mobile is 090")
    expect(await textsOf({ application_id: gone.id })).toEqual([])
    expect(await textsOf({ application_id: kept.id })).toEqual(["Stays"])
    await expect(noted(gone.id, "Too late")).rejects.toMatchObject({ code: "application_purged" })
  })

  it("never outlive a purge that comes at the same moment", async () => {
    for (let round = 0; round < 20; round++) {
      const { id, customer_id } = await applied()
      await service.moveApplication({ id, status: "withdrawn", actor: customer_id })
      await Promise.allSettled([
        noted(id, "One"),
        service.purgeApplications([id]),
        noted(id, "Two"),
        noted(id, "Three"),
      ])
      expect(await textsOf({ application_id: id })).toEqual([])
    }
  })

  it("are handed out to whom they are about, without those taken back and without their authors", async () => {
    const { id, customer_id } = await applied()
    await noted(id, "Known for years")
    const mistake = await noted(id, "A mistake")
    await service.removeNote({ id: mistake.id, actor: "user_1" })
    const { account } = await service.approveApplication({ id, credit_limit: 1_000, actor: "user_1" })
    await service.addNote({ account_id: account.id, text: "Pays early", actor: "user_2" })
    const other = await anAccount(books)
    await service.addNote({ account_id: other.id, text: "Of somebody else", actor: "user_2" })
    const { notes } = await service.readCustomer({ customer_id, email: null })
    expect(notes).toEqual([
      {
        id: expect.any(String),
        application_id: id,
        account_id: null,
        text: "Known for years",
        created_at: expect.any(Date),
      },
      {
        id: expect.any(String),
        application_id: null,
        account_id: account.id,
        text: "Pays early",
        created_at: expect.any(Date),
      },
    ])
  })

  it("of a sole proprietor's account are forgotten with its name", async () => {
    const { id, customer_id } = await applied()
    const { account } = await service.approveApplication({ id, credit_limit: 1_000, actor: "user_1" })
    await service.addNote({ account_id: account.id, text: "Is Sato himself", actor: "user_2" })
    const deletion = await service.startDeletion({ customer_id, email: null })
    await service.purgeApplications(deletion.free_application_ids)
    expect(await service.readAccount(account.id)).toMatchObject({ company_name: account.id })
    expect(await textsOf({ account_id: account.id })).toEqual([])
  })
})
