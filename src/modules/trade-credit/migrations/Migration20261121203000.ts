import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * Counters of the rate limiter, in the shape that rate-limiter-flexible's PostgreSQL store expects: made here, because
 * a running store must not create tables.
 */
export class Migration20261121203000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`CREATE TABLE IF NOT EXISTS "credit_rate_limit" (
      "key" varchar(255) PRIMARY KEY,
      "points" integer NOT NULL DEFAULT 0,
      "expire" bigint
    );`)
  }

  override async down(): Promise<void> {
    this.addSql(`DROP TABLE IF EXISTS "credit_rate_limit";`)
  }
}
