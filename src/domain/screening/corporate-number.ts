/**
 * The check digit of a Japanese corporate number (法人番号): 13 digits, the first of which is
 * 9 − (Σ pₙ·qₙ mod 9) over the other twelve, counted from the right, q being 1 for odd and 2 for even places.
 * Source: Act on the Use of Numbers, Ordinance of the Ministry of Finance no. 70 of 2014, article 2.
 */
export function isCorporateNumber(value: string): boolean {
  if (!/^[0-9]{13}$/.test(value)) {
    return false
  }
  const fromRight = [...value.slice(1)].reverse().map(Number)
  const sum = fromRight.reduce((total, digit, index) => total + digit * (index % 2 === 0 ? 1 : 2), 0)
  return Number(value[0]) === 9 - (sum % 9)
}
