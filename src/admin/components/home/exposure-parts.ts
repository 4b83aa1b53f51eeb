import type { Exposure } from "../../../client"

export type ExposureDay = Exposure["days"][number]

/** From below: what stands longest is the ground of the picture. As in the bar of an account, so in the chart. */
export const PARTS = [
  { key: "outstanding_amount", name: "outstanding", color: "var(--tag-blue-icon)" },
  { key: "held_amount", name: "held", color: "var(--tag-orange-icon)" },
  { key: "offline_amount", name: "offline", color: "var(--tag-purple-icon)" },
] as const

export const LIMIT_COLOR = "var(--fg-base)"

/** Most stores know nothing of what is owed outside of them. */
export function partsOf(days: ExposureDay[]) {
  return PARTS.filter(({ key }) => key !== "offline_amount" || days.some((day) => day[key] !== 0))
}
