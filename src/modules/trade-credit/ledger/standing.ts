/**
 * What of an account order stands in the merchant's own book, as SQL: what its charges have there, less the credits
 * posted there. (Credits belong to an order, not to one charge of it.)
 */
export function standsInOwnBook(accountOrderId: string): string {
  return `((SELECT COALESCE(sum(own_book_amount), 0) FROM credit_charge WHERE account_order_id = ${accountOrderId})
    - (SELECT COALESCE(sum(amount), 0) FROM credit_credit WHERE account_order_id = ${accountOrderId} AND unguaranteed))`
}
