import type { Context } from "@medusajs/framework/types"
import { InjectManager, InjectTransactionManager, MedusaContext } from "@medusajs/framework/utils"
import type { Program } from "../../domain/program/program"
import type { PluginOptions } from "../../options"
import type { AttentionSearch } from "./attention/branch"
import { countAttention, countAttentionByKind, listAttention } from "./attention/list-attention"
import { continueDailyProof, countOpenFindings, proveAccount, proveSlice } from "./ledger/proof/prove"
import { acceptFinding, reopenFinding, repairFinding } from "./ledger/proof/repair"
import { forgetNames } from "./privacy/forget-names"
import { keepRulesOf } from "./privacy/keep-rules"
import { applicationsToPurge, purgeApplications } from "./privacy/purge-applications"
import { noteExport, readCustomer } from "./privacy/read-customer"
import { heldDeletions, startDeletion } from "./privacy/start-deletion"
import { connectionOf, transactionOf } from "./sql"
import type {
  AttentionElsewhere,
  AttentionFilter,
  AttentionPage,
  Custody,
  CustomerKey,
  DecideFinding,
  ProveNext,
} from "./types"

/** The part of the module's face that watches over the books and over what is held of people; see `Custody`. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- TypeScript wants any[] of the base of a mixin
export function withCustody<Base extends new (...args: any[]) => object>(base: Base) {
  abstract class CustodyService extends base implements Custody {
    abstract programs(): Program[]
    /** How long what is held of people is kept. */
    abstract privacy(): PluginOptions["privacy"]

    @InjectTransactionManager()
    async proveLedger(input: { account_id: string } | ProveNext, @MedusaContext() context: Context = {}) {
      const sql = transactionOf(context)
      return "account_id" in input
        ? proveAccount(sql, this.programs(), input.account_id)
        : proveSlice(sql, this.programs(), input)
    }

    @InjectTransactionManager()
    async continueDailyProof(input: { day: string; limit: number }, @MedusaContext() context: Context = {}) {
      return continueDailyProof(transactionOf(context), this.programs(), input)
    }

    @InjectManager()
    async countOpenFindings(@MedusaContext() context: Context = {}) {
      return countOpenFindings(connectionOf(context))
    }

    @InjectTransactionManager()
    async repairFinding(input: DecideFinding, @MedusaContext() context: Context = {}) {
      return repairFinding(transactionOf(context), this.programs(), input)
    }

    @InjectTransactionManager()
    async acceptFinding(input: DecideFinding, @MedusaContext() context: Context = {}) {
      return acceptFinding(transactionOf(context), input)
    }

    @InjectTransactionManager()
    async reopenFinding(input: DecideFinding, @MedusaContext() context: Context = {}) {
      return reopenFinding(transactionOf(context), input)
    }

    // ---- privacy ----

    @InjectManager()
    async applicationsToPurge({ limit }: { limit: number }, @MedusaContext() context: Context = {}) {
      return applicationsToPurge(connectionOf(context), { limit, days: this.privacy().keep_applications_days })
    }

    @InjectTransactionManager()
    async purgeApplications(ids: string[], @MedusaContext() context: Context = {}) {
      const sql = transactionOf(context)
      const purged = await purgeApplications(sql, ids)
      await forgetNames(sql, keepRulesOf(this.programs(), this.privacy()))
      return purged
    }

    @InjectTransactionManager()
    async startDeletion(customer: CustomerKey, @MedusaContext() context: Context = {}) {
      return startDeletion(transactionOf(context), { ...customer, ...keepRulesOf(this.programs(), this.privacy()) })
    }

    @InjectManager()
    async heldDeletions(input: { limit: number }, @MedusaContext() context: Context = {}) {
      return heldDeletions(connectionOf(context), input)
    }

    @InjectManager()
    async noteExport(input: { customer_id: string; actor: string }, @MedusaContext() context: Context = {}) {
      return noteExport(connectionOf(context), input)
    }

    @InjectManager()
    async readCustomer(customer: CustomerKey, @MedusaContext() context: Context = {}) {
      return readCustomer(connectionOf(context), customer)
    }

    // ---- what needs attention ----

    @InjectManager()
    async listAttention(
      filter: AttentionFilter,
      page: AttentionPage,
      elsewhere: AttentionElsewhere[],
      @MedusaContext() context: Context = {}
    ) {
      return listAttention(connectionOf(context), searchOf(this.programs(), filter), page, elsewhere)
    }

    @InjectManager()
    async countAttention(
      filter: AttentionFilter,
      elsewhere: AttentionElsewhere[],
      @MedusaContext() context: Context = {}
    ) {
      return countAttention(connectionOf(context), searchOf(this.programs(), filter), elsewhere)
    }

    @InjectManager()
    async countAttentionByKind(elsewhere: AttentionElsewhere[], @MedusaContext() context: Context = {}) {
      return countAttentionByKind(connectionOf(context), searchOf(this.programs(), {}), elsewhere)
    }
  }
  return CustodyService
}

/** What is stored names programs; whose agent each one is, the options say. */
function searchOf(all: Program[], filter: AttentionFilter): AttentionSearch {
  const { program_id, agent_id } = filter
  if (!agent_id) {
    // A program that was taken out of the options is still found by its name.
    return { ...filter, program_ids: program_id ? [program_id] : null }
  }
  const programs = all.filter((program) => program.agent_id === agent_id && (!program_id || program.id === program_id))
  return { ...filter, program_ids: programs.map(({ id }) => id) }
}
