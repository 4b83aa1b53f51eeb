/** Slip numbers of Yamato and others end in a check digit: the digits before it, modulo 7. */
export function passesSevenCheck(slipNumber: string): boolean {
  if (!/^[0-9]{2,15}$/.test(slipNumber)) {
    return false
  }
  return Number(slipNumber.slice(0, -1)) % 7 === Number(slipNumber.slice(-1))
}
