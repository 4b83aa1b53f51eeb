/**
 * What an entry can put right. Whatever else the proof finds, the books do not say which of two sides is wrong:
 *
 * - `versions_without_gaps`, `after_is_before_plus_change`: an entry of the past was changed or is gone; a new one at the end
 *   of the chain cannot stand in its place, and the old one is never touched.
 * - `…_has_its_entry`, `write_off_reversal_has_its_write_off`, `…_is_sum_of_lines`, `outstanding_is_charges_less_credits`, `transfers_cancel_out`,
 *   `unguaranteed_value_is_in_own_book`, `mark_is_where_the_value_stands`, `credits_within_charges`: a paper and the ledger
 *   disagree on money; an invented entry would make the sum right and the books wrong.
 * - `limit_is_last_entry`, `limit_follows_from_entries`: which limit is right is for a person to say, and saying it (the
 *   limit's own route) is an entry.
 * - `no_hold_beyond_available`, `override_was_allowed`, `no_more_given_than_there_was`, `receivables_are_the_merchants`: it
 *   happened; what follows is for people to do.
 *
 * There the rows are restored, or a person accepts it with a reason.
 */
export const REPAIRABLE = ["account_is_last_entry", "held_is_sum_of_open_holds"] as const

export type Repairable = (typeof REPAIRABLE)[number]
