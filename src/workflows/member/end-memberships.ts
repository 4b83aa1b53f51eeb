import type { AccountOrderDeps } from "../deps"

const AT_A_TIME = 100

/**
 * Ends the memberships of customers whom Medusa has no more, whose logins outlive them; and lets go of addresses whose
 * invitation has run out. Looks at what is there, so an event that got lost is made up for at the next look.
 */
export async function endMemberships({ tradeCredit, pg }: AccountOrderDeps): Promise<void> {
  const { rows } = await pg.raw<{ rows: { customer_id: string }[] }>(
    `SELECT DISTINCT member.customer_id FROM credit_account_member member
       LEFT JOIN customer ON customer.id = member.customer_id AND customer.deleted_at IS NULL
      WHERE member.deleted_at IS NULL AND customer.id IS NULL LIMIT ${AT_A_TIME}`
  )
  for (const { customer_id } of rows) {
    await tradeCredit.endMemberships(customer_id)
  }
  await tradeCredit.closeExpiredInvitations()
}
