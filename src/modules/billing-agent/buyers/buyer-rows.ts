import { generateEntityId, MedusaError } from "@medusajs/framework/utils"
import { CLAIM_IS_FREE, toNumberOrNull, type Database, type Row } from "../sql"
import type { BuyerRegistrationRecord, LastAnswer } from "../types"

const TABLE = "billing_agent_buyer_registration"

export type BuyerRow = BuyerRegistrationRecord & {
  number_prefix: string
  data_hash: string | null
  sent_at: Date | null
  sends: number
  unanswered_sends: number
}
export type BuyerOutcome = Partial<{
  state: BuyerRow["state"]
  credit_limit: number | null
  unanswered_sends: number
  last_answer: LastAnswer
  next_ask_at: Date | null
}>

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
    return row ? toRow(row) : null
  }

  async get(id: string): Promise<BuyerRow> {
    const row = await this.find({ id })
    if (!row) {
      throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no buyer registration ${id}.`)
    }
    return row
  }

  /** A rejected or incomplete number may not be used again at the agent, so a corrected application gets a new one. */
  async renumber(row: BuyerRow, numberLengthMax: number): Promise<void> {
    const number = await this.nextNumber(row.number_prefix, numberLengthMax)
    await this.db()(TABLE).where({ id: row.id, number: row.number, state: row.state }).whereRaw(CLAIM_IS_FREE).update({
      number,
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
    return row ? toRow(row) : null
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
    return row ? toRow(row) : null
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
      ...(last_answer ? { last_answer: JSON.stringify(last_answer) } : {}),
      updated_at: this.db().fn.now(),
    })
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

function toRow(row: Row): BuyerRow {
  return {
    id: row.id as string,
    agent_id: row.agent_id as string,
    program_id: row.program_id as string,
    application_id: row.application_id as string,
    number_prefix: row.number_prefix as string,
    number: row.number as string,
    state: row.state as BuyerRow["state"],
    credit_limit: toNumberOrNull(row.credit_limit),
    data_hash: row.data_hash as string | null,
    sent_at: row.sent_at as Date | null,
    sends: row.sends as number,
    unanswered_sends: row.unanswered_sends as number,
    last_answer: row.last_answer as LastAnswer | null,
    last_asked_at: row.last_asked_at as Date | null,
    next_ask_at: row.next_ask_at as Date | null,
  }
}

export function toBuyerRecord({
  number_prefix,
  data_hash,
  sent_at,
  sends,
  unanswered_sends,
  ...record
}: BuyerRow): BuyerRegistrationRecord {
  return record
}
