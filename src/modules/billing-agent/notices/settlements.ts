import type { OutboxRows, Settlement } from "./outbox-rows"

type Waiting = { settlement: Settlement; done: () => void; failed: (error: unknown) => void }

/** Outcomes that come while others are being written are written together, in one statement. */
export class Settlements {
  private waiting: Waiting[] = []
  private isWriting = false

  constructor(private readonly rows: OutboxRows) {}

  add(settlement: Settlement): Promise<void> {
    return new Promise((done, failed) => {
      this.waiting.push({ settlement, done, failed })
      if (!this.isWriting) {
        this.isWriting = true
        setImmediate(() => void this.write())
      }
    })
  }

  private async write(): Promise<void> {
    while (this.waiting.length > 0) {
      const batch = this.waiting.splice(0)
      try {
        await this.rows.settle(batch.map(({ settlement }) => settlement))
        batch.forEach(({ done }) => done())
      } catch {
        // One that the database does not take must not keep the answers of the others from being written.
        await Promise.all(
          batch.map(({ settlement, done, failed }) => this.rows.settle([settlement]).then(done, failed))
        )
      }
    }
    this.isWriting = false
  }
}
