import type { ApplicationData } from "../form"
import { together, type Check, type Remark } from "./check"
import { prefectureOf } from "./prefectures"

export type DeliveryAddress = {
  country_code: string | null
  postal_code: string | null
  province: string | null
  city: string | null
  address_1: string | null
}

export type DeliveryFacts = {
  data: ApplicationData
  /** Where the program's form asks for no country: that of its currency, if it has one. */
  country_code: string | null
  /** Those the customer has saved, and those of earlier orders. */
  addresses: DeliveryAddress[]
}

type Place = "same" | "region" | "country" | "abroad"

/** How many are written out; the reviewer finds the others with the customer. */
const NAMED_MAX = 5

/** Does it go where the company is? Goods that go elsewhere are the usual sign of a company that somebody only pretends to be. */
export function checkDeliveryAddresses({ data, country_code, addresses }: DeliveryFacts): Check {
  const registered = {
    country_code: textOf(data.country_code) ?? country_code,
    postal_code: textOf(data.postal_code),
    province: textOf(data.province),
    city: textOf(data.city),
    address_1: textOf(data.address_1),
  }
  const different = distinct(addresses)
  const placed = different.map((address) => ({ address, place: placeOf(address, registered) }))
  const at = (place: Place) => placed.filter((one) => one.place === place).map(({ address }) => address)
  const elsewhere = [...at("abroad"), ...at("country"), ...at("region")]
  return {
    code: "delivery_addresses",
    ...together(remarksOn(different.length, at)),
    facts: {
      address_count: different.length,
      same_count: at("same").length,
      same_region_count: at("region").length,
      other_region_count: at("country").length,
      abroad_count: at("abroad").length,
      elsewhere: elsewhere.slice(0, NAMED_MAX).map(written),
    },
    links: [],
  }
}

function remarksOn(count: number, at: (place: Place) => unknown[]): Remark[] {
  if (count === 0) {
    return [NONE]
  }
  const [abroad, country, region] = [at("abroad"), at("country"), at("region")].map(({ length }) => length)
  const remarks = [
    ...(abroad > 0 ? [ABROAD(abroad)] : []),
    ...(country > 0 ? [OTHER_REGION(country)] : []),
    ...(region > 0 ? [SAME_REGION(region)] : []),
  ]
  return remarks.length > 0 ? remarks : [SAME]
}

const NONE: Remark = {
  result: "unknown",
  text: { en: "The customer has no delivery address yet.", ja: "お届け先はまだ登録されていません。" },
}
const SAME: Remark = {
  result: "good",
  text: { en: "Everything goes to the company's address.", ja: "お届け先は会社の住所と同じです。" },
}
const SAME_REGION = (count: number): Remark => ({
  result: "good",
  text: {
    en: `${addressesOf(count)} in the company's own prefecture or state, at another address.`,
    ja: `同じ都道府県の別の住所が${count}件あります。`,
  },
})
const OTHER_REGION = (count: number): Remark => ({
  result: "notice",
  text: { en: `${addressesOf(count)} in another prefecture or state.`, ja: `別の都道府県の住所が${count}件あります。` },
})
const ABROAD = (count: number): Remark => ({
  result: "warning",
  text: { en: `${addressesOf(count)} in another country.`, ja: `別の国の住所が${count}件あります。` },
})

function addressesOf(count: number): string {
  return count === 1 ? "1 delivery address is" : `${count} delivery addresses are`
}

function placeOf(address: DeliveryAddress, registered: DeliveryAddress): Place {
  const [country, own] = [address.country_code?.toLowerCase(), registered.country_code?.toLowerCase()]
  if (country && own && country !== own) {
    return "abroad"
  }
  if (keyOf(address) === keyOf(registered)) {
    return "same"
  }
  const region = regionOf(registered)
  return region !== null && regionOf(address) === region ? "region" : "country"
}

function regionOf({ province, city, address_1 }: DeliveryAddress): string | null {
  const prefecture = [province, city, address_1].map((text) => prefectureOf(text ?? "")).find(Boolean)
  return prefecture ?? (province ? spelling(province) : null)
}

/** An address as two people write it: `道玄坂2丁目3番4号` is `道玄坂２－３－４`, the city before it or in a field of its own. */
function keyOf({ postal_code, province, city, address_1 }: DeliveryAddress): string {
  const line = spelling(`${city ?? ""}${address_1 ?? ""}`)
  const prefecture = prefectureOf(province ?? "") ?? ""
  return `${(postal_code ?? "").normalize("NFKC").replace(/[^0-9A-Za-z]/g, "")} ${line.replace(prefecture, "")}`
}

function spelling(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/(?<=\d)(丁目|番地の|番地|番|号|の|[\u2010-\u2015\u2212\u30fc])/g, "-")
    .replace(/[\s,.、]/g, "")
    .replace(/-+/g, "-")
    .replace(/-$/, "")
}

function distinct(addresses: DeliveryAddress[]): DeliveryAddress[] {
  const keyed = addresses.map((address) => [`${address.country_code ?? ""} ${keyOf(address)}`, address] as const)
  return [...new Map(keyed).values()]
}

function written({ country_code, postal_code, province, city, address_1 }: DeliveryAddress): string {
  const region = province ? (prefectureOf(province) ?? province) : null
  return [country_code?.toUpperCase(), postal_code, region, city, address_1].filter(Boolean).join(" ")
}

function textOf(value: ApplicationData[string]): string | null {
  return typeof value === "string" ? value : null
}
