import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { addDays, dayOf } from "../../../src/domain/terms/plain-day"
import recordExposureJob from "../../../src/jobs/record-exposure"
import { HOUSE_APPLICATION, KURONEKO_APPLICATION } from "../../fixtures/applications"
import { apply, openHouseAccount } from "../../helpers/account"
import type { Answer } from "../../helpers/http"
import { stories } from "../../helpers/store-suite"

const EXPOSURE = "/admin/trade-credit/exposure"

export const overviewStories = stories("All accounts as one", (suite) => {
  const http = () => suite.staff.http
  const pg = () => suite.container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const summary = async (): Promise<Answer> => (await http().get("/admin/trade-credit/summary")).summary

  it("are nothing in a new store", async () => {
    expect(await summary()).toEqual({
      credit: [],
      applications: {
        waiting_count: 0,
        oldest_waiting_since: null,
        for_staff_count: 0,
        for_applicant_count: 0,
        for_agent_count: 0,
      },
      shipments_to_report: [],
      needs_attention_count: 0,
      needs_attention: [],
    })
    const { exposure } = await http().get(EXPOSURE, { currency_code: "jpy" })
    expect(exposure.days).toEqual([])
  })

  it("say what is lent, held and left, and for whom applications wait", async () => {
    const shopper = await suite.newShopper()
    await openHouseAccount(shopper, suite.staff, 100_000)
    const order = await shopper.buy({ notebook: 1 }, "pp_deferred-invoice_house")
    await apply(await suite.newShopper(), "house", HOUSE_APPLICATION)
    const asked = await apply(await suite.newShopper(), "house", HOUSE_APPLICATION)
    await http().post(`/admin/trade-credit/applications/${asked.id}/request-information`, { message: "Since when?" })
    const atAgent = await apply(await suite.newShopper(), "kuroneko", KURONEKO_APPLICATION)
    await pg()("credit_application")
      .where({ id: atAgent.id })
      .update({ updated_at: new Date("2026-01-05T00:00:00Z") })
    const { credit, applications, needs_attention, needs_attention_count } = await summary()
    const held = Math.round(order.total)
    expect(credit).toEqual([
      expect.objectContaining({
        currency_code: "jpy",
        book: "own",
        credit_limit: 100_000,
        held_amount: held,
        available_amount: 100_000 - held,
        active_count: 1,
      }),
    ])
    expect(applications).toEqual({
      waiting_count: 3,
      oldest_waiting_since: "2026-01-05T00:00:00.000Z",
      for_staff_count: 1,
      for_applicant_count: 1,
      for_agent_count: 1,
    })
    // The agent should have decided long ago.
    expect(needs_attention).toEqual([{ kind: "screening", count: 1, is_at_least: false }])
    expect(needs_attention_count).toBe(1)
    const some = await http().get("/admin/trade-credit/summary", { fields: "applications,needs_attention_count" })
    expect(some).toEqual({ summary: { applications, needs_attention_count } })
  })

  it("are shown day by day once the job has run, however often and by however many at once", async () => {
    await openHouseAccount(await suite.newShopper(), suite.staff, 100_000)
    const today = dayOf(new Date(), "Asia/Tokyo")
    // As if the account had been opened two days ago.
    await pg().transaction(async (sql) => {
      await sql.raw("SET LOCAL session_replication_role = replica")
      await sql.raw("UPDATE credit_account SET created_at = created_at - interval '2 days'")
      await sql.raw("UPDATE credit_ledger_entry SET created_at = created_at - interval '2 days'")
    })
    await Promise.all([recordExposureJob(suite.container), recordExposureJob(suite.container)])
    await recordExposureJob(suite.container)
    const { exposure } = await http().get(EXPOSURE, { currency_code: "JPY", program_id: "house" })
    const day = { credit_limit: 100_000, held_amount: 0, outstanding_amount: 0, offline_amount: 0 }
    expect(exposure).toMatchObject({ currency_code: "jpy", program_id: "house", to: today, from: addDays(today, -89) })
    expect(exposure.days).toContainEqual({ day: addDays(today, -2), ...day })
    expect(exposure.days).toContainEqual({ day: today, ...day })
    expect(new Set(exposure.days.map((one: Answer) => one.day)).size).toBe(exposure.days.length)
    expect(await http().get(EXPOSURE, { currency_code: "jpy", from: today, to: today })).toEqual({
      exposure: { currency_code: "jpy", program_id: null, from: today, to: today, days: [{ day: today, ...day }] },
    })
    expect((await http().get(EXPOSURE, { currency_code: "usd" })).exposure.days).toEqual([])
  })

  it("are shown to staff only, and for no more days than a leap year has", async () => {
    for (const query of [
      {},
      { currency_code: "yen!" },
      { currency_code: "jpy", from: "yesterday" },
      { currency_code: "jpy", from: "2024-01-01", to: "2025-01-01" },
      { currency_code: "jpy", from: "2024-01-02", to: "2024-01-01" },
      { currency_code: "jpy", colour: "red" },
    ]) {
      await expect(http().get(EXPOSURE, query)).rejects.toMatchObject({ status: 400 })
    }
    await expect(http().get("/admin/trade-credit/summary", { fields: "weather" })).rejects.toMatchObject({
      status: 400,
    })
    const shopper = await suite.newShopper()
    for (const path of [EXPOSURE, "/admin/trade-credit/summary"]) {
      await expect(shopper.http.get(path, { currency_code: "jpy" })).rejects.toMatchObject({ status: 401 })
    }
  })
})
