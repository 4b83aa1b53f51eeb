import { LEGAL_FORMS, splitCompanyName } from "../company-name"

describe("a company's name without its legal form", () => {
  it.each([
    ["株式会社見本商店", undefined, 1, "before", "見本商店"],
    ["見本商店株式会社", undefined, 1, "after", "見本商店"],
    ["㈱見本商店", undefined, 1, "before", "見本商店"],
    ["見本商店(有)", undefined, 2, "after", "見本商店"],
    ["合同会社 見本", undefined, 3, "before", "見本"],
    ["医療法人社団見本会", undefined, 7, "before", "見本会"],
    ["医療法人見本会", undefined, 6, "before", "見本会"],
    ["NPO法人見本", undefined, 16, "before", "見本"],
    ["見本商店", "株式会社", 1, "before", "見本商店"],
    ["見本商店株式会社", "合同会社", 1, "after", "見本商店"],
  ])("%s (chosen: %s)", (full, chosen, legalForm, position, name) => {
    expect(splitCompanyName(full, chosen)).toEqual({ legalForm, position, name })
  })

  it.each([
    ["見本商店", undefined],
    ["株式会社", undefined],
    ["見本商店", "GmbH"],
  ])("%s (chosen: %s) has none", (full, chosen) => {
    expect(splitCompanyName(full, chosen)).toBeNull()
  })

  it("knows the agent's twenty forms in the agent's order", () => {
    expect([LEGAL_FORMS.length, LEGAL_FORMS[0], LEGAL_FORMS[19]]).toEqual([20, "株式会社", "宗教法人"])
  })
})
