import type { Context } from "@medusajs/framework/types"
import { InjectManager, InjectTransactionManager, MedusaContext } from "@medusajs/framework/utils"
import type { Program } from "../../domain/program/program"
import { addPaper, sealPaper, type SealedPaper } from "./papers/add"
import type { PaperCipher } from "./papers/cipher"
import { clearedPaper, papersToClear } from "./papers/clear"
import { expireDrafts, submitCompleteDrafts } from "./papers/drafts"
import { findPaperFile, listPapers, openPaper } from "./papers/read"
import { discardPaper, removePaper } from "./papers/remove"
import { storedPaper } from "./papers/stored"
import { connectionOf, transactionOf } from "./sql"
import type { AddPaper, Papers } from "./types"

/** The part of the module's face that keeps the papers of applications; see `Papers` for what each promises. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- TypeScript wants any[] of the base of a mixin
export function withPapers<Base extends new (...args: any[]) => object>(base: Base) {
  abstract class PapersService extends base implements Papers {
    abstract programs(): Program[]
    /** Holds the store's keys, and shows them to nobody. */
    abstract paperCipher(): PaperCipher

    /** Encrypted before the transaction begins: megabytes take their time, and others wait for connections. */
    async addPaper(input: AddPaper) {
      return this.addSealedPaper_(sealPaper(this.paperCipher(), input))
    }

    @InjectTransactionManager()
    async addSealedPaper_(sealed: SealedPaper, @MedusaContext() context: Context = {}) {
      return addPaper(transactionOf(context), sealed)
    }

    @InjectTransactionManager()
    async storedPaper(input: { id: string; file_id: string }, @MedusaContext() context: Context = {}) {
      return storedPaper(transactionOf(context), input, this.programs())
    }

    @InjectManager()
    async discardPaper(id: string, @MedusaContext() context: Context = {}) {
      return discardPaper(connectionOf(context), id)
    }

    @InjectTransactionManager()
    async removePaper(
      input: { id: string; application_id: string; customer_id: string },
      @MedusaContext() context: Context = {}
    ) {
      return removePaper(transactionOf(context), input, this.programs())
    }

    @InjectManager()
    async listPapers(applicationIds: string[], @MedusaContext() context: Context = {}) {
      return listPapers(connectionOf(context), applicationIds)
    }

    @InjectManager()
    async findPaperFile(input: { id: string; application_id: string }, @MedusaContext() context: Context = {}) {
      return findPaperFile(connectionOf(context), input)
    }

    @InjectManager()
    async openPaper(
      input: { id: string; application_id: string; ciphertext: Buffer; actor: string },
      @MedusaContext() context: Context = {}
    ) {
      return openPaper(connectionOf(context), this.paperCipher(), input)
    }

    @InjectManager()
    async submitCompleteDrafts(@MedusaContext() context: Context = {}) {
      return submitCompleteDrafts(connectionOf(context), this.programs())
    }

    @InjectManager()
    async expireDrafts(@MedusaContext() context: Context = {}) {
      return expireDrafts(connectionOf(context))
    }

    @InjectManager()
    async papersToClear(input: { limit: number }, @MedusaContext() context: Context = {}) {
      return papersToClear(connectionOf(context), input)
    }

    @InjectManager()
    async clearedPaper(id: string, @MedusaContext() context: Context = {}) {
      return clearedPaper(connectionOf(context), id)
    }
  }
  return PapersService
}
