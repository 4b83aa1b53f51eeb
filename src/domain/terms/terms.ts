/**
 * When an order on account falls due. `close_day` ends a billing period (`per_shipment`: no period, each shipment is
 * its own); `due` counts from the close.
 */
export type Terms = {
  close_day: number | "month_end" | "per_shipment"
  due: { days: number } | { months: number; day: number | "month_end" }
  /** A due date on a weekend moves to the business day before or after. */
  business_day: "previous" | "next"
}
