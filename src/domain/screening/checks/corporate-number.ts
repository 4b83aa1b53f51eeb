import { isCorporateNumber } from "../corporate-number"
import type { ApplicationData } from "../form"
import { together, asWritten, type Check, type CheckLink, type Remark } from "./check"
import { linkTo, sharesCorporateNumber, type KnownCompany } from "./known-company"

export type CorporateNumberFacts = {
  data: ApplicationData
  /** Does the program's form ask for it? Kuroneko's does not. */
  is_asked: boolean
  known: KnownCompany[]
}

/** The public register of the National Tax Agency, which names the company of each number and its address. */
const REGISTER = "https://www.houjin-bangou.nta.go.jp/henkorireki-johoto.html?selHouzinNo="

/** Is there a number, can it be one, and has somebody else applied with it? Whether it is this company's, people look up. */
export function checkCorporateNumber({ data, is_asked, known }: CorporateNumberFacts): Check {
  const number = typeof data.corporate_number === "string" ? data.corporate_number : null
  const users = known.filter(sharesCorporateNumber)
  const isValid = number !== null && isCorporateNumber(number)
  const remarks =
    number === null ? [missing(data, is_asked)] : [isValid ? VALID : INVALID, ...(users.length > 0 ? [USED] : [])]
  return {
    code: "corporate_number",
    ...together(remarks),
    facts: { corporate_number: number, is_valid: number === null ? null : isValid, used_by_others: users.length },
    links: [...(number !== null && isValid ? [registerOf(number)] : []), ...users.map(linkTo)],
  }
}

function registerOf(number: string): CheckLink {
  return {
    type: "website",
    id: `${REGISTER}${number}`,
    label: { en: "Look it up in the public register", ja: "法人番号公表サイトで確認" },
    note: asWritten(number),
  }
}

function missing({ entity_type }: ApplicationData, isAsked: boolean): Remark {
  if (entity_type === "sole_proprietor") {
    return {
      result: "unknown",
      text: { en: "Sole proprietors have no corporate number.", ja: "個人事業主に法人番号はありません。" },
    }
  }
  return isAsked
    ? { result: "notice", text: { en: "There is no corporate number.", ja: "法人番号が入力されていません。" } }
    : {
        result: "unknown",
        text: {
          en: "This program's form doesn't ask for a corporate number.",
          ja: "このプログラムの申込では法人番号を伺っていません。",
        },
      }
}

const VALID: Remark = {
  result: "good",
  text: {
    en: "The number's check digit is right. See in the register that it is this company's.",
    ja: "検査用数字は正しい番号です。申込者の法人番号であるかは公表サイトでご確認ください。",
  },
}

const INVALID: Remark = {
  result: "warning",
  text: {
    en: "No company has this number: its check digit is wrong.",
    ja: "検査用数字が合わず、存在しない法人番号です。",
  },
}

const USED: Remark = {
  result: "warning",
  text: {
    en: "Another customer has applied with the same number.",
    ja: "ほかの顧客が同じ法人番号で申し込んでいます。",
  },
}
