import { EACH_MAX } from "../../../src/modules/billing-agent/attention"
import { shipmentOf } from "./a-notice"
import { anOrder, billingAgentSuite, SCRIPTED } from "./suite"

jest.setTimeout(120_000)

describe("what is at agents for a person to look at", () => {
  billingAgentSuite("attention", SCRIPTED, ({ service, MikroOrmWrapper }) => {
    const sql = (statement: string) => MikroOrmWrapper.getManager().getKnex().raw(statement)
    const listed = async () => (await service.readAttention()).attention
    const codes = async () => (await listed()).map(({ code }) => code)

    it("is an agent that has been away for a while, from when it was left alone until it is back", async () => {
      const away = (minutes: number) =>
        sql(`insert into billing_agent_health (agent_id, failures_in_row, open_seconds, retry_at, opened_at,
               last_failure_at, last_failure_message)
             values ('agent', 5, 60, now() + interval '1 minute', now() - interval '${minutes} minutes', now(), 'No route.')
             on conflict (agent_id) do update set opened_at = excluded.opened_at`)
      await away(14)
      expect(await codes()).toEqual([])
      await away(16)
      expect(await listed()).toMatchObject([
        { kind: "agent", code: "agent_away", subject: { type: "agent", id: "agent" }, agent_id: "agent" },
      ])
      await sql("update billing_agent_health set retry_at = null, open_seconds = null, opened_at = null")
      expect(await codes()).toEqual([])
    })

    it("is a buyer of whom it says nothing any more, also one whom it knew before", async () => {
      const { id } = await service.linkBuyer({
        agent_id: "agent",
        program_id: "test",
        number: "B000009",
        credit_limit: null,
      })
      const heard = (days: number) =>
        sql(`update billing_agent_buyer_registration set heard_at = now() - interval '${days} days' where id = '${id}'`)
      await heard(9)
      expect(await codes()).toEqual([])
      await heard(11)
      expect(await listed()).toMatchObject([
        { code: "buyer_unheard", subject: { display: "B000009" }, program_id: "test" },
      ])
    })

    it("is not said to be more than was read where only the sum of several reaches that many", async () => {
      const { id } = await service.linkBuyer({
        agent_id: "agent",
        program_id: "test",
        number: "B000010",
        credit_limit: null,
      })
      await sql(`update billing_agent_buyer_registration set heard_at = now() - interval '11 days' where id = '${id}'`)
      const notice = await service.createNotice(shipmentOf(await service.registerOrder(anOrder())))
      await sql(`insert into billing_agent_notice (id, key, kind, status, agent_id, program_id, account_order_id,
          registration_id, fulfillment_id, currency_code)
        select 'bano_' || number, 'shipment:more_' || number, kind, 'needs_attention', 'gone_' || number, program_id,
          account_order_id, registration_id, 'more_' || number, currency_code
        from billing_agent_notice, generate_series(1, ${EACH_MAX - 1}) number where id = '${notice.id}'`)
      const { attention, cut } = await service.readAttention()
      expect(attention.filter(({ kind }) => kind === "agent")).toHaveLength(EACH_MAX)
      expect(cut).toEqual([])
    })

    it("is at most so many notices, the newest, and says that there are more", async () => {
      const registration = await service.registerOrder(anOrder())
      const { id } = await service.createNotice(shipmentOf(registration))
      await sql(`insert into billing_agent_notice (id, key, kind, status, agent_id, program_id, account_order_id,
          registration_id, fulfillment_id, currency_code, updated_at)
        select 'bano_' || number, 'shipment:more_' || number, kind, 'needs_attention', agent_id, program_id,
          account_order_id, registration_id, 'more_' || number, currency_code, now() - make_interval(secs => number)
        from billing_agent_notice, generate_series(1, ${EACH_MAX + 5}) number where id = '${id}'`)
      const { attention: found, cut } = await service.readAttention()
      expect(cut).toEqual(["notice"])
      expect(found).toHaveLength(EACH_MAX)
      expect(found[0].subject.id).toBe("bano_1")
      expect(found.map(({ subject }) => subject.id)).not.toContain(`bano_${EACH_MAX + 1}`)
    })
  })
})
