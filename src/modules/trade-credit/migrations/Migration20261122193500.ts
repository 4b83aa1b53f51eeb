import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Old and other shapes of characters in names, and the ones they are written with as well. A comma parts words. */
const OTHER_SHAPES = "髙﨑邊邉齋齊斉澤廣國學會實眞縣櫻濱瀨德惠嶋與亞龍,"
const USUAL_SHAPES = "高崎辺辺斎斎斎沢広国学会実真県桜浜瀬徳恵島与亜竜 "

/** After Unicode's compatibility mapping, by which ㈱ and （株） have become (株). */
const JAPANESE_FORMS = [
  "株式会社|有限会社|合同会社|合資会社|合名会社|\\((株|有|同|資|名)\\)",
  "(一般|公益)(社団|財団)法人|(社会){0,1}医療法人(社団|財団){0,1}|社会福祉法人|学校法人|宗教法人",
  "特定非営利活動法人|npo法人|協同組合",
].join("|")

const KABUSHIKI_KAISHA = "kabushiki (kaisha|gaisha)|godo (kaisha|gaisha)|kk|gk"
const OTHER_FORMS = `^ *(${KABUSHIKI_KAISHA}) |( +(co|company|ltd|limited|inc|incorporated|llc|llp|plc|corp|corporation|gmbh|ag|kg|bv|nv|sa|sas|sarl|srl|spa|oy|ab|${KABUSHIKI_KAISHA}))+ *$`

/** Spaces, dashes (the long vowel's, which people type for one, with them) and signs between words. */
const SIGNS = " 　-‐‑‒–—―−ー~〜・･/\\&+_()[]{}<>「」『』【】、。!#%*:;@^`|''\"’‘“”"

/**
 * Strict, so that PostgreSQL neither writes them out where they are called nor takes them for cheap: before it has counted
 * the rows of a table it would else rather compute them for each row (six seconds) than use their index.
 */
const COSTLY = "IMMUTABLE STRICT PARALLEL SAFE COST 5000"

/** What two spellings of one company's name have in common; null for a name of nothing but signs and a legal form. */
const NAME_KEY = `
CREATE FUNCTION "credit_name_key"("p_name" text) RETURNS text LANGUAGE sql ${COSTLY}
RETURN nullif(translate(
  regexp_replace(
    regexp_replace(
      translate(lower(normalize(p_name, NFKC)), '${OTHER_SHAPES}.', '${USUAL_SHAPES}'),
      '${JAPANESE_FORMS}', '', 'g'),
    '${OTHER_FORMS}', '', 'g'),
  '${SIGNS}' || chr(63), ''), '');`

/** Nine digits tell numbers apart, and are the same with a country's code before them and without. */
const PHONE_KEY = `
CREATE FUNCTION "credit_phone_key"("p_phone" text) RETURNS text LANGUAGE sql ${COSTLY}
RETURN substring(regexp_replace(normalize(p_phone, NFKC), '[^0-9]', '', 'g') FROM '[0-9]{9}$');`

/** By what a company is known again, each with its kind before it. */
const COMPANY_KEYS = `
CREATE FUNCTION "credit_company_keys"("p_name" text, "p_data" jsonb) RETURNS text[] LANGUAGE sql ${COSTLY}
RETURN array_remove(ARRAY[
  'name:' || credit_name_key(p_name),
  'corporate_number:' || nullif(p_data ->> 'corporate_number', ''),
  'vat_number:' || nullif(upper(regexp_replace(p_data ->> 'vat_number', '[^A-Za-z0-9]', '', 'g')), ''),
  'phone:' || credit_phone_key(p_data ->> 'phone'),
  'phone:' || credit_phone_key(p_data ->> 'mobile_phone'),
  'email_domain:' || nullif(lower(split_part(p_data ->> 'contact_email', '@', 2)), '')
], NULL);`

/**
 * The same company, known again however it was spelt. Functions, not columns, so that nobody who writes an application
 * or purges one has to think of it. Measured with 100,000 accounts and as many applications: see
 * `screening/known-companies.ts`.
 */
export class Migration20261122193500 extends Migration {
  override async up(): Promise<void> {
    // A table that everybody writes is not waited for while everybody waits behind: it fails, and is started again.
    this.addSql("SET LOCAL lock_timeout = '5s';")
    this.addSql(NAME_KEY)
    this.addSql(PHONE_KEY)
    this.addSql(COMPANY_KEYS)
    this.addSql(`CREATE INDEX "IDX_credit_application_company" ON "credit_application"
      USING gin (credit_company_keys("company_name", "data")) WITH (fastupdate = off);`)
    this.addSql(`CREATE INDEX "IDX_credit_account_name" ON "credit_account" (credit_name_key("company_name"));`)
    this.addSql(`CREATE INDEX "IDX_credit_application_account" ON "credit_application" ("account_id")
      WHERE "account_id" IS NOT NULL;`)
  }

  override async down(): Promise<void> {
    this.addSql(`DROP INDEX IF EXISTS "IDX_credit_application_company", "IDX_credit_account_name",
      "IDX_credit_application_account";`)
    this.addSql(`DROP FUNCTION IF EXISTS "credit_company_keys", "credit_phone_key", "credit_name_key";`)
  }
}
