/** The groups seen in use, named as in Japan's standard classification; the second part is inferred (see README.md). */
export const DEFAULT_INDUSTRY_CODES = [
  { code: "50-99", label: { en: "Wholesale", ja: "卸売業" } },
  { code: "60-99", label: { en: "Other retail", ja: "その他の小売業" } },
  { code: "57-99", label: { en: "Retail: clothing and textiles", ja: "織物・衣服・身の回り品小売業" } },
  { code: "58-99", label: { en: "Retail: food and drink", ja: "飲食料品小売業" } },
  { code: "59-99", label: { en: "Retail: machinery and tools", ja: "機械器具小売業" } },
  { code: "76-99", label: { en: "Restaurants", ja: "飲食店" } },
  { code: "83-99", label: { en: "Medical care", ja: "医療業" } },
  { code: "85-99", label: { en: "Welfare and nursing care", ja: "社会保険・社会福祉・介護事業" } },
  { code: "07-99", label: { en: "Construction work by trade", ja: "職別工事業" } },
  { code: "15-99", label: { en: "Printing", ja: "印刷・同関連業" } },
  { code: "92-99", label: { en: "Other business services", ja: "その他の事業サービス業" } },
]
