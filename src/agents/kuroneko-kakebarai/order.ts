import type { FieldProblem } from "../../domain/screening/form"
import type { OrderLineToRegister, OrderToRegister } from "../../modules/billing-agent/port"
import type { AgentFields } from "./application"
import { shortenToWidth } from "./text"

const LINES_MAX = 99
const NAME_WIDTH_MAX = 60
const SETTLE_PRICE_MAX = 999_999_999
const TAX_MAX = 999_999

type Line = OrderLineToRegister

/** The agent prints line names on its invoice; what is no article of the merchant's is named in its language. */
const NAMES_ON_INVOICE: Partial<Record<Line["kind"], string>> = {
  discount: "値引",
  credit: "ご利用クレジット",
  rounding: "端数調整",
}

/** AN010: the order in the agent's names. More than 99 lines are registered as a total without lines. */
export function mapOrder(order: OrderToRegister): AgentFields {
  const tax = Math.round(order.tax_amount)
  const net = Math.round(order.total_amount) - tax
  const lines = toWholeYen(order.lines, net, tax)
  const head = {
    orderDate: toAgentDate(order.ordered_on),
    orderNo: order.number,
    buyerId: order.buyer_number ?? "",
    settlePrice: String(net),
    shohiZei: String(tax),
  }
  if (lines.length > LINES_MAX) {
    return { ...head, meisaiUmu: "2" }
  }
  return { ...head, meisaiUmu: "1", ...Object.assign({}, ...lines.map((line, index) => mapLine(line, index + 1))) }
}

/** What the agent would refuse of an order, found before anything is sent. */
export function checkOrder(order: OrderToRegister): FieldProblem[] {
  const problems: FieldProblem[] = []
  const refuse = (path: string, en: string, ja: string) => void problems.push({ path, message: { en, ja } })
  const tax = Math.round(order.tax_amount)
  const net = Math.round(order.total_amount) - tax
  if (order.currency_code.toLowerCase() !== "jpy") {
    refuse("currency_code", "This agent takes yen only.", "この決済では日本円のみご利用いただけます。")
  }
  if (!order.buyer_number) {
    refuse("buyer_number", "The buyer has no number at the agent.", "取引先番号がありません。")
  } else if (order.buyer_number.length > 20) {
    refuse("buyer_number", "The buyer's number has more than 20 characters.", "取引先番号が20文字を超えています。")
  }
  if (net < 0 || net > SETTLE_PRICE_MAX) {
    refuse(
      "total_amount",
      "The net amount must be from 0 to 999,999,999 yen.",
      "税抜金額は0円から999,999,999円までです。"
    )
  }
  if (tax < 0 || tax > TAX_MAX) {
    refuse("tax_amount", "The tax must be from 0 to 999,999 yen.", "消費税額は0円から999,999円までです。")
  }
  order.lines.forEach((line, index) => {
    if (line.name.trim() === "") {
      refuse(`lines[${index}].name`, "A line has no name.", "商品名がない明細があります。")
    }
    if ((line.quantity ?? 0) < 0 && (line.unit_price ?? 0) < 0) {
      refuse(`lines[${index}].unit_price`, "Quantity and price are both negative.", "数量と単価が両方とも負です。")
    }
  })
  return problems
}

/**
 * Each line in whole yen, with exactly the order's net and tax as sums. What rounding leaves of the tax goes into the
 * line with the most tax, because a line of its own could not have an amount of 0 and a negative tax; what it leaves of
 * the net is a line of its own.
 */
function toWholeYen(lines: Line[], net: number, tax: number): Line[] {
  const whole = lines.map((line) => {
    const amount = Math.round(line.amount)
    const lineTax = Math.round(line.tax_amount)
    // The agent refuses a tax that has not the sign of its line.
    return { ...line, amount, tax_amount: amount < 0 ? Math.min(0, lineTax) : Math.max(0, lineTax) }
  })
  const mostTaxed = whole.reduce<Line | null>(
    (most, line) => (most && most.tax_amount >= line.tax_amount ? most : line),
    null
  )
  if (mostTaxed) {
    mostTaxed.tax_amount += tax - whole.reduce((sum, line) => sum + line.tax_amount, 0)
  }
  const left = net - whole.reduce((sum, line) => sum + line.amount, 0)
  return left === 0
    ? whole
    : [...whole, { kind: "rounding", name: "Rounding", code: "ROUNDING", amount: left, tax_amount: 0 }]
}

function mapLine(line: Line, n: number): AgentFields {
  const quantity = line.kind === "item" ? toDecimal(line.quantity, 9) : null
  const price = line.kind === "item" ? toDecimal(line.unit_price, 8) : null
  return {
    [`shohinMei${n}`]: shortenToWidth(NAMES_ON_INVOICE[line.kind] ?? line.name.trim(), NAME_WIDTH_MAX),
    [`shohinCode${n}`]: line.code.replace(/[^0-9A-Za-z-]/g, "").slice(0, 10) || String(n),
    // Fees, discounts and what does not fit the agent's fields go without quantity and price, which it allows.
    ...(quantity !== null && price !== null && { [`suryo${n}`]: quantity, [`tanka${n}`]: price }),
    [`kessaiKingaku${n}`]: String(line.amount),
    [`shohiZei${n}`]: String(line.tax_amount),
  }
}

/** At most two decimals and `lengthMax` characters, else null. */
function toDecimal(value: number | undefined, lengthMax: number): string | null {
  if (value === undefined) {
    return null
  }
  const text = String(Math.round(value * 100) / 100)
  return text.length <= lengthMax && !text.includes("e") ? text : null
}

/** `yyyyMMdd`: a plain date as it is, an instant as the date in Japan. */
export function toAgentDate(orderedOn: string): string {
  if (/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(orderedOn)) {
    return orderedOn.replace(/-/g, "")
  }
  const inJapan = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Tokyo" }).format(new Date(orderedOn))
  return inJapan.replace(/-/g, "")
}
