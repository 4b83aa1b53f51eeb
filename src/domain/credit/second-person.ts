/** Does an amount need a second person? `above` is the program's; null: never. */
export function needsSecondPerson(above: number | null, amount: number): boolean {
  return above !== null && amount > above
}

/**
 * Of two people each decides with a login of their own. Null: this one may be the second.
 *
 * @param takeBack how whoever asked for it undoes that alone
 */
export function refuseSecondPerson(
  what: string,
  first: string,
  { actor, is_person }: { actor: string; is_person: boolean },
  takeBack = "take it back by rejecting it"
): string | null {
  if (!is_person) {
    return `${what} needs two people, and a secret API key counts as none. Decide on it with a user's login.`
  }
  return actor === first
    ? `${what} was asked for by ${first}, so another person decides. Ask a colleague, or ${takeBack}.`
    : null
}
