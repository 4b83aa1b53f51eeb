import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { accountOf, ledgerFindings, openKuronekoAccount } from "../../helpers/account"
import { letTimePass } from "../../helpers/let-time-pass"
import { ordersAtAgent } from "../../helpers/main-job"
import type { Shopper } from "../../helpers/shopper"
import { slip } from "../../helpers/slip"
import { trackingLabel } from "../../helpers/staff"
import { stories } from "../../helpers/store-suite"
import { waitFor } from "../../helpers/wait-for"

const HIDES = "pp_deferred-invoice_kuroneko"
const PENDS = "pp_deferred-invoice_kuroneko-patient"
const HOURS_A_STEP = 6
const STEPS = 4

export const agentDayOffStories = stories("An agent that is away for a day", (suite) => {
  const pg = () => suite.container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const onAccount = async (order_id: string) =>
    (await suite.staff.http.get(`/admin/trade-credit/orders/${order_id}`)).order
  const ship = async (order_id: string, fulfillment_id: string, serial: number) =>
    suite.staff.ship(order_id, fulfillment_id, [trackingLabel(slip(serial))])

  /** Somebody has tried to reach the agent, and it is left alone until later. */
  const foundAway = () =>
    waitFor(
      "another look for the agent, in vain",
      () => pg()("billing_agent_health").where("retry_at", ">", pg().fn.now()).first(),
      (row) => row !== undefined
    )

  /** What staff pack although the agent has not answered. */
  const packAllTheSame = async (order_id: string) => {
    await suite.staff.shipWithoutApproval(order_id)
    return suite.staff.fulfil(order_id)
  }

  it("is told everything afterwards, by itself, each order before its slip", async () => {
    const strict = await suite.newShopper()
    const patient = await suite.newShopper()
    const buyers: [Shopper, string, string][] = [
      [strict, "kuroneko", (await openKuronekoAccount(strict, suite.kuroneko, 300_000)).ref],
      [
        patient,
        "kuroneko-patient",
        (await openKuronekoAccount(patient, suite.kuroneko, 300_000, "kuroneko-patient")).ref,
      ],
    ]
    const shipped = [await strict.buy({ bolts: 1 }, HIDES), await patient.buy({ notebook: 2 }, PENDS)]
    const parcels = [await suite.staff.fulfil(shipped[0].id), await suite.staff.fulfil(shipped[1].id)]
    const cancelled = await strict.buy({ bolts: 3 }, HIDES)

    const { waiting, risky } = await suite.whileAgentsAreAway(async () => {
      await ship(shipped[0].id, parcels[0].id, 71)
      await ship(shipped[1].id, parcels[1].id, 72)
      await suite.staff.cancelOrder(cancelled.id)
      await letTimePass(suite.container, HOURS_A_STEP)

      const cart = await strict.createCart({ bolts: 1 })
      expect(await strict.listProviders(cart.id)).not.toContain(HIDES)
      const waiting = await patient.buy({ bolts: 1 }, PENDS)
      const risky = await patient.buy({ rice_crackers: 3, notebook: 1 }, PENDS)
      await expect(suite.staff.fulfil(waiting.id)).rejects.toMatchObject({
        status: 400,
        body: { code: "decision_unknown" },
      })
      await ship(risky.id, (await packAllTheSame(risky.id)).id, 73)

      for (let step = 1; step < STEPS; step++) {
        await foundAway()
        await letTimePass(suite.container, HOURS_A_STEP)
      }
      await foundAway()
      expect((await onAccount(waiting.id)).needs_attention).toMatchObject([{ code: "agent_silent" }])
      expect((await onAccount(shipped[0].id)).notices).toMatchObject([{ accepted_at: null }])
      expect((await suite.staff.readOrder(shipped[0].id)).payment_status).toBe("captured")
      expect(await ledgerFindings(suite.staff)).toEqual([])
      await letTimePass(suite.container, HOURS_A_STEP)
      return { waiting, risky }
    })

    const everything = async () => (await suite.kuroneko.state()).orders
    const registered = (order: { id: string; display_id: number }) =>
      waitFor(
        `order ${order.display_id} and what is owed of it at the agent`,
        () => onAccount(order.id),
        ({ decision, notices }) =>
          decision.state === "approved" && notices.every(({ status }: { status: string }) => status === "accepted"),
        120_000
      )
    for (const order of [...shipped, waiting, risky]) {
      await registered(order)
    }
    await waitFor(
      "the cancellation at the agent",
      everything,
      (orders) => orders.filter(({ status }) => status === "cancelled").length === 1
    )

    const slips = (await everything()).flatMap(({ shipments }) => shipments.map(({ slip }) => slip))
    expect(slips.sort()).toEqual([slip(71), slip(72), slip(73)].sort())
    const [{ number }] = (await onAccount(waiting.id)).registrations
    const ofPatient = await ordersAtAgent(suite, buyers[1][2])
    expect(ofPatient).toHaveLength(3)
    // Orders of one day come to the agent in any order; only what belongs to one order is in order.
    expect(ofPatient.find(({ ref }) => ref === number)).toMatchObject({ shipments: [] })

    // The agent's own record begins anew with its return: nothing went out in a wrong order.
    const calls = (await suite.kuroneko.requests()).filter(({ outcome }) => outcome.includes("<returnCode>0<"))
    const position = (operation: string, serial: number) =>
      calls.findIndex((call) => call.operation === operation && call.fields.slipNo === slip(serial))
    const riskyNumber = calls[position("AN030", 73)].fields.orderNo
    const registration = calls.findIndex(
      ({ operation, fields }) => operation === "AN010" && fields.orderNo === riskyNumber
    )
    expect(registration).toBeGreaterThanOrEqual(0)
    expect(registration).toBeLessThan(position("AN030", 73))

    const fulfillment = await suite.staff.fulfil(waiting.id)
    await ship(waiting.id, fulfillment.id, 74)
    for (const [shopper, program, ref] of buyers) {
      await waitFor(
        "the same figures in the ledger and at the agent",
        async () => {
          const { held_amount, outstanding_amount } = await accountOf(shopper, program)
          const { used } = (await suite.kuroneko.state()).buyers.find((buyer) => buyer.ref === ref)!
          return { ours: held_amount + outstanding_amount, theirs: used }
        },
        ({ ours, theirs }) => ours === theirs
      )
    }
    expect(await ledgerFindings(suite.staff)).toEqual([])
  })
})
