import type { Database, Row } from "../sql"

const TABLE = "billing_agent_health"

export type BreakerPolicy = { failures: number; open_seconds: number; open_seconds_max: number }

export type HealthRow = {
  failures_in_row: number
  /** Null: closed. By the database's clock, since those of the processes may differ. */
  seconds_shut: number | null
  retry_at: Date | null
  /** Somebody tries right now whether the agent is back. */
  on_trial: boolean
  last_failure: { at: Date; message: string } | null
}

const NEVER_FAILED: HealthRow = {
  failures_in_row: 0,
  seconds_shut: null,
  retry_at: null,
  on_trial: false,
  last_failure: null,
}

/** Every statement on how agents fare; each commits by itself. One row an agent, made by its first failure. */
export class HealthRows {
  constructor(private readonly db: () => Database) {}

  async read(agentId: string): Promise<HealthRow> {
    const row = await this.db()(TABLE)
      .where({ agent_id: agentId })
      .select(
        "*",
        // Not `greatest` alone, which makes 0 of null.
        this.db().raw(
          "case when retry_at is not null then greatest(0, extract(epoch from retry_at - now()))::float8 end as seconds_shut"
        )
      )
      .first()
    return row ? toHealthRow(row) : NEVER_FAILED
  }

  /**
   * One more failure; the one that is too many opens the breaker. What was under way when it opened does not prolong it.
   *
   * @returns whether it is open now
   */
  async fail(agentId: string, message: string, { failures, open_seconds }: BreakerPolicy): Promise<boolean> {
    const { rows } = await this.db().raw(
      `insert into ${TABLE} as h
         (agent_id, failures_in_row, open_seconds, retry_at, opened_at, last_failure_at, last_failure_message)
       values (:agentId, 1, case when :failures <= 1 then cast(:open_seconds as numeric) end,
               case when :failures <= 1 then now() + make_interval(secs => :open_seconds) end,
               case when :failures <= 1 then now() end, now(), :message)
       on conflict (agent_id) do update set
         failures_in_row = h.failures_in_row + 1, last_failure_at = now(), last_failure_message = :message,
         open_seconds = case when h.retry_at is null and h.failures_in_row + 1 >= :failures
                             then cast(:open_seconds as numeric) else h.open_seconds end,
         retry_at = case when h.retry_at is null and h.failures_in_row + 1 >= :failures
                         then now() + make_interval(secs => :open_seconds) else h.retry_at end,
         opened_at = case when h.retry_at is null and h.failures_in_row + 1 >= :failures then now() else h.opened_at end,
         updated_at = now()
       returning h.retry_at is not null as is_open`,
      { agentId, message, failures, open_seconds }
    )
    return rows[0].is_open
  }

  /**
   * The right to try whether the agent is back: one UPDATE, so one caller in all processes. It ends with its lease.
   *
   * @param insists also before its time, while nobody else tries
   * @returns until when the agent was to be left alone; null: there is no such right now
   */
  async claimTrial(agentId: string, owner: string, leaseMs: number, insists: boolean): Promise<Date | null> {
    const { rows } = await this.db().raw(
      `with h as (select agent_id, retry_at from ${TABLE} where agent_id = :agentId and ${
        insists ? "retry_at is not null and (retry_at <= now() or trial_owner is null)" : "retry_at <= now()"
      } for update)
       update ${TABLE} as t set trial_owner = :owner, retry_at = now() + make_interval(secs => :lease), updated_at = now()
       from h where t.agent_id = h.agent_id returning h.retry_at as left_alone_until`,
      { agentId, owner, lease: leaseMs / 1_000 }
    )
    return rows[0]?.left_alone_until ?? null
  }

  /** The agent is still away: it is left alone twice as long as before, or as long again where a person insisted. */
  async failTrial(
    owner: string,
    message: string,
    { open_seconds_max }: BreakerPolicy,
    insisted: boolean
  ): Promise<void> {
    const longer = `least(?::numeric, open_seconds * ${insisted ? 1 : 2})`
    await this.db()(TABLE)
      .where({ trial_owner: owner })
      .update({
        trial_owner: null,
        failures_in_row: this.db().raw("failures_in_row + 1"),
        open_seconds: this.db().raw(longer, [open_seconds_max]),
        retry_at: this.db().raw(`now() + make_interval(secs => ${longer}::float8)`, [open_seconds_max]),
        last_failure_at: this.db().fn.now(),
        last_failure_message: message,
        updated_at: this.db().fn.now(),
      })
  }

  /** The trial brought nothing that tells: the next caller may try, but not before the time that there was. */
  async giveUpTrial(owner: string, leftAloneUntil: Date): Promise<void> {
    await this.db()(TABLE)
      .where({ trial_owner: owner })
      .update({
        trial_owner: null,
        retry_at: this.db().raw("greatest(now(), ?::timestamptz)", [leftAloneUntil]),
        updated_at: this.db().fn.now(),
      })
  }

  async close(owner: string): Promise<void> {
    await this.db()(TABLE).where({ trial_owner: owner }).update({
      trial_owner: null,
      retry_at: null,
      opened_at: null,
      open_seconds: null,
      failures_in_row: 0,
      updated_at: this.db().fn.now(),
    })
  }

  /** A success between failures: they were not in a row. */
  async forgetFailures(agentId: string): Promise<void> {
    await this.db()(TABLE)
      .where({ agent_id: agentId, retry_at: null })
      .where("failures_in_row", ">", 0)
      .update({ failures_in_row: 0, updated_at: this.db().fn.now() })
  }
}

function toHealthRow(row: Row): HealthRow {
  return {
    failures_in_row: row.failures_in_row as number,
    seconds_shut: row.seconds_shut as number | null,
    retry_at: row.retry_at as Date | null,
    on_trial: row.trial_owner !== null && (row.seconds_shut as number) > 0,
    last_failure: row.last_failure_at
      ? { at: row.last_failure_at as Date, message: row.last_failure_message as string }
      : null,
  }
}
