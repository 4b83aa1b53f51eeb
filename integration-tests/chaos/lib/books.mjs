import { createRequire } from "node:module"
import { join } from "node:path"
import { setTimeout as delay } from "node:timers/promises"
import { ROOT } from "../../../scripts/lib/settings.mjs"

const { Client } = createRequire(join(ROOT, "package.json"))("@medusajs/framework/pg")
const READ_PATIENCE_MS = 60_000

/** Of every order that came with one of our payment sessions; `total` is Medusa's, exact. */
const ORDERS = `
  SELECT o.id, o.canceled_at IS NOT NULL AS canceled, oc.cart_id, pc.amount::float AS total,
         coalesce((SELECT sum(c.amount)::float FROM capture c JOIN payment p ON p.id = c.payment_id
                    WHERE p.payment_collection_id = pc.id AND c.deleted_at IS NULL AND p.deleted_at IS NULL), 0) AS captured,
         coalesce((SELECT sum(r.amount)::float FROM refund r JOIN payment p ON p.id = r.payment_id
                    WHERE p.payment_collection_id = pc.id AND r.deleted_at IS NULL AND p.deleted_at IS NULL), 0) AS refunded,
         (SELECT count(*)::int FROM payment p
           WHERE p.payment_collection_id = pc.id AND p.deleted_at IS NULL AND p.canceled_at IS NULL) AS live_payments,
         coalesce((SELECT json_agg(json_build_object('id', f.id, 'shipped', f.shipped_at IS NOT NULL))
                     FROM order_fulfillment link JOIN fulfillment f ON f.id = link.fulfillment_id
                    WHERE link.order_id = o.id AND link.deleted_at IS NULL AND f.canceled_at IS NULL), '[]') AS parcels
    FROM "order" o
    JOIN order_payment_collection opc ON opc.order_id = o.id AND opc.deleted_at IS NULL
    JOIN payment_collection pc ON pc.id = opc.payment_collection_id AND pc.deleted_at IS NULL
    LEFT JOIN order_cart oc ON oc.order_id = o.id AND oc.deleted_at IS NULL
   WHERE o.deleted_at IS NULL
     AND EXISTS (SELECT 1 FROM payment_session ps
                  WHERE ps.payment_collection_id = pc.id AND ps.provider_id LIKE 'pp\\_deferred-invoice\\_%')`

const TABLES = {
  orders: ORDERS,
  account_orders: `SELECT *, next_check_at <= now() AS due FROM credit_account_order`,
  accounts: `SELECT id, program_id, agent_buyer_number, held_amount::float AS held, outstanding_amount::float AS outstanding
               FROM credit_account`,
  holds: `SELECT account_order_id, account_id, status, remaining_amount::float AS remaining FROM credit_hold`,
  charges: `SELECT account_order_id, fulfillment_id, amount::float AS amount FROM credit_charge`,
  credits: `SELECT account_order_id, account_id, amount::float AS amount FROM credit_credit`,
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
