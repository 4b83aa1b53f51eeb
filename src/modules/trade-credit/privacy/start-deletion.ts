import { withdrawOpenApplications } from "../applications/withdraw-open"
import { endMemberships } from "../members/change-member"
import { revokeInvitationsTo } from "../members/invite"
import { rows, type Sql } from "../sql"
import type { CustomerDeletion, DeletionObstacle } from "../types"
import { IS_RECEIVABLE, type KeepRules } from "./keep-rules"

/**
 * Starts to forget a customer whom Medusa has deleted, in a transaction: memberships end, open invitations to the customer's
 * address are void, open applications are withdrawn, and it is told which of them may be purged — an approved one not while
 * orders run on its account or money is owed from before the deletion, or the papers of those orders have to be kept.
 * Accounts, entries and orders stay. What holds it up is kept, to be looked at again. Repeated calls converge.
 */
export async function startDeletion(
  sql: Sql,
  { customer_id, email, ...rules }: { customer_id: string; email: string | null } & KeepRules
): Promise<CustomerDeletion> {
  await sql.raw(
    `INSERT INTO credit_customer_deletion (customer_id, finished_at) VALUES (:customer_id, now()) ON CONFLICT DO NOTHING`,
    { customer_id }
  )
  const [{ created_at }] = await rows<{ created_at: Date }>(
    sql,
    "SELECT created_at FROM credit_customer_deletion WHERE customer_id = :customer_id FOR UPDATE",
    { customer_id }
  )
  await endMemberships(sql, customer_id)
  if (email) {
    await revokeInvitationsTo(sql, { email, before: created_at })
  }
  await withdrawOpenApplications(sql, { customer_id, actor: "system" })
  const applications = await rows<KeptApplication>(sql, APPLICATIONS, { customer_id, ...rules })
  const obstacles = OBSTACLES.filter((obstacle) => applications.some((application) => application[obstacle]))
  const free = applications.filter((application) => !OBSTACLES.some((obstacle) => application[obstacle]))
  await keepOutcome(sql, customer_id, obstacles, applications)
  return { customer_id, free_application_ids: free.map(({ id }) => id), obstacles }
}

const OBSTACLES: DeletionObstacle[] = ["open_order", "open_debt", "issued_papers"]

type KeptApplication = { id: string; account_id: string | null; open_orders: number[] } & Record<
  DeletionObstacle,
  boolean
>

/** So many orders are named of those that a deletion waits for. */
const ORDERS_NAMED_MAX = 10

/** The account of an application, and the merchant's own book of it. */
const BOOKS = `(SELECT id FROM credit_account WHERE application.account_id IN (id, own_book_of))`

/** Read where it is compared: on its way through here it would lose its microseconds. */
const DELETED_AT = "(SELECT created_at FROM credit_customer_deletion WHERE customer_id = :customer_id)"

/** Others may go on buying on the account for ever: what they order after the deletion is no matter of who has left. */
const ORDERED_BEFORE = `account_id IN ${BOOKS} AND account_order_id IN (
  SELECT id FROM credit_account_order WHERE created_at <= ${DELETED_AT})`

/**
 * What was owed at the deletion and has come of orders of before it, less all that was paid since: the oldest debt is paid
 * first. The same the other way round, where the merchant owes. What is used at an agent is owed to the agent, which
 * collects it and seldom tells: only what came over to the merchant's own book counts.
 */
const OWED = `SELECT 1 FROM (
    SELECT outstanding_change AS change, account_order.id IS NULL AS is_payment,
      COALESCE(account_order.created_at, entry.created_at) <= ${DELETED_AT} AS is_of_before
    FROM credit_ledger_entry entry
    LEFT JOIN credit_charge charge
      ON charge.id = entry.reference_id AND operation IN ('charge_posted', 'transferred_to_own_book')
    LEFT JOIN credit_credit credit ON credit.id = entry.reference_id AND operation = 'charge_credited'
    LEFT JOIN credit_account_order account_order
      ON account_order.id = COALESCE(charge.account_order_id, credit.account_order_id)
    WHERE outstanding_change <> 0 AND entry.account_id IN (
      SELECT id FROM credit_account WHERE application.account_id IN (id, own_book_of) AND ${IS_RECEIVABLE})) step
  HAVING sum(change) FILTER (WHERE is_of_before OR is_payment AND change < 0) > 0
    OR sum(change) FILTER (WHERE is_of_before OR change > 0) < 0`

const APPLICATIONS = `SELECT application.id, account_id,
    ARRAY(SELECT display_id FROM credit_account_order WHERE display_id IS NOT NULL AND id IN (
        SELECT account_order_id FROM credit_hold WHERE status = 'open' AND ${ORDERED_BEFORE})
      ORDER BY display_id LIMIT ${ORDERS_NAMED_MAX}) AS open_orders,
    EXISTS (SELECT 1 FROM credit_hold WHERE status = 'open' AND ${ORDERED_BEFORE}) AS open_order,
    EXISTS (${OWED}) AS open_debt,
    EXISTS (SELECT 1 FROM credit_charge WHERE ${ORDERED_BEFORE}
      AND event_at > now() - make_interval(days => :keep_papers_days)) AS issued_papers
  FROM credit_application application
  WHERE customer_id = :customer_id AND purged_at IS NULL`

async function keepOutcome(
  sql: Sql,
  customerId: string,
  obstacles: DeletionObstacle[],
  applications: KeptApplication[]
): Promise<void> {
  const waits = obstacles.filter((obstacle) => obstacle !== "issued_papers")
  const said =
    waits.length > 0
      ? {
          code: "deletion_waits",
          message: `This customer was deleted, but ${waits.map((obstacle) => WORDS[obstacle](applications)).join(" and ")} on the account they applied for. What they filled in is purged once that is settled.`,
          actions: waits.map((obstacle) => `settle_${obstacle}`),
        }
      : {
          code: "data_kept_by_law",
          message:
            "This customer was deleted. What they filled in is kept as long as the papers of their account have to be, and purged after that by itself.",
          actions: [],
        }
  await sql.raw(
    obstacles.length > 0
      ? `UPDATE credit_customer_deletion SET code = :code, message = :message, actions = CAST(:actions AS jsonb),
           held_since = COALESCE(held_since, now()), finished_at = NULL, updated_at = now() WHERE customer_id = :customer_id`
      : `UPDATE credit_customer_deletion SET code = NULL, message = NULL, actions = '[]', held_since = NULL,
           finished_at = COALESCE(finished_at, now()), updated_at = now() WHERE customer_id = :customer_id`,
    { customer_id: customerId, ...said, actions: JSON.stringify(said.actions) }
  )
}

/** With where that is settled: the customer, whose page would show it, has none any more. */
const WORDS: Record<Exclude<DeletionObstacle, "issued_papers">, (applications: KeptApplication[]) => string> = {
  open_order: (applications) => {
    const orders = applications.flatMap(({ open_orders }) => open_orders.map((number) => `#${number}`))
    return orders.length > 0 ? `orders are still open (${orders.join(", ")})` : "orders are still open"
  },
  open_debt: (applications) => {
    const owing = applications.filter(({ open_debt }) => open_debt)
    return `money is still owed (${owing.map(({ account_id }) => account_id).join(", ")})`
  },
}

/** Deletions that something held up, to be tried again; longest untried first. */
export async function heldDeletions(sql: Sql, { limit }: { limit: number }): Promise<string[]> {
  const held = await rows<{ customer_id: string }>(
    sql,
    "SELECT customer_id FROM credit_customer_deletion WHERE finished_at IS NULL ORDER BY updated_at LIMIT :limit",
    { limit }
  )
  return held.map(({ customer_id }) => customer_id)
}
