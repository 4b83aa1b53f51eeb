import type { Context } from "@medusajs/framework/types"
import {
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaError,
  MedusaService,
} from "@medusajs/framework/utils"
import type { Program } from "../../domain/program/program"
import { parseOptions, type PluginOptions } from "../../options"
import { withAccountOrders } from "./account-orders-service"
import { withAccountPages } from "./account-pages-service"
import { chargedWithAgent, openHolds } from "./account-orders/read"
import { listAccounts, readAccount, type AccountFilter } from "./accounts/list"
import { accountsOfAgentBuyer } from "./accounts/of-agent-buyer"
import { openAccount } from "./accounts/open-account"
import { readBuyer } from "./accounts/read-buyer"
import { setAccountStatus } from "./accounts/set-status"
import { updateAccount } from "./accounts/update-account"
import { approveApplication } from "./applications/approve"
import { readHistory } from "./applications/history"
import { moveApplication } from "./applications/move"
import { submitApplication } from "./applications/submit"
import { adjustHold } from "./ledger/adjust-hold"
import { placeHold } from "./ledger/place-hold"
import { postCharge } from "./ledger/post-charge"
import { postCredit } from "./ledger/post-credit"
import { releaseHold, type ReleaseHold } from "./ledger/release-hold"
import { syncAgentUsed } from "./ledger/sync-agent-used"
import { transferCharge } from "./ledger/transfer-charge"
import { withMembers } from "./members-service"
import { withCustody } from "./custody-service"
import { CreditAccount } from "./models/credit-account"
import { CreditAccountMember } from "./models/credit-account-member"
import { CreditAccountOrder } from "./models/credit-account-order"
import { CreditApplication } from "./models/credit-application"
import { CreditCharge } from "./models/credit-charge"
import { CreditChargeLine } from "./models/credit-charge-line"
import { CreditCredit } from "./models/credit-credit"
import { CreditCreditLine } from "./models/credit-credit-line"
import { CreditHold } from "./models/credit-hold"
import { CreditLedgerEntry } from "./models/credit-ledger-entry"
import { withNotes } from "./notes-service"
import { withOverview } from "./overview-service"
import { withOwnBook } from "./own-book-service"
import { paperCipher, type PaperCipher } from "./papers/cipher"
import { withPapers } from "./papers-service"
import { toApplication, type ApplicationRow } from "./rows"
import { withScreening } from "./screening-service"
import { connectionOf, transactionOf } from "./sql"
import type {
  AdjustHold,
  ApplicationFilter,
  ApplicationPage,
  ApproveApplication,
  CreateAccount,
  MemberInvitations,
  MoveApplication,
  PlaceHold,
  PostCharge,
  PostCredit,
  RateLimits,
  SetAccountStatus,
  SubmitApplication,
  SyncAgentUsed,
  TradeCredit,
  TransferCharge,
  UpdateAccount,
} from "./types"

type Settings = Pick<PluginOptions, "programs" | "rate_limits" | "member_invitations" | "privacy">
type AccountPage = Parameters<typeof listAccounts>[2]

const Rows = MedusaService({
  CreditAccount,
  CreditAccountMember,
  CreditAccountOrder,
  CreditApplication,
  CreditCharge,
  CreditChargeLine,
  CreditCredit,
  CreditCreditLine,
  CreditHold,
  CreditLedgerEntry,
})

/**
 * The module's face: each method says whether it is a single statement (`@InjectManager`) or a transaction, and leaves
 * the work to the function of its name. What each promises is written in the interface, `types.ts`.
 */
export default class TradeCreditModuleService
  extends withScreening(
    withOverview(
      withAccountPages(withNotes(withPapers(withCustody(withMembers(withAccountOrders(withOwnBook(Rows)))))))
    )
  )
  implements TradeCredit
{
  protected readonly settings_: Settings

  /** The options are the plugin's; Medusa adds the database and its password to them, so they are never kept or logged. */
  constructor(container: Record<string, unknown>, options: unknown) {
    super(container, options)
    const { programs, rate_limits, member_invitations, privacy } = parseOptions(options)
    this.settings_ = { programs, rate_limits, member_invitations, privacy }
  }

  programs(): Program[] {
    return this.settings_.programs
  }

  program(programId: string): Program {
    const program = this.settings_.programs.find(({ id }) => id === programId)
    if (!program) {
      throw new MedusaError(
        MedusaError.Types.NOT_FOUND,
        `There is no program ${programId}. The plugin's options name: ${this.settings_.programs.map(({ id }) => id).join(", ")}.`
      )
    }
    return program
  }

  privacy(): PluginOptions["privacy"] {
    return this.settings_.privacy
  }

  paperCipher(): PaperCipher {
    return paperCipher(this.settings_.privacy.paper_keys)
  }

  rateLimits(): RateLimits {
    return this.settings_.rate_limits
  }

  memberInvitations(): MemberInvitations {
    return this.settings_.member_invitations
  }

  // ---- buyers ----

  @InjectManager()
  async readBuyer(customerId: string, programIds: string[], @MedusaContext() context: Context = {}) {
    return readBuyer(connectionOf(context), customerId, programIds, this.settings_.programs)
  }

  @InjectManager()
  async submitApplication(input: SubmitApplication, @MedusaContext() context: Context = {}) {
    const needsPapers = this.program(input.program_id).documents.some(({ required }) => required)
    return submitApplication(connectionOf(context), input, needsPapers ? "draft" : "submitted")
  }

  @InjectManager()
  async moveApplication(input: MoveApplication, @MedusaContext() context: Context = {}) {
    return moveApplication(connectionOf(context), input)
  }

  @InjectTransactionManager()
  async approveApplication(input: ApproveApplication, @MedusaContext() context: Context = {}) {
    return approveApplication(transactionOf(context), input, (id) => this.program(id))
  }

  // ---- accounts in the hands of staff and agents ----

  @InjectTransactionManager()
  async createAccount(input: CreateAccount, @MedusaContext() context: Context = {}) {
    return openAccount(transactionOf(context), input, this.program(input.program_id))
  }

  @InjectTransactionManager()
  async updateAccount(input: UpdateAccount, @MedusaContext() context: Context = {}) {
    return updateAccount(transactionOf(context), input)
  }

  @InjectTransactionManager()
  async setAccountStatus(input: SetAccountStatus, @MedusaContext() context: Context = {}) {
    return setAccountStatus(transactionOf(context), input)
  }

  @InjectManager()
  async accountsOfAgentBuyer(
    input: { agent_buyer_number: string; program_ids: string[] },
    @MedusaContext() context: Context = {}
  ) {
    return accountsOfAgentBuyer(connectionOf(context), input)
  }

  // ---- the ledger ----

  @InjectManager()
  async placeHold(input: PlaceHold, @MedusaContext() context: Context = {}) {
    return placeHold(connectionOf(context), input, this.settings_.programs)
  }

  @InjectTransactionManager()
  async adjustHold(input: AdjustHold, @MedusaContext() context: Context = {}) {
    return adjustHold(transactionOf(context), input, this.settings_.programs)
  }

  @InjectTransactionManager()
  async releaseHold(input: ReleaseHold, @MedusaContext() context: Context = {}) {
    return releaseHold(transactionOf(context), input)
  }

  @InjectTransactionManager()
  async postCharge(input: PostCharge, @MedusaContext() context: Context = {}) {
    return postCharge(transactionOf(context), input, (id) => this.program(id))
  }

  @InjectTransactionManager()
  async postCredit(input: PostCredit, @MedusaContext() context: Context = {}) {
    return postCredit(transactionOf(context), input, (id) => this.program(id))
  }

  @InjectTransactionManager()
  async transferCharge(input: TransferCharge, @MedusaContext() context: Context = {}) {
    return transferCharge(transactionOf(context), input, (id) => this.program(id))
  }

  @InjectTransactionManager()
  async syncAgentUsed(input: SyncAgentUsed, @MedusaContext() context: Context = {}) {
    return syncAgentUsed(transactionOf(context), input, (id) => this.program(id))
  }

  @InjectManager()
  async openHolds(accountId: string, @MedusaContext() context: Context = {}) {
    return openHolds(connectionOf(context), accountId)
  }

  @InjectManager()
  async chargedWithAgent(accountOrderIds: string[], @MedusaContext() context: Context = {}) {
    return chargedWithAgent(connectionOf(context), accountOrderIds)
  }

  // ---- lists for staff ----

  @InjectManager()
  async listApplications(
    { q, ...filter }: ApplicationFilter,
    { limit, offset, oldest_first, by_last_move }: ApplicationPage,
    @MedusaContext() context: Context = {}
  ) {
    const direction = oldest_first ? "ASC" : "DESC"
    const [found, count] = await this.listAndCountCreditApplications(
      { ...filter, ...(q ? { company_name: { $ilike: `%${q.replace(/[\\%_]/g, "\\$&")}%` } } : {}) },
      { take: limit, skip: offset, order: { [by_last_move ? "updated_at" : "created_at"]: direction, id: direction } },
      context
    )
    return { applications: (found as ApplicationRow[]).map(toApplication), count }
  }

  @InjectManager()
  async readApplicationHistory(id: string, @MedusaContext() context: Context = {}) {
    return readHistory(connectionOf(context), id)
  }

  /** Accounts with their members, and how many there are in all. */
  @InjectManager()
  async listAccounts(filter: AccountFilter, page: AccountPage, @MedusaContext() context: Context = {}) {
    return listAccounts(connectionOf(context), filter, page)
  }

  /** One account with its members. Throws `not_found`. */
  @InjectManager()
  async readAccount(id: string, @MedusaContext() context: Context = {}) {
    return readAccount(connectionOf(context), id)
  }
}
