import { OVERDUE_STATES } from "../overdue-states"
import { CHECKS } from "../../../modules/trade-credit/ledger/checks"
import { en } from "../../../admin/i18n/en"
import { ja } from "../../../admin/i18n/ja"

const LANGUAGES = { en, ja }

describe.each(Object.entries(LANGUAGES))("The texts of what needs attention in %s", (_language, texts) => {
  it("name each check of the ledger", () => {
    expect(Object.keys(texts.ledgerCheck).sort()).toEqual(CHECKS.map(({ check }) => check).sort())
  })

  it.each(OVERDUE_STATES)("say what $code is and what to do", ({ code, actions }) => {
    expect(Object.keys(texts.attention)).toContain(code)
    expect(Object.keys(texts.attentionMessage)).toContain(code)
    expect(Object.keys(texts.attentionAction)).toEqual(expect.arrayContaining(actions))
  })
})
