// What of an account order stands where, as SQL. Credits belong to an order, not to one charge of it, so only an order
// as a whole has an exact figure: what its charges have there, less the credits posted there.

export function standsInOwnBook(accountOrderId: string): string {
  return standing(accountOrderId, "own_book_amount", "unguaranteed")
}

/** On the company's account, or, where there is none, guaranteed by the agent who takes each order. */
export function standsWithAgent(accountOrderId: string): string {
  return standing(accountOrderId, "amount - own_book_amount", "NOT unguaranteed")
}

function standing(accountOrderId: string, charged: string, credited: string): string {
  return `((SELECT COALESCE(sum(${charged}), 0) FROM credit_charge WHERE account_order_id = ${accountOrderId})
    - (SELECT COALESCE(sum(amount), 0) FROM credit_credit WHERE account_order_id = ${accountOrderId} AND ${credited}))`
}
