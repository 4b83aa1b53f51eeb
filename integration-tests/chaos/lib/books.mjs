import { createRequire } from "node:module"
import { join } from "node:path"
import { setTimeout as delay } from "node:timers/promises"
import { ROOT } from "../../../scripts/lib/settings.mjs"

const { Client } = createRequire(join(ROOT, "package.json"))("@medusajs/framework/pg")
const READ_PATIENCE_MS = 60_000

/**
 * Of every order that came with one of our payment sessions: what Medusa has captured, paid back and can still capture, and
 * the credit lines with which refunds have lowered its total (a cancellation writes one of nothing).
 */
const ORDERS = `
  SELECT o.id, o.canceled_at IS NOT NULL AS canceled, oc.cart_id, paid.captured, paid.refunded, paid.live,
         (SELECT coalesce(json_agg(json_build_object('id', r.id, 'amount', r.amount)), '[]')
            FROM order_payment_collection opc
            JOIN payment p ON p.payment_collection_id = opc.payment_collection_id AND p.deleted_at IS NULL
            JOIN refund r ON r.payment_id = p.id AND r.deleted_at IS NULL
           WHERE opc.order_id = o.id AND opc.deleted_at IS NULL) AS refunds,
         (SELECT coalesce(json_agg(l.amount), '[]') FROM order_credit_line l
           WHERE l.order_id = o.id AND l.version = o.version AND l.amount > 0 AND l.deleted_at IS NULL) AS credit_lines
    FROM "order" o
    LEFT JOIN order_cart oc ON oc.order_id = o.id AND oc.deleted_at IS NULL
    CROSS JOIN LATERAL (
      SELECT coalesce(sum(captured), 0)::float AS captured, coalesce(sum(refunded), 0)::float AS refunded,
             coalesce(json_agg(amount - captured) FILTER (WHERE canceled_at IS NULL AND captured < amount), '[]') AS live
        FROM (SELECT p.amount, p.canceled_at,
                     (SELECT coalesce(sum(c.amount), 0) FROM capture c
                       WHERE c.payment_id = p.id AND c.deleted_at IS NULL) AS captured,
                     (SELECT coalesce(sum(r.amount), 0) FROM refund r
                       WHERE r.payment_id = p.id AND r.deleted_at IS NULL) AS refunded
                FROM order_payment_collection opc
                JOIN payment p ON p.payment_collection_id = opc.payment_collection_id AND p.deleted_at IS NULL
               WHERE opc.order_id = o.id AND opc.deleted_at IS NULL) payments) paid
   WHERE o.deleted_at IS NULL
     AND EXISTS (SELECT 1 FROM order_payment_collection opc
                   JOIN payment_session ps ON ps.payment_collection_id = opc.payment_collection_id
                  WHERE opc.order_id = o.id AND opc.deleted_at IS NULL
                    AND ps.provider_id LIKE 'pp\\_deferred-invoice\\_%')`

const TABLES = {
  orders: ORDERS,
  account_orders: `SELECT *, next_check_at <= now() AS due FROM credit_account_order`,
  accounts: `SELECT id, program_id, own_book_of, agent_buyer_number, held_amount::float AS held, outstanding_amount::float AS outstanding
               FROM credit_account`,
  holds: `SELECT account_order_id, account_id, status, remaining_amount::float AS remaining FROM credit_hold`,
  charges: `SELECT account_order_id, account_id, fulfillment_id, unguaranteed, amount::float AS amount FROM credit_charge`,
  credits: `SELECT account_order_id, account_id, reference_id, amount::float AS amount FROM credit_credit`,
  receipts: `SELECT account_id, reference, reversed_at IS NOT NULL AS reversed, amount::float AS amount FROM credit_receipt`,
  registrations: `SELECT account_order_id, number, state, amount::float AS amount FROM billing_agent_order_registration`,
  notices: `SELECT account_order_id, kind, status, last_answer FROM billing_agent_notice`,
  applications: `SELECT a.program_id, a.status, c.email FROM credit_application a JOIN customer c ON c.id = a.customer_id`,
  members: `SELECT m.program_id, m.account_id, c.email FROM credit_account_member m JOIN customer c ON c.id = m.customer_id`,
}

/** Reads what stands in the database, past all of the product's own reading. */
export function booksOf(databaseUrl) {
  /** A connection for one reading, because the server may be restarted at any time. */
  async function run(work) {
    const deadline = Date.now() + READ_PATIENCE_MS
    for (;;) {
      const client = new Client({ connectionString: databaseUrl })
      client.on("error", () => undefined)
      try {
        await client.connect()
        return await work(client)
      } catch (error) {
        if (Date.now() > deadline || error.code === "42601") {
          throw error
        }
        await delay(500)
      } finally {
        await client.end().catch(() => undefined)
      }
    }
  }

  return {
    read: () =>
      run(async (client) => {
        const books = {}
        for (const [name, query] of Object.entries(TABLES)) {
          books[name] = (await client.query(query)).rows
        }
        return books
      }),

    buyerNumberOf: (email) =>
      run(async (client) => {
        const { rows } = await client.query(
          `SELECT r.number FROM billing_agent_buyer_registration r
             JOIN credit_application a ON a.id = r.application_id JOIN customer c ON c.id = a.customer_id
            WHERE c.email = $1 AND r.sent_at IS NOT NULL`,
          [email]
        )
        return rows[0]?.number ?? null
      }),

    /**
     * As if so many minutes had gone by for every order and checkout; nobody waits that long for an abandoned one. What is
     * younger than a minute may still be under way and stays as it is.
     */
    letTimePass: (minutes) =>
      run(async (client) => {
        for (const table of ["order", "credit_account_order", "credit_hold", "payment_session"]) {
          await client.query(
            `UPDATE "${table}" SET created_at = created_at - make_interval(mins => $1)
              WHERE created_at < now() - interval '1 minute'`,
            [minutes]
          )
        }
        await client.query(`UPDATE credit_account_order SET next_check_at = now() WHERE settled_at IS NULL`)
      }),
  }
}
