type Known = "active" | "suspended"

/**
 * What an account's status must be at this moment, as far as it can be told: the ledger has no entry of it, and while
 * somebody changes it, nobody can say.
 */
export class Status {
  private known: Known | null = "active"
  private changes = 0
  private underWay = 0

  /** @param after what it is afterwards; null: unchanged */
  async change<Answer>(work: () => Promise<Answer>, after: (answer: Answer) => Known | null): Promise<Answer> {
    const serial = ++this.changes
    const isAlone = this.underWay++ === 0
    const before = this.known
    this.known = null
    try {
      const answer = await work()
      // Of two at once nobody knows which came last.
      this.known = isAlone && serial === this.changes ? (after(answer) ?? before) : null
      return answer
    } finally {
      this.underWay--
    }
  }

  /** @returns asked later: what it was from now until then, if that is certain */
  since(): () => Known | null {
    const { known, changes } = this
    return () => (changes === this.changes ? known : null)
  }
}
