import { purgeApplications } from "../../../src/modules/trade-credit/privacy/purge-applications"
import { rows } from "../../../src/modules/trade-credit/sql"
import { waitFor } from "../../helpers/wait-for"
import { next, withBooks } from "./books"

const SAID = "%PDF-1.7 of Hinode Foods"

withBooks("trade_credit_papers", (books) => {
  const { service } = books
  const apply = async (program_id = "papers") => {
    const customer_id = next("cus")
    const data = { company_name: "Hinode Foods" }
    const { id, status } = await service.submitApplication({ program_id, customer_id, data, consents: [] })
    return { application_id: id, customer_id, status }
  }
  type Owner = Awaited<ReturnType<typeof apply>>
  const add = ({ application_id, customer_id }: Owner, document_id: string, text = SAID) =>
    service.addPaper({
      application_id,
      customer_id,
      document_id,
      name: "hinode.pdf",
      media_type: "application/pdf",
      content: Buffer.from(text),
    })
  const keep = async (owner: Owner, document_id: string, text = SAID) => {
    const { paper, ciphertext } = await add(owner, document_id, text)
    const file_id = next("file")
    const { application } = await service.storedPaper({ id: paper.id, file_id })
    return { id: paper.id, ciphertext: ciphertext!, file_id, status: application?.status }
  }
  const statusOf = async ({ application_id }: Owner) =>
    (await service.listApplications({ id: application_id }, { limit: 1, offset: 0 })).applications[0].status
  const stored = async (id: string) =>
    (await books.sql().raw("SELECT * FROM credit_application_paper WHERE id = :id", { id })).rows[0]
  const papersOf = ({ application_id }: Owner) => service.listPapers([application_id])
  const aged = (table: string, id: string, minutes: number) =>
    books
      .sql()
      .raw(`UPDATE ${table} SET created_at = now() - make_interval(mins => :minutes) WHERE id = :id`, { id, minutes })
  const move = ({ application_id: id }: Owner, status: "declined" | "withdrawn") =>
    service.moveApplication({ id, status, actor: "user_1" })
  const GONE = { name: null, sha256: null, key_id: null, wrapped_key: null, iv: null, tag: null, state: "removing" }

  it("keep an application a draft until the last required one is stored, and send it on then", async () => {
    const owner = await apply()
    expect(owner.status).toBe("draft")
    expect((await keep(owner, "licence")).status).toBe("draft")
    expect((await keep(owner, "registry")).status).toBe("draft")
    await add(owner, "seal", "only on its way")
    expect(await statusOf(owner)).toBe("draft")
    expect((await keep(owner, "seal")).status).toBe("submitted")
    const { applications } = await service.readCustomer({ customer_id: owner.customer_id, email: null })
    expect(applications[0]).toMatchObject({ submitted_at: expect.any(Date) })
    expect(applications[0].history.map(({ status }) => status)).toEqual(["draft", "submitted"])
    expect((await papersOf(owner)).map(({ document_id }) => document_id)).toEqual(["licence", "registry", "seal"])
    expect((await apply("house")).status).toBe("submitted")
  })

  it("submit once when the last two are stored at once", async () => {
    const owner = await apply()
    const [one, two] = await Promise.all([add(owner, "registry"), add(owner, "seal")])
    await Promise.all([one, two].map(({ paper: { id } }) => service.storedPaper({ id, file_id: next("file") })))
    const { applications } = await service.readCustomer({ customer_id: owner.customer_id, email: null })
    expect(applications[0].history.map(({ status }) => status)).toEqual(["draft", "submitted"])
  })

  it("are kept once when they are sent twice, and the one that was never stored gives way", async () => {
    const owner = await apply()
    const lost = await add(owner, "registry")
    const kept = await keep(owner, "registry")
    expect(await stored(lost.paper.id)).toMatchObject(GONE)
    expect(await service.storedPaper({ id: lost.paper.id, file_id: "file_late" })).toEqual({
      paper: null,
      application: null,
      known: true,
    })
    expect(await add(owner, "registry")).toMatchObject({ paper: { id: kept.id }, ciphertext: null })
    expect(await papersOf(owner)).toHaveLength(1)
    expect(await service.storedPaper({ id: "crpap_none", file_id: "file" })).toMatchObject({ known: false })
    expect(await service.papersToClear({ limit: 9 })).toEqual([{ id: lost.paper.id, file_id: "file_late" }])
  })

  it("are five a document at most, also of many at once", async () => {
    const owner = await apply()
    const sent = await Promise.allSettled(
      Array.from({ length: 9 }, (_, index) => keep(owner, "licence", `${SAID} page ${index}`))
    )
    expect(sent.filter(({ status }) => status === "fulfilled")).toHaveLength(5)
    expect(await papersOf(owner)).toHaveLength(5)
    await expect(keep(owner, "licence", "one more")).rejects.toMatchObject({ code: "too_many_papers" })
    expect((await keep(owner, "registry")).status).toBe("draft")
  })

  it("belong to the applicant, and to an application that is not decided", async () => {
    const owner = await apply()
    const stranger = await apply()
    await expect(add({ ...owner, customer_id: stranger.customer_id }, "registry")).rejects.toThrow("no application")
    const { id } = await keep(owner, "registry")
    const by = ({ application_id, customer_id }: Owner) => service.removePaper({ id, application_id, customer_id })
    expect(await by(stranger)).toBe(false)
    await move(owner, "withdrawn")
    await expect(add(owner, "seal")).rejects.toMatchObject({ code: "application_decided" })
    await expect(by(owner)).rejects.toMatchObject({ code: "application_decided" })
  })

  it("are taken back freely from a draft; what was handed in is replaced first", async () => {
    const owner = await apply()
    const remove = (id: string) =>
      service.removePaper({ id, application_id: owner.application_id, customer_id: owner.customer_id })
    const draft = await keep(owner, "registry")
    expect(await remove(draft.id)).toBe(true)
    expect(await remove(draft.id)).toBe(false)
    expect(await stored(draft.id)).toMatchObject({ ...GONE, file_id: draft.file_id })
    const registry = await keep(owner, "registry")
    const licence = await keep(owner, "licence")
    await keep(owner, "seal")
    await expect(remove(registry.id)).rejects.toMatchObject({ code: "last_required_paper" })
    expect(await remove(licence.id)).toBe(true)
    await keep(owner, "registry", "a better one")
    expect(await remove(registry.id)).toBe(true)
    expect(await statusOf(owner)).toBe("submitted")
  })

  it("are opened for who is noted, and not where they do not belong", async () => {
    const [owner, other] = [await apply(), await apply()]
    const { id, ciphertext, file_id } = await keep(owner, "registry")
    const strange = await keep(other, "registry")
    const { application_id } = owner
    expect(await service.findPaperFile({ id, application_id })).toEqual({ file_id })
    expect(await service.findPaperFile({ id, application_id: other.application_id })).toBeNull()
    expect(ciphertext.toString()).not.toContain("Hinode")
    const open = (bytes: Buffer) => service.openPaper({ id, application_id, ciphertext: bytes, actor: "user_7" })
    await expect(open(strange.ciphertext)).rejects.toMatchObject({ code: "paper_unreadable" })
    const opened = await open(ciphertext)
    expect(opened?.content.toString()).toBe(SAID)
    const { applications } = await service.readCustomer({ customer_id: owner.customer_id, email: null })
    const looks = applications[0].history.filter(({ note }) => note?.includes(id))
    expect(looks).toEqual([expect.objectContaining({ actor: "user_7", status: "draft", document_id: "registry" })])
  })

  it("are unreadable the moment their application is purged, and their files are cleared away", async () => {
    const owner = await apply()
    const { application_id } = owner
    const one = await keep(owner, "registry")
    const onItsWay = await add(owner, "seal")
    await move(owner, "withdrawn")
    expect(await service.purgeApplications([application_id])).toEqual([application_id])
    for (const id of [one.id, onItsWay.paper.id]) {
      expect(await stored(id)).toMatchObject(GONE)
    }
    expect(await papersOf(owner)).toEqual([])
    const { id, ciphertext } = one
    expect(await service.openPaper({ id, application_id, ciphertext, actor: "user_1" })).toBeNull()
    const late = await service.storedPaper({ id: onItsWay.paper.id, file_id: "file_late" })
    expect(late).toMatchObject({ paper: null, known: true })
    const [mine, others] = await Promise.all([1, 2].map(() => service.papersToClear({ limit: 9 })))
    expect([...mine, ...others].map(({ file_id }) => file_id).sort()).toEqual([one.file_id, "file_late"].sort())
    await service.clearedPaper(one.id)
    expect(await stored(one.id)).toBeUndefined()
    expect(await stored(onItsWay.paper.id)).toBeDefined()
  })

  it("are not opened by who came while their application was purged, and nobody is named there", async () => {
    const owner = await apply()
    const { application_id } = owner
    const { id, ciphertext } = await keep(owner, "registry")
    await move(owner, "withdrawn")
    const opening = await books.sql().transaction(async (purge) => {
      await purgeApplications(purge, [application_id])
      const waiting = service.openPaper({ id, application_id, ciphertext, actor: "user_7" })
      await waitFor(
        "the opening to wait for the purge",
        () =>
          rows(
            books.sql(),
            "SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'"
          ),
        (waiting) => waiting.length === 1
      )
      return { waiting }
    })
    expect(await opening.waiting).toBeNull()
    expect(JSON.stringify(await service.readApplicationHistory(application_id))).not.toContain("user_7")
  })

  it("are forgotten with their customer", async () => {
    const owner = await apply()
    const { id } = await keep(owner, "registry")
    const { free_application_ids } = await service.startDeletion({ customer_id: owner.customer_id, email: null })
    await service.purgeApplications(free_application_ids)
    expect(await stored(id)).toMatchObject(GONE)
  })

  it("whose storing never ended are cleared away later; one that is on its way is left alone", async () => {
    const owner = await apply()
    const [young, old] = [await add(owner, "registry"), await add(owner, "seal")]
    await aged("credit_application_paper", old.paper.id, 61)
    expect(await service.papersToClear({ limit: 9 })).toEqual([])
    expect(await stored(old.paper.id)).toMatchObject(GONE)
    expect(await stored(young.paper.id)).toMatchObject({ state: "storing" })
    await aged("credit_application_paper", old.paper.id, 121)
    expect(await service.papersToClear({ limit: 9 })).toEqual([{ id: old.paper.id, file_id: null }])
    // Tried, and tried again only after a while.
    expect(await service.papersToClear({ limit: 9 })).toEqual([])
  })

  it("that a program has ceased to ask for keep no draft back, and a draft nobody completes expires", async () => {
    const complete = await apply()
    await keep(complete, "registry")
    await books.sql().raw("UPDATE credit_application_paper SET document_id = 'seal' WHERE application_id = :id", {
      id: complete.application_id,
    })
    expect(await service.submitCompleteDrafts()).toEqual([])
    await keep({ ...complete }, "licence")
    await books.sql().raw(
      `UPDATE credit_application_paper SET document_id = 'registry'
       WHERE application_id = :id AND document_id = 'licence'`,
      { id: complete.application_id }
    )
    expect(await service.submitCompleteDrafts()).toEqual([expect.objectContaining({ id: complete.application_id })])
    const [idle, busy] = [await apply(), await apply()]
    await keep(busy, "registry")
    for (const { application_id } of [idle, busy]) {
      await aged("credit_application", application_id, 31 * 24 * 60)
    }
    expect(await service.expireDrafts()).toBe(1)
    expect([await statusOf(idle), await statusOf(busy)]).toEqual(["expired", "draft"])
  })
})
