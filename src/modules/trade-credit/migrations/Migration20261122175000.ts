import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** In which language an invitation is written, also when staff send it again. */
export class Migration20261122175000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`ALTER TABLE "credit_account_invitation" ADD COLUMN "locale" text NOT NULL DEFAULT 'en';`)
  }

  override async down(): Promise<void> {
    this.addSql(`ALTER TABLE "credit_account_invitation" DROP COLUMN "locale";`)
  }
}
