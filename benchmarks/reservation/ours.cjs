// The plugin's reservation, from its built package, through its module's service: as the payment provider calls it.
const { openModules, ownModule } = require("../lib/modules.cjs")
const { seedAccounts } = require("./accounts.cjs")

const NAME = "trade_credit"
const MODULE = {
  resolve: ownModule("trade-credit"),
  options: { programs: [{ id: "house", agent: "in_house", currency_code: "jpy" }] },
}

exports.openOurs = async ({ databaseUrl, connections }) => {
  const { services, pool, close } = await openModules({ databaseUrl, connections, modules: { [NAME]: MODULE } })
  const service = services[NAME]
  return {
    reset: (size) => seedAccounts(pool, size),
    async reserve(order, account) {
      const hold = await service.placeHold({
        key: `hold:payses_${order}:1`,
        account_order_id: `acord_${order}`,
        account_id: `cracc_${account}`,
        payment_session_id: `payses_${order}`,
        amount: 1000,
        currency_code: "jpy",
        actor: `cus_${account}`,
      })
      return hold.id
    },
    giveBack: (hold_id) => service.releaseHold({ hold_id, reason: "abandoned" }),
    held: () => heldIn(pool),
    close,
  }
}

/** What the accounts say, and what the open holds add up to. */
const heldIn = async (pool) => {
  const { rows } = await pool.raw(
    `SELECT (SELECT sum(held_amount) FROM credit_account) AS accounts,
       (SELECT coalesce(sum(remaining_amount), 0) FROM credit_hold) AS holds`
  )
  return { accounts: Number(rows[0].accounts), holds: Number(rows[0].holds) }
}
exports.heldIn = heldIn
