const ID = /\b[a-z]+_[0-9A-Z]{26}\b/g

/**
 * Which record of its account a finding is about, by the ids that it names; empty: the account itself. What is found of a
 * record may read differently each day while it is one and the same thing that is wrong.
 */
export function recordOf({ expected, found }: { expected: string; found: string }): string {
  return [...new Set(`${expected} ${found}`.match(ID))].sort().join(" ")
}
