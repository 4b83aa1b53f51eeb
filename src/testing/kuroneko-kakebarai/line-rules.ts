import { FULL_WIDTH, Refusal, type Form } from "./rules"

const LINES_MAX = 99
const DECIMAL = /^-?[0-9]+(\.[0-9]{1,2})?$/

/** The lines of AN010: each field's form, signs that agree, and sums that are the order's. */
export function checkLines(form: Form, price: number, tax: number): void {
  const numbers = Array.from({ length: LINES_MAX }, (_, index) => index + 1).filter((n) =>
    form.has(`kessaiKingaku${n}`)
  )
  const sums = { price: 0, tax: 0 }
  for (const n of numbers) {
    checkTexts(form, n)
    const quantity = decimal(form.get(`suryo${n}`), 9, "A110001", "A110002")
    const unitPrice = decimal(form.get(`tanka${n}`), 8, "A130001", "A130002")
    Refusal.when(quantity < 0 && unitPrice < 0, "A130003")
    const lineAmount = whole(form.get(`kessaiKingaku${n}`))
    const lineTax = whole(form.get(`shohiZei${n}`))
    Refusal.when(lineAmount >= 0 && lineTax < 0, "A130006")
    Refusal.when(lineAmount < 0 && lineTax > 0, "A130007")
    sums.price += lineAmount
    sums.tax += lineTax
  }
  Refusal.when(sums.price < 0 || sums.tax < 0, "A130005")
  Refusal.when(sums.price !== price, "A060005")
  Refusal.when(sums.tax !== tax, "A070005")
}

function checkTexts(form: Form, n: number): void {
  const name = form.get(`shohinMei${n}`) ?? ""
  Refusal.when(name === "", "A090001")
  const width = [...name].reduce((sum, character) => sum + (/[\u0020-\u007e\uff61-\uff9f]/.test(character) ? 1 : 2), 0)
  Refusal.when(width > 60, "A090002")
  const code = form.get(`shohinCode${n}`) ?? ""
  Refusal.when(code.length > 10, "A100001")
  Refusal.when(!/^[\u0020-\u007e]*$/.test(code), "A100002")
  const unit = form.get(`tani${n}`) ?? ""
  Refusal.when(unit.length > 5, "A120001")
  Refusal.when(unit !== "" && !FULL_WIDTH.test(unit), "A120002")
}

/** Shipping, discounts and fees may leave quantity and price out. */
function decimal(text: string | null, lengthMax: number, tooLong: string, notNumber: string): number {
  if (text === null) {
    return 0
  }
  Refusal.when(text.length > lengthMax, tooLong)
  Refusal.when(!DECIMAL.test(text), notNumber)
  return Number(text)
}

function whole(text: string | null): number {
  Refusal.when(!/^-?[0-9]{1,9}$/.test(text ?? ""), "A130002")
  return Number(text)
}
