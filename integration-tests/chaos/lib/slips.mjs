/** Twelve digits whose last is the seven-check of the others, as carriers number slips; no number comes twice. */
export function slipPad() {
  let serial = 0
  return {
    next() {
      const digits = String(30_000_000_000 + ++serial)
      return digits + (Number(digits) % 7)
    },
  }
}
