import { HOUSE_APPLICATION } from "../../fixtures/applications"
import { accountOf, apply } from "../../helpers/account"
import { stories } from "../../helpers/store-suite"

const NOTES = "/admin/trade-credit/notes"

export const staffNotesStories = stories("What staff note for each other", (suite) => {
  const http = () => suite.staff.http

  it("is kept with its author, shown with application and account, and taken back by its author only", async () => {
    const shopper = await suite.newShopper()
    const { id } = await apply(shopper, "house", HOUSE_APPLICATION)
    const { note } = await http().post(NOTES, { application_id: id, text: "  Called back on Monday  " })
    expect(note).toEqual({
      id: expect.stringMatching(/^crnote_/),
      application_id: id,
      account_id: null,
      text: "Called back on Monday",
      author: expect.stringMatching(/^user_/),
      created_at: expect.any(String),
      deleted_at: null,
    })
    await http().post(`/admin/trade-credit/applications/${id}/approve`, { credit_limit: 1_000 })
    const { id: account_id } = await accountOf(shopper, "house")
    await http().post(NOTES, { account_id, text: "Pays early" })
    expect(await http().get(NOTES, { account_id, limit: 1 })).toMatchObject({
      notes: [{ text: "Pays early" }],
      count: 2,
      limit: 1,
      offset: 0,
    })
    const key = await suite.staff.secretKey(suite.api)
    await expect(key.delete(`${NOTES}/${note.id}`)).rejects.toMatchObject({
      status: 400,
      body: { code: "not_own_note" },
    })
    const { note: removed } = await http().delete(`${NOTES}/${note.id}`)
    expect(removed).toMatchObject({ id: note.id, text: null, deleted_at: expect.any(String) })
  })

  it("is refused without a subject, with two, empty, too long, of what there is not, and to anyone who is not staff", async () => {
    const shopper = await suite.newShopper()
    const { id: application_id } = await apply(shopper, "house", HOUSE_APPLICATION)
    const text = "x"
    for (const [body, path] of [
      [{ text }, "application_id"],
      [{ text, application_id, account_id: "cracc_1" }, "application_id"],
      [{ text: "  ", application_id }, "text"],
      [{ text: "x".repeat(2_001), application_id }, "text"],
      [{ text: "\ud800", application_id }, "text"],
      [{ text, application_id, author: "user_1" }, "author"],
    ] as const) {
      await expect(http().post(NOTES, body)).rejects.toMatchObject({ status: 400, body: { details: [{ path }] } })
    }
    await expect(http().get(NOTES)).rejects.toMatchObject({ status: 400 })
    await expect(http().get(NOTES, { account_id: "cracc_none" })).rejects.toMatchObject({ status: 404 })
    await expect(http().post(NOTES, { text, application_id: "crapp_none" })).rejects.toMatchObject({ status: 404 })
    await expect(http().delete(`${NOTES}/crnote_none`)).rejects.toMatchObject({ status: 404 })
    await expect(shopper.http.get(NOTES, { application_id })).rejects.toMatchObject({ status: 401 })
  })

  it("is never in what the applicant reads", async () => {
    const shopper = await suite.newShopper()
    const { id: application_id } = await apply(shopper, "house", HOUSE_APPLICATION)
    await http().post(NOTES, { application_id, text: "A secret of ours" })
    for (const path of [`/store/trade-credit/applications/${application_id}`, "/store/trade-credit/applications"]) {
      expect(JSON.stringify(await shopper.http.get(path))).not.toContain("A secret of ours")
    }
  })
})
