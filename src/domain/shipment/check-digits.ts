/** UPS `1Z…`: letters count as two to nine and round again from A; every second character doubled, modulo 10. */
export function passesUpsCheck(number: string): boolean {
  if (!/^1Z[0-9A-Z]{15}[0-9]$/.test(number)) {
    return false
  }
  const values = [...number.slice(2)].map((character) =>
    /[0-9]/.test(character) ? Number(character) : (character.charCodeAt(0) - 63) % 10
  )
  const sum = values.slice(0, -1).reduce((total, value, index) => total + value * (index % 2 === 0 ? 1 : 2), 0)
  return (10 - (sum % 10)) % 10 === values.at(-1)
}

/** FedEx Express, 12 digits: weights 1, 3, 7 from the right, modulo 11, where 10 counts as 0. */
export function passesFedexExpressCheck(number: string): boolean {
  return (weigh(number.slice(0, -1), [1, 3, 7]) % 11) % 10 === Number(number.at(-1))
}

/** FedEx Ground, 15 digits: weights 3, 1 from the right, up to the next ten. */
export function passesFedexGroundCheck(number: string): boolean {
  return (10 - (weigh(number.slice(0, -1), [3, 1]) % 10)) % 10 === Number(number.at(-1))
}

/** Two letters, eight digits, the check digit, two letters: weights 8 6 4 2 3 5 9 7, modulo 11 (UPU S10). */
export function passesS10Check(number: string): boolean {
  const weights = [8, 6, 4, 2, 3, 5, 9, 7]
  const sum = weights.reduce((total, weight, index) => total + weight * Number(number[index + 2]), 0)
  const rest = 11 - (sum % 11)
  const expected = rest === 10 ? 0 : rest === 11 ? 5 : rest
  return expected === Number(number[10])
}

function weigh(digits: string, weights: readonly number[]): number {
  return [...digits].reverse().reduce((sum, digit, index) => sum + Number(digit) * weights[index % weights.length], 0)
}
