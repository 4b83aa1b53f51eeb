import { generateEntityId } from "@medusajs/framework/utils"
import type { AgentAnswer } from "../port"
import type { Database, Row } from "../sql"
import type { AgentFailure } from "../types"

const TABLE = "billing_agent_failure"
/** What people look at when they ask what is wrong. */
const KEPT = 20
const MESSAGE_LENGTH_MAX = 500

/** The last calls of each agent that it did not answer, or turned away: of all processes, and never more than a few. */
export class FailureRows {
  constructor(private readonly db: () => Database) {}

  /** Its words are the adapter's own, which repeat nothing that was sent. */
  async note(
    { agent_id, operation }: { agent_id: string; operation: string },
    answer: AgentAnswer<unknown>
  ): Promise<void> {
    try {
      await this.db().raw(
        `with kept as (
           insert into ${TABLE} (id, agent_id, operation, kind, code, message)
           values (:id, :agent_id, :operation, :kind, :code, :message)
         )
         delete from ${TABLE} where agent_id = :agent_id and id not in (
           select id from ${TABLE} where agent_id = :agent_id order by created_at desc, id desc limit ${KEPT - 1})`,
        { id: generateEntityId(undefined, "bafail"), agent_id, operation, ...wordsOf(answer) }
      )
    } catch {
      // It is only looked at; what the agent said must be written down all the same.
    }
  }

  async read(agentId: string): Promise<AgentFailure[]> {
    const rows: Row[] = await this.db()(TABLE)
      .where({ agent_id: agentId })
      .orderBy([
        { column: "created_at", order: "desc" },
        { column: "id", order: "desc" },
      ])
      .limit(KEPT)
      .select("created_at", "operation", "kind", "code", "message")
    return rows.map(({ created_at, operation, kind, code, message }) => ({
      at: created_at as Date,
      operation: operation as string,
      kind: kind as string,
      code: code as string | null,
      message: message as string,
    }))
  }
}

function wordsOf(answer: AgentAnswer<unknown>): { kind: string; code: string | null; message: string } {
  const said = answer.kind === "accepted" ? "" : answer.message
  const code = "code" in answer ? answer.code : null
  return { kind: answer.kind, code, message: [...said].slice(0, MESSAGE_LENGTH_MAX).join("") }
}
