import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const BY_HAND = `"operation" IN ('limit_set', 'payment_received', 'payment_reversed', 'money_returned',
        'rounding_adjusted', 'fee_absorbed', 'written_off', 'offline_exposure_set') OR "reference_type" = 'ledger_finding'`
/** As `BY_HAND` of `accounts/history.ts`. */
const BY_HAND_WITH_REVERSAL = BY_HAND.replace("'written_off',", "'written_off', 'write_off_reversed',")

const UNCHANGED = `"held_change" = 0 AND "offline_change" = 0`
/** As in the first migration: keep in step with `ledger/operations.ts`. */
const EFFECTS: [operation: string, effect: string][] = [
  ["limit_set", `"amount" >= 0 AND "outstanding_change" = 0 AND ${UNCHANGED}`],
  ["hold_placed", `"amount" > 0 AND "held_change" = "amount" AND "outstanding_change" = 0 AND "offline_change" = 0`],
  ["hold_adjusted", `"held_change" = "amount" AND "outstanding_change" = 0 AND "offline_change" = 0`],
  ["hold_released", `"amount" > 0 AND "held_change" = -"amount" AND "outstanding_change" = 0 AND "offline_change" = 0`],
  [
    "charge_posted",
    `"amount" >= 0 AND "held_change" BETWEEN -"amount" AND 0 AND "outstanding_change" = "amount" AND "offline_change" = 0`,
  ],
  ["charge_credited", `"amount" > 0 AND "outstanding_change" = -"amount" AND ${UNCHANGED}`],
  ["payment_received", `"amount" > 0 AND "outstanding_change" = -"amount" AND ${UNCHANGED}`],
  ["payment_reversed", `"amount" > 0 AND "outstanding_change" = "amount" AND ${UNCHANGED}`],
  ["money_returned", `"amount" > 0 AND "outstanding_change" = "amount" AND ${UNCHANGED}`],
  ["rounding_adjusted", `"outstanding_change" = "amount" AND ${UNCHANGED}`],
  ["fee_absorbed", `"outstanding_change" = "amount" AND ${UNCHANGED}`],
  ["written_off", `"amount" > 0 AND "outstanding_change" = -"amount" AND ${UNCHANGED}`],
  ["agent_used_synced", `"amount" >= 0 AND "outstanding_after" = "amount" AND ${UNCHANGED}`],
  ["transferred_to_own_book", `"outstanding_change" = "amount" AND ${UNCHANGED}`],
  ["offline_exposure_set", `"held_change" = 0 AND "outstanding_change" = 0 AND "offline_after" = "amount"`],
]
const REVERSED: (typeof EFFECTS)[number] = [
  "write_off_reversed",
  `"amount" > 0 AND "outstanding_change" = "amount" AND "reference_type" = 'write_off' AND ${UNCHANGED}`,
]

/** A write-off can be taken back, once, by an entry that names it. */
export class Migration20261122195000 extends Migration {
  override async up(): Promise<void> {
    // A table that everybody writes is not waited for while everybody waits behind: it fails, and is started again.
    this.addSql("SET LOCAL lock_timeout = '5s';")
    this.effects([...EFFECTS, REVERSED])
    this.addSql(`CREATE UNIQUE INDEX "UQ_credit_ledger_entry_write_off_reversed"
      ON "credit_ledger_entry" ("reference_id") WHERE "operation" = 'write_off_reversed';`)
    this.byHand(BY_HAND_WITH_REVERSAL)
    this.kinds(["limit", "write_off", "write_off_reversal"])
  }

  override async down(): Promise<void> {
    // Entries are final: with one of the new kind in the books this fails, and nothing is lost.
    this.kinds(["limit", "write_off"])
    this.byHand(BY_HAND)
    this.addSql(`DROP INDEX IF EXISTS "UQ_credit_ledger_entry_write_off_reversed";`)
    this.effects(EFFECTS)
    this.addSql(`ALTER TABLE "credit_ledger_entry" VALIDATE CONSTRAINT "CK_credit_ledger_entry_effect";`)
  }

  /** Not read through again: what is there keeps the stricter rule that it was written under. */
  private effects(effects: typeof EFFECTS): void {
    const cases = effects.map(([operation, effect]) => `WHEN '${operation}' THEN ${effect}`)
    this.addSql(`ALTER TABLE "credit_ledger_entry" DROP CONSTRAINT "CK_credit_ledger_entry_effect",
      ADD CONSTRAINT "CK_credit_ledger_entry_effect" CHECK (CASE "operation" ${cases.join(" ")} ELSE false END) NOT VALID;`)
  }

  private byHand(where: string): void {
    this.addSql(`DROP INDEX IF EXISTS "IDX_credit_ledger_entry_by_hand";`)
    this.addSql(`CREATE INDEX "IDX_credit_ledger_entry_by_hand"
      ON "credit_ledger_entry" ("account_id", "version") WHERE ${where};`)
  }

  private kinds(kinds: string[]): void {
    const list = kinds.map((kind) => `'${kind}'`).join(", ")
    this.addSql(`ALTER TABLE "credit_approval_request" DROP CONSTRAINT "credit_approval_request_kind_check",
      ADD CONSTRAINT "credit_approval_request_kind_check" CHECK ("kind" IN (${list}));`)
  }
}
