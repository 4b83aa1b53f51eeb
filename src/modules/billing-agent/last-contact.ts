import type { Database } from "./sql"

const TABLE = "billing_agent_health"
/** As exact as staff need it, and next to nothing beside the calls themselves. */
const NOTED_EVERY_MS = 60_000

/**
 * When agents last answered with a yes or a no, in all processes, noted as it happens: to look through all that they have
 * answered takes longer the more there is (1.3 s of a million notices).
 */
export class LastContact {
  /** When this process last wrote it down (epoch milliseconds). */
  private readonly notedAt = new Map<string, number>()

  constructor(private readonly db: () => Database) {}

  async note(agentId: string): Promise<void> {
    const now = Date.now()
    if (now - (this.notedAt.get(agentId) ?? 0) < NOTED_EVERY_MS) {
      return
    }
    this.notedAt.set(agentId, now)
    try {
      await this.db().raw(
        `insert into ${TABLE} as h (agent_id, last_contact_at) values (:agentId, now())
         on conflict (agent_id) do update set last_contact_at = now(), updated_at = now()
          where h.last_contact_at is null or h.last_contact_at <= now() - make_interval(secs => :seconds)`,
        { agentId, seconds: NOTED_EVERY_MS / 1_000 }
      )
    } catch {
      // It is only looked at; what the agent said must be written down all the same. The next answer notes it.
      this.notedAt.delete(agentId)
    }
  }

  /** Null: never. */
  async read(agentId: string): Promise<Date | null> {
    const row = await this.db()(TABLE).where({ agent_id: agentId }).first("last_contact_at")
    return row?.last_contact_at ?? null
  }
}
