import { PASSWORD } from "../../examples/store/src/seed/people"
import { TEST_PASSWORD, TEST_TRADER_CODE } from "../../src/testing"
import { HOUSE_APPLICATION, KURONEKO_APPLICATION } from "../fixtures/applications"

/** Of the store that the tests run (medusa-config.ts). */
export const JWT_SECRET = "jwt-secret-of-the-tests"
export const COOKIE_SECRET = "cookie-secret-of-the-tests"

export const PAPER_KEY = Buffer.from("the key of papers, 32 bytes long").toString("base64")

const { phone, address_1, representative_last_name, representative_first_name, company_name_kana } = HOUSE_APPLICATION
const { representative_last_name_kana, contact_email, contact_last_name } = HOUSE_APPLICATION

/** Secrets, and what an application and a cart say of people: in no log, ever. */
export const CONFIDENTIAL = [
  ...[
    TEST_TRADER_CODE,
    TEST_PASSWORD,
    PASSWORD,
    JWT_SECRET,
    COOKIE_SECRET,
    PAPER_KEY,
    contact_email,
    contact_last_name,
  ],
  ...[phone, phone.replaceAll("-", ""), KURONEKO_APPLICATION.phone, address_1, "2-3-4 Dogenzaka", "Hanako", "Yamada"],
  ...[representative_last_name, representative_first_name, representative_last_name_kana, company_name_kana],
]
