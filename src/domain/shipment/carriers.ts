import type { LocalizedText } from "../program/program"

/** A carrier under a code that is no agent's; each agent maps it to its own. */
export type Carrier = { code: string; name: LocalizedText }

export const CARRIERS: readonly Carrier[] = [
  { code: "yamato", name: { en: "Yamato Transport", ja: "ヤマト運輸" } },
  { code: "sagawa", name: { en: "Sagawa Express", ja: "佐川急便" } },
  { code: "japanpost_yupack", name: { en: "Japan Post: Yu-Pack", ja: "日本郵便 ゆうパック" } },
  { code: "japanpost_registered", name: { en: "Japan Post: registered mail", ja: "日本郵便 書留" } },
  { code: "letterpack", name: { en: "Japan Post: Letter Pack", ja: "日本郵便 レターパック" } },
  { code: "seino", name: { en: "Seino Transportation", ja: "西濃運輸" } },
  { code: "seino_super_express", name: { en: "Seino Super Express", ja: "セイノースーパーエクスプレス" } },
  { code: "fukuyama", name: { en: "Fukuyama Transporting", ja: "福山通運" } },
  { code: "nittsu", name: { en: "Nippon Express", ja: "日本通運" } },
  { code: "niigata_unyu", name: { en: "Niigata Unyu", ja: "新潟運輸" } },
  { code: "meitetsu", name: { en: "Meitetsu Transport", ja: "名鉄運輸" } },
  { code: "shinshu_meitetsu", name: { en: "Shinshu Meitetsu Transport", ja: "信州名鉄運輸" } },
  { code: "tollexpress", name: { en: "Toll Express Japan", ja: "トールエクスプレスジャパン" } },
  { code: "ecohai", name: { en: "Ecohai", ja: "エコ配" } },
  { code: "tonami", name: { en: "Tonami Transportation", ja: "トナミ運輸" } },
  { code: "dhl", name: { en: "DHL", ja: "DHL" } },
  { code: "ups", name: { en: "UPS", ja: "UPS" } },
  { code: "fedex", name: { en: "FedEx", ja: "FedEx" } },
  { code: "other", name: { en: "Another carrier", ja: "その他の運送会社" } },
]

export function findCarrier(code: string): Carrier | null {
  return CARRIERS.find((carrier) => carrier.code === code) ?? null
}
export { guessCarrier } from "./guess-carrier"
