/**
 * The allow-list: everything that can be written to a ledger, and what it does to the account's balances.
 *
 * `1` and `-1`: the entry's amount is added or taken; `set`: the balance becomes the amount; `covered`: the part of the
 * amount that a hold had reserved is taken. The database says the same in `CK_credit_ledger_entry_effect`, with the
 * signs that each amount may have.
 */
export const OPERATIONS = {
  limit_set: {},
  hold_placed: { held: 1 },
  hold_adjusted: { held: 1 },
  hold_released: { held: -1 },
  charge_posted: { held: "covered", outstanding: 1 },
  charge_credited: { outstanding: -1 },
  payment_received: { outstanding: -1 },
  payment_reversed: { outstanding: 1 },
  money_returned: { outstanding: 1 },
  rounding_adjusted: { outstanding: 1 },
  fee_absorbed: { outstanding: 1 },
  written_off: { outstanding: -1 },
  write_off_reversed: { outstanding: 1 },
  agent_used_synced: { outstanding: "set" },
  transferred_to_own_book: { outstanding: 1 },
  offline_exposure_set: { offline: "set" },
} as const satisfies Record<string, Effects>

export type Operation = keyof typeof OPERATIONS

export type Effect = 1 | -1 | "set" | "covered"
export type Effects = { held?: Effect; outstanding?: Effect; offline?: Effect }
