/** `houjinKaku`: the agent's numbers of legal forms. */
export const LEGAL_FORMS = [
  "株式会社",
  "有限会社",
  "合同会社",
  "合資会社",
  "合名会社",
  "医療法人",
  "医療法人社団",
  "医療法人財団",
  "社会医療法人",
  "一般社団法人",
  "公益社団法人",
  "一般財団法人",
  "公益財団法人",
  "協同組合",
  "社会福祉法人",
  "特定非営利活動法人",
  "学校法人",
  "国立大学法人",
  "公立大学法人",
  "宗教法人",
]

const ABBREVIATIONS: [RegExp, string][] = [
  [/㈱|[(（]株[)）]/, "株式会社"],
  [/㈲|[(（]有[)）]/, "有限会社"],
  [/[(（]同[)）]/, "合同会社"],
  [/[(（]資[)）]/, "合資会社"],
  [/[(（]名[)）]/, "合名会社"],
  [/NPO法人|ＮＰＯ法人/, "特定非営利活動法人"],
]

export type CompanyName = { legalForm: number; position: "before" | "after"; name: string }

/**
 * Splits a registered name into its legal form, the form's place and the rest, as the agent wants it.
 *
 * @param chosenForm used when the name itself has no form at its beginning or end; the form is then taken to stand before it
 * @returns null when no legal form is known
 */
export function splitCompanyName(full: string, chosenForm?: string | null): CompanyName | null {
  const name = ABBREVIATIONS.reduce((text, [short, long]) => text.replace(short, long), full.trim())
  // The longest first: 医療法人社団 also begins with 医療法人.
  const byLength = [...LEGAL_FORMS].sort((a, b) => b.length - a.length)
  const before = byLength.find((form) => name.startsWith(form) && name.length > form.length)
  if (before) {
    return { legalForm: numberOf(before), position: "before", name: name.slice(before.length).trim() }
  }
  const after = byLength.find((form) => name.endsWith(form) && name.length > form.length)
  if (after) {
    return { legalForm: numberOf(after), position: "after", name: name.slice(0, -after.length).trim() }
  }
  return chosenForm && LEGAL_FORMS.includes(chosenForm)
    ? { legalForm: numberOf(chosenForm), position: "before", name }
    : null
}

function numberOf(form: string): number {
  return LEGAL_FORMS.indexOf(form) + 1
}
