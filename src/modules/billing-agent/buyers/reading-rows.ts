import { generateEntityId } from "@medusajs/framework/utils"
import { toNumberOrNull, type Database, type Row } from "../sql"
import type { CreditReading } from "../types"

const TABLE = "billing_agent_credit_reading"
const INTERVAL_SECONDS = 2
const PAUSE_AFTER_FAILURE_SECONDS = 30

type Buyer = { agent_id: string; buyer_number: string }

/** Every statement on the last answers about credit; each commits by itself. */
export class ReadingRows {
  constructor(private readonly db: () => Database) {}

  /** @returns the last answer, whether it is younger than asked for, and whether somebody is asking right now */
  async find(
    { agent_id, buyer_number }: Buyer,
    maxAgeSeconds: number
  ): Promise<{ reading: CreditReading | null; counts: boolean; asking: boolean }> {
    const row = await this.db()(TABLE)
      .where({ agent_id, buyer_number })
      .select("*", this.db().raw("read_at > now() - make_interval(secs => ?) as counts", [maxAgeSeconds]))
      .first()
    return {
      reading: row?.read_at ? toReading(row) : null,
      counts: row?.counts ?? false,
      asking: row?.asking ?? false,
    }
  }

  /** The right to ask: given once in the interval, and not while the agent is left alone. */
  async claim({ agent_id, buyer_number }: Buyer): Promise<boolean> {
    const { rows } = await this.db().raw(
      `insert into ${TABLE} as r (id, agent_id, buyer_number, asked_at, asking)
       values (?, ?, ?, now(), true)
       on conflict (agent_id, buyer_number) do update set asked_at = now(), asking = true, updated_at = now()
        where r.asked_at <= now() - make_interval(secs => ?)
          and (r.failed_at is null or r.failed_at <= now() - make_interval(secs => ?))
       returning r.id`,
      [generateEntityId(undefined, "bacr"), agent_id, buyer_number, INTERVAL_SECONDS, PAUSE_AFTER_FAILURE_SECONDS]
    )
    return rows.length > 0
  }

  async keep(buyer: Buyer, { usable, limit_amount, used_amount, read_at }: CreditReading): Promise<void> {
    await this.of(buyer)
      // A slower question that was asked earlier must not undo what a later one brought.
      .where((either) => either.whereNull("read_at").orWhere("read_at", "<", read_at))
      .update({ usable, limit_amount, used_amount, read_at })
    await this.of(buyer).update({ asking: false, failed_at: null, updated_at: this.db().fn.now() })
  }

  /** @param isFault whether the missing answer says something about the agent */
  async fail(buyer: Buyer, isFault: boolean): Promise<void> {
    await this.of(buyer).update({
      asking: false,
      ...(isFault && { failed_at: this.db().fn.now() }),
      updated_at: this.db().fn.now(),
    })
  }

  private of({ agent_id, buyer_number }: Buyer) {
    return this.db()(TABLE).where({ agent_id, buyer_number })
  }
}

function toReading(row: Row): CreditReading {
  return {
    usable: row.usable as boolean,
    limit_amount: toNumberOrNull(row.limit_amount),
    used_amount: toNumberOrNull(row.used_amount),
    read_at: row.read_at as Date,
  }
}
