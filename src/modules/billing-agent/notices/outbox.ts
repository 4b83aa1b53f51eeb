import { randomUUID } from "node:crypto"
import { setTimeout as wait } from "node:timers/promises"
import type { AgentCalls } from "../calls/agent-calls"
import { LEASE_MARGIN_MS } from "../sql"
import type { BillingAgents, LastAnswer } from "../types"
import { CALL_DEADLINE_MS, type Courier } from "./courier"
import type { ClaimedNotice } from "./notice-record"
import type { OutboxRows } from "./outbox-rows"
import { Settlements } from "./settlements"

const LEASE_MS = CALL_DEADLINE_MS + LEASE_MARGIN_MS
const CONCURRENCY_MAX = 32
/** Nothing beside the 20 seconds that a call may take. */
const GATHER_MS = 3

/** Sends what is due, several registrations at once, the notices of one registration in their order. */
export class Outbox {
  constructor(
    private readonly rows: OutboxRows,
    private readonly courier: Courier,
    private readonly calls: AgentCalls
  ) {}

  /**
   * No more is claimed than can go out at once: a claim says *sending*, and a row that says so without having gone out
   * would, after a crash, take a stranger's duplicate for its own.
   */
  async dispatch({
    limit,
    account_order_id,
  }: Parameters<BillingAgents["dispatchNotices"]>[0]): ReturnType<BillingAgents["dispatchNotices"]> {
    const settlements = new Settlements(this.rows)
    const changed = new Set<string>()
    const underWay = new Set<Promise<void>>()
    let sent = 0
    const start = (notice: ClaimedNotice, owner: string) => {
      changed.add(notice.account_order_id)
      const work = this.deliver(notice, owner, settlements).finally(() => underWay.delete(work))
      underWay.add(work)
    }
    try {
      for (;;) {
        const room = Math.min(CONCURRENCY_MAX - underWay.size, limit - sent)
        const owner = randomUUID()
        const claimed = await this.claim(owner, room, account_order_id)
        sent += claimed.length
        claimed.forEach((notice) => start(notice, owner))
        if (underWay.size === 0) {
          return { sent, changed_account_order_ids: [...changed] }
        }
        // Whatever ends makes room, and may free the next one of its registration.
        await Promise.race(underWay)
        if (underWay.size > CONCURRENCY_MAX / 2) {
          // Most end together, and one claim for many of them costs what one for a single one does.
          await wait(GATHER_MS)
        }
      }
    } finally {
      await Promise.all(underWay)
    }
  }

  private async claim(owner: string, limit: number, account_order_id?: string): Promise<ClaimedNotice[]> {
    if (limit <= 0) {
      return []
    }
    const closed_agents = await this.calls.closedAgents()
    return this.rows.claim({ owner, lease_ms: LEASE_MS, limit, account_order_id, closed_agents })
  }

  private async deliver(notice: ClaimedNotice, owner: string, settlements: Settlements): Promise<void> {
    const outcome = await this.courier.deliver(notice)
    const settlement = { id: notice.id, owner, ...outcome }
    await settlements
      .add(settlement)
      // Whatever the database does not take of the agent's words, what became of it must be kept, or it is sent for ever.
      .catch(() => settlements.add({ ...settlement, agent_shipment_id: undefined, last_answer: unwritable() }))
      .catch(() => {
        // The database takes nothing at all: the lease runs out by itself, and then the notice is taken again.
      })
  }
}

function unwritable(): LastAnswer {
  const message = "The agent answered, but its words could not be written down."
  return { at: new Date().toISOString(), kind: "unwritable", message }
}
