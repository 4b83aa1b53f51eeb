// Medusa's own loyalty plugin (MIT): a debit of a store credit account, through its module's service.
const path = require("node:path")
const { openModules } = require("../lib/modules.cjs")

const NAME = "store_credit"
const MODULE = path.join(
  path.dirname(require.resolve("@medusajs/loyalty-plugin/package.json")),
  ".medusa/server/src/modules/store-credit"
)

exports.openStoreCredit = async ({ databaseUrl, connections }) => {
  const { services, pool, close } = await openModules({
    databaseUrl,
    connections,
    modules: { [NAME]: { resolve: MODULE } },
  })
  const service = services[NAME]
  return {
    /** Each account begins with one credit; its history is as many more transactions, which cancel each other out. */
    async reset({ accounts, history }) {
      await pool.raw("TRUNCATE store_credit_account CASCADE")
      await pool.raw(
        `INSERT INTO store_credit_account (id, currency_code, customer_id)
         SELECT 'sc_acc_' || n, 'jpy', 'cus_' || n FROM generate_series(0, ? - 1) n`,
        [accounts]
      )
      await pool.raw(
        `INSERT INTO store_credit_account_transaction (id, account_id, type, amount, raw_amount, reference, reference_id)
         SELECT 'sc_trx_' || n, 'sc_acc_' || n % :accounts, CASE WHEN n / :accounts % 2 = 0 THEN 'credit' ELSE 'debit' END, value,
           jsonb_build_object('value', value::text, 'precision', 20), 'order', 'order_old_' || n
         FROM generate_series(0, CAST(:entries AS integer) - 1) n, LATERAL (SELECT CASE WHEN n < :accounts THEN 1e15 ELSE 1000 END AS value) v`,
        { accounts, entries: accounts + history }
      )
      await pool.raw("ANALYZE store_credit_account, store_credit_account_transaction")
    },
    async reserve(order, account) {
      await service.debitAccounts([
        { account_id: `sc_acc_${account}`, amount: 1000, reference: "order", reference_id: `order_${order}`, note: "" },
      ])
      return { order, account }
    },
    giveBack: ({ order, account }) =>
      service.creditAccounts([
        { account_id: `sc_acc_${account}`, amount: 1000, reference: "order", reference_id: `order_${order}`, note: "" },
      ]),
    close,
  }
}
