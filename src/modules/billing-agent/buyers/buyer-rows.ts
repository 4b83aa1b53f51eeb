import { generateEntityId, MedusaError } from "@medusajs/framework/utils"
import { CLAIM_IS_FREE, type Database, type Row } from "../sql"
import type { LastAnswer } from "../types"
import { toBuyerRow, type BuyerOutcome, type BuyerRow } from "./buyer-record"

const TABLE = "billing_agent_buyer_registration"

/** Every statement on buyer registrations; each commits by itself. */
export class BuyerRows {
  constructor(private readonly db: () => Database) {}

  async open(input: {
    agent_id: string
    program_id: string
    application_id: string
    number_prefix: string
    number_length_max: number
  }): Promise<BuyerRow> {
    const found = await this.find({ application_id: input.application_id, agent_id: input.agent_id })
    if (found) {
      return found
    }
    await this.db()(TABLE)
      .insert({
        id: generateEntityId(undefined, "babr"),
        agent_id: input.agent_id,
        program_id: input.program_id,
        application_id: input.application_id,
        number_prefix: input.number_prefix,
        number: await this.nextNumber(input.number_prefix, input.number_length_max),
        state: "queued",
      })
      .onConflict(["application_id", "agent_id"])
      .ignore()
    return (await this.find({ application_id: input.application_id, agent_id: input.agent_id }))!
  }

  async find(where: Record<string, string>): Promise<BuyerRow | null> {
    const row = await this.db()(TABLE).where(where).orderBy("created_at", "desc").first()
    return row ? toBuyerRow(row) : null
  }

  async get(id: string): Promise<BuyerRow> {
    const row = await this.find({ id })
    if (!row) {
      throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no buyer registration ${id}.`)
    }
    return row
  }

  /** Whoever the agent knew before: a registration under the agent's number, made when he is approved. */
  async link(
    input: { agent_id: string; program_id: string; number: string; credit_limit: number | null },
    nextAskAt: Date | null
  ): Promise<BuyerRow> {
    await this.db()(TABLE)
      .insert({
        ...input,
        id: generateEntityId(undefined, "babr"),
        application_id: null,
        number_prefix: "",
        state: "approved",
        heard_at: this.db().fn.now(),
        next_ask_at: nextAskAt,
      })
      .onConflict(["agent_id", "number"])
      .ignore()
    return (await this.find({ agent_id: input.agent_id, number: input.number }))!
  }

  /**
   * Decided buyers whose state the accounts do not show yet (it is new, or a crash came between), and those whom it is
   * time to ask about. Whatever is taken goes to the end of the queue, so that one which fails keeps no other waiting.
   *
   * @param agents those that are set up · `askable`: which of them can be asked now
   */
  async takeDue(limit: number, { agents, askable }: { agents: string[]; askable: string[] }): Promise<BuyerRow[]> {
    const { rows } = await this.db().raw(
      `update ${TABLE} set updated_at = now()
        where id in (
          select id from ${TABLE}
           where state in ('approved','declined','suspended','closed') and settled_state is distinct from state
                 and agent_id = any(?::text[])
              or state in ('approved','suspended') and next_ask_at <= now() and agent_id = any(?::text[])
           order by updated_at limit ? for update skip locked)
       returning *`,
      [agents, askable, limit]
    )
    return (rows as Row[]).map(toBuyerRow)
  }

  /** Unless somebody has asked meanwhile: that answer has brought the next time. */
  async rest(id: string): Promise<void> {
    await this.db()(TABLE)
      .where({ id })
      .whereRaw("next_ask_at <= now()")
      .update({ next_ask_at: null, updated_at: this.db().fn.now() })
  }

  async markSettled(id: string, state: string): Promise<void> {
    await this.db()(TABLE).where({ id, state }).update({ settled_state: state, updated_at: this.db().fn.now() })
  }

  /** A rejected or incomplete number may not be used again at the agent, so a corrected application gets a new one. */
  async renumber(row: BuyerRow, numberLengthMax: number): Promise<void> {
    const number = await this.nextNumber(row.number_prefix, numberLengthMax)
    await this.db()(TABLE).where({ id: row.id, number: row.number, state: row.state }).whereRaw(CLAIM_IS_FREE).update({
      number,
      heard_at: null,
      state: "queued",
      sends: 0,
      unanswered_sends: 0,
      next_ask_at: null,
      updated_at: this.db().fn.now(),
    })
  }

  /** Takes the row for one send and writes down that it goes out; null: another holds it, or it was sent already. */
  async claimSend(id: string, owner: string, leaseMs: number, dataHash: string): Promise<BuyerRow | null> {
    const [row] = await this.db()(TABLE)
      .where({ id })
      .whereIn("state", ["queued", "sending", "unknown", "refused"])
      .whereRaw(CLAIM_IS_FREE)
      .update({
        state: "sending",
        data_hash: dataHash,
        sent_at: this.db().fn.now(),
        sends: this.db().raw("sends + 1"),
        unanswered_sends: this.db().raw("unanswered_sends + 1"),
        ...this.claim(owner, leaseMs),
      })
      .returning("*")
    return row ? toBuyerRow(row) : null
  }

  /** One question in `min_interval_seconds`: the claim is the time of the last one. */
  async claimAsk(id: string, minIntervalSeconds: number): Promise<BuyerRow | null> {
    const [row] = await this.db()(TABLE)
      .where({ id })
      .whereNotIn("state", ["queued", "refused"])
      .whereRaw(CLAIM_IS_FREE)
      .whereRaw("(last_asked_at is null or last_asked_at <= now() - make_interval(secs => ?))", [minIntervalSeconds])
      .update({ last_asked_at: this.db().fn.now(), updated_at: this.db().fn.now() })
      .returning("*")
    return row ? toBuyerRow(row) : null
  }

  /** Writes a send's outcome, unless its lease ran out and another took over. */
  async settleSend(id: string, owner: string, outcome: BuyerOutcome): Promise<BuyerRow> {
    await this.write(this.db()(TABLE).where({ id, claim_owner: owner }), {
      ...outcome,
      claim_owner: null,
      claim_until: null,
    })
    return this.get(id)
  }

  /** Writes what a question brought, unless the row's state was changed meanwhile. */
  async settleAsk(row: BuyerRow, outcome: BuyerOutcome): Promise<BuyerRow> {
    await this.write(this.db()(TABLE).where({ id: row.id, state: row.state, number: row.number }), outcome)
    return this.get(row.id)
  }

  private async write(rows: ReturnType<Database>, values: Row): Promise<void> {
    const { last_answer, ...rest } = values
    await rows.update({
      ...rest,
      ...(last_answer ? { last_answer: this.keepable(last_answer as LastAnswer) } : {}),
      updated_at: this.db().fn.now(),
    })
  }

  /** Decided where it is written: the buyer may have been forgotten while the agent was asked. */
  private keepable(answer: LastAnswer) {
    return this.db().raw("case when forgotten_at is null then ?::jsonb else ?::jsonb end", [
      JSON.stringify(answer),
      JSON.stringify({ ...answer, message: "" }),
    ])
  }

  private claim(owner: string, leaseMs: number) {
    return {
      claim_owner: owner,
      claim_until: this.db().raw("now() + make_interval(secs => ?)", [leaseMs / 1000]),
      updated_at: this.db().fn.now(),
    }
  }

  private async nextNumber(prefix: string, lengthMax: number): Promise<string> {
    const answer = await this.db().raw("select nextval('billing_agent_buyer_number_seq') as value")
    const number = `${prefix}${String(answer.rows[0].value).padStart(6, "0")}`
    if (number.length > lengthMax || !/^[0-9A-Za-z-]+$/.test(number)) {
      throw new MedusaError(
        MedusaError.Types.INVALID_DATA,
        `The buyer number "${number}" must have at most ${lengthMax} characters of 0-9, A-Z, a-z and hyphen. Change the program's \`number_prefix\`.`
      )
    }
    return number
  }
}
