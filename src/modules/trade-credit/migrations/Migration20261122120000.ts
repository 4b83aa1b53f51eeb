import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * How often a hold has followed its order: the serial that keeps the keys of its adjustments apart; and charges of no parcel,
 * for value that was added when all of an order had left.
 */
export class Migration20261122120000 extends Migration {
  override async up(): Promise<void> {
    // A table that everybody writes is not waited for while everybody waits behind: it fails, and is started again.
    this.addSql("SET LOCAL lock_timeout = '5s';")
    this.addSql(
      `ALTER TABLE "credit_hold" ADD COLUMN "adjustments" integer NOT NULL DEFAULT 0 CHECK ("adjustments" >= 0);`
    )
    this.addSql(`ALTER TABLE "credit_charge" ALTER COLUMN "fulfillment_id" DROP NOT NULL;`)
  }

  /** Fails, and changes nothing, once there is a charge of no parcel: it cannot be kept without this migration. */
  override async down(): Promise<void> {
    this.addSql(`ALTER TABLE "credit_charge" ALTER COLUMN "fulfillment_id" SET NOT NULL;`)
    this.addSql(`ALTER TABLE "credit_hold" DROP COLUMN "adjustments";`)
  }
}
