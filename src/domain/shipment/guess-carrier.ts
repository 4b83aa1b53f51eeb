import { normalizeTrackingNumber } from "./tracking-number"

/**
 * What a fulfilment provider's id says of its carrier, the more telling names first. Short ones count as whole words
 * only: "ups" is also in "groups".
 */
const NAMES: readonly [pattern: RegExp, code: string][] = [
  [/seino-?super-?express/, "seino_super_express"],
  [/shinshu-?meitetsu/, "shinshu_meitetsu"],
  [/letter-?pack/, "letterpack"],
  [/yamato|kuroneko/, "yamato"],
  [/sagawa/, "sagawa"],
  [/yu-?pack|japan-?post/, "japanpost_yupack"],
  [/seino/, "seino"],
  [/fukuyama|fukutsu/, "fukuyama"],
  [/nittsu|nippon-?express/, "nittsu"],
  [/niigata-?unyu/, "niigata_unyu"],
  [/meitetsu/, "meitetsu"],
  [/toll-?express/, "tollexpress"],
  [/ecohai/, "ecohai"],
  [/tonami/, "tonami"],
  [/fedex/, "fedex"],
  [/(^|-)dhl(-|$)/, "dhl"],
  [/(^|-)ups(-|$)/, "ups"],
]

/**
 * Where carriers show their parcels. Japan Post shows all its kinds at one address: what stores send with it are
 * Yu-Pack parcels as a rule.
 */
const HOSTS: readonly [host: string, code: string][] = [
  ["kuronekoyamato.co.jp", "yamato"],
  ["sagawa-exp.co.jp", "sagawa"],
  ["japanpost.jp", "japanpost_yupack"],
  ["seino.co.jp", "seino"],
  ["fukutsu.co.jp", "fukuyama"],
  ["nittsu.co.jp", "nittsu"],
  ["niigata-unyu.co.jp", "niigata_unyu"],
  ["meitetsuunyu.co.jp", "meitetsu"],
  ["tollexpressjapan.com", "tollexpress"],
  ["ecohai.co.jp", "ecohai"],
  ["tonami.co.jp", "tonami"],
  ["dhl.com", "dhl"],
  ["dhl.de", "dhl"],
  ["ups.com", "ups"],
  ["fedex.com", "fedex"],
]

/**
 * Which carrier has a parcel, from the fulfilment provider, else the tracking page, else the number's shape. Only UPS's
 * shape is nobody else's: twelve digits with a seven-check may be any of Japan's carriers, and then nothing is guessed.
 */
export function guessCarrier(parcel: {
  provider_id: string | null
  tracking_number: string | null
  tracking_url: string | null
}): string | null {
  const number = normalizeTrackingNumber(parcel.tracking_number ?? "")
  return fromProvider(parcel.provider_id) ?? fromUrl(parcel.tracking_url) ?? (isOfUps(number) ? "ups" : null)
}

function fromProvider(providerId: string | null): string | null {
  const words = (providerId ?? "").toLowerCase().replace(/[^a-z0-9]+/g, "-")
  return NAMES.find(([pattern]) => pattern.test(words))?.[1] ?? null
}

function fromUrl(url: string | null): string | null {
  const host = URL.canParse(url ?? "") ? new URL(url ?? "").hostname : ""
  return HOSTS.find(([known]) => host === known || host.endsWith(`.${known}`))?.[1] ?? null
}

function isOfUps(number: string): boolean {
  return /^1Z[0-9A-Z]{16}$/.test(number)
}
