import type { LocalizedText } from "../../program/program"
import { asWritten, type Check, type CheckLink, type CheckResult } from "./check"
import { isFreeMail } from "./mail-domains"

/** Somebody else's application or account that has something in common with the company that applies. */
export type KnownCompany = {
  application_id: string | null
  account_id: string | null
  company_name: string
  /** `kind:value`, as `companyKeys` of the module names them. */
  keys: string[]
}

const KINDS = ["corporate_number", "vat_number", "name", "phone", "email_domain"] as const
type Kind = (typeof KINDS)[number]

const WORDS: Record<Kind, LocalizedText> = {
  corporate_number: { en: "corporate number", ja: "法人番号" },
  vat_number: { en: "VAT number", ja: "VAT番号" },
  name: { en: "name", ja: "会社名" },
  phone: { en: "telephone", ja: "電話番号" },
  email_domain: { en: "e-mail domain", ja: "メールのドメイン" },
}

/** These are a company's own; a telephone or a mail domain can be a landlord's or an accountant's. */
const OWN: Kind[] = ["corporate_number", "vat_number", "name"]

/** By which of its keys a company is looked for: half the world has the mail domain of a free mail service. */
export function tellingKeys(keys: string[]): string[] {
  const domain = "email_domain:"
  return keys.filter((key) => !(key.startsWith(domain) && isFreeMail(key.slice(domain.length))))
}

/** Is the company known already, by another customer's application or account? */
export function checkKnownCompany(known: KnownCompany[], isCutOff: boolean): Check {
  const kinds = KINDS.filter((kind) => known.some((one) => kindsOf(one).includes(kind)))
  return {
    code: "known_company",
    ...verdict(known, kinds, isCutOff),
    facts: { known_count: known.length, is_cut_off: isCutOff, in_common: kinds },
    links: known.map(linkTo),
  }
}

/** Where staff see it: the account that an application has become says more than the application. */
export function linkTo(known: KnownCompany): CheckLink {
  const where =
    known.account_id === null
      ? { type: "application" as const, id: known.application_id ?? "" }
      : { type: "account" as const, id: known.account_id }
  return { ...where, label: asWritten(known.company_name), note: sameWords(kindsOf(known)) }
}

export function sharesCorporateNumber(known: KnownCompany): boolean {
  return kindsOf(known).includes("corporate_number")
}

function kindsOf({ keys }: KnownCompany): Kind[] {
  return KINDS.filter((kind) => keys.some((key) => key.startsWith(`${kind}:`)))
}

function verdict(
  known: KnownCompany[],
  kinds: Kind[],
  isCutOff: boolean
): { result: CheckResult; message: LocalizedText } {
  if (known.length === 0) {
    return {
      result: "good",
      message: {
        en: "No other customer's application or account has this name, number, telephone or e-mail domain.",
        ja: "会社名・番号・電話番号・メールのドメインが同じ、ほかの顧客の申込や口座はありません。",
      },
    }
  }
  const count = isCutOff ? { en: `${known.length} or more`, ja: `${known.length}件以上` } : asCount(known.length)
  const same = sameWords(kinds)
  return {
    result: kinds.some((kind) => OWN.includes(kind)) ? "warning" : "notice",
    message: {
      en: `The company may be known already: ${count.en} of other customers (${same.en}).`,
      ja: `すでに取引のある会社かもしれません。ほかの顧客の申込・口座が${count.ja}あります(${same.ja})。`,
    },
  }
}

function asCount(count: number): LocalizedText {
  return { en: count === 1 ? "1 application or account" : `${count} applications or accounts`, ja: `${count}件` }
}

function sameWords(kinds: Kind[]): LocalizedText {
  return {
    en: `same ${kinds.map((kind) => WORDS[kind].en).join(", ")}`,
    ja: `${kinds.map((kind) => WORDS[kind].ja).join("・")}が同じ`,
  }
}
