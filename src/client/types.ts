import type { z } from "@medusajs/framework/zod"
import type { adminAccount, storeAccount } from "../api/contract/shapes/account"
import type { adminAgent } from "../api/contract/shapes/agent"
import type {
  adminApplication,
  adminApplicationDetails,
  paper,
  storeApplication,
  storeApplicationDetails,
} from "../api/contract/shapes/application"
import type { attentionItem } from "../api/contract/shapes/attention"
import type { approvalRequest } from "../api/contract/shapes/approval"
import type { eligibilityOfProgram } from "../api/contract/shapes/eligibility"
import type { ledgerEntry } from "../api/contract/shapes/entry"
import type { ledgerFinding } from "../api/contract/shapes/finding"
import type { applicationForm } from "../api/contract/shapes/form"
import type { adminInvitation, member, membership, storeInvitation } from "../api/contract/shapes/member"
import type { staffNote } from "../api/contract/shapes/note"
import type { adminNotice, adminSummary } from "../api/contract/shapes/notice"
import type { adminOrder, storeOrder } from "../api/contract/shapes/order"
import type { creditOverride, placement } from "../api/contract/shapes/placement"
import type { adminProgram, storeProgram } from "../api/contract/shapes/program"
import type { receipt } from "../api/contract/shapes/receipt"

export type StoreProgram = z.output<typeof storeProgram>
export type StoreCreditAccount = z.output<typeof storeAccount>
export type StoreAccount = StoreCreditAccount
export type StoreApplication = z.output<typeof storeApplication>
export type StoreApplicationDetails = z.output<typeof storeApplicationDetails>
export type StoreInvitation = z.output<typeof storeInvitation>
export type StoreOrderOnAccount = z.output<typeof storeOrder>
export type ApplicationForm = z.output<typeof applicationForm>
export type ApplicationFormField = ApplicationForm["fields"][number]
export type ApplicationPaper = z.output<typeof paper>
export type EligibilityOfProgram = z.output<typeof eligibilityOfProgram>
export type EligibilityReason = EligibilityOfProgram["reasons"][number]
export type AccountMember = z.output<typeof member>
export type Membership = z.output<typeof membership>
export type AdminProgram = z.output<typeof adminProgram>
export type AdminCreditAccount = z.output<typeof adminAccount>
export type AdminApplication = z.output<typeof adminApplication>
export type AdminApplicationDetails = z.output<typeof adminApplicationDetails>
export type AdminApprovalRequest = z.output<typeof approvalRequest>
export type AdminInvitation = z.output<typeof adminInvitation>
export type AdminAgent = z.output<typeof adminAgent>
export type StaffNote = z.output<typeof staffNote>
export type AdminNotice = z.output<typeof adminNotice>
export type AdminSummary = z.output<typeof adminSummary>
export type AdminOrderOnAccount = z.output<typeof adminOrder>
export type LedgerEntry = z.output<typeof ledgerEntry>
export type AdminReceipt = z.output<typeof receipt>
export type AttentionItem = z.output<typeof attentionItem>
export type CreditOverride = z.output<typeof creditOverride>
export type LedgerFinding = z.output<typeof ledgerFinding>
export type Placement = z.output<typeof placement>
export type PlacementProgram = Placement["programs"][number]
export type AgentBuyer = NonNullable<AdminApplication["agent_buyer"]>
export type ApplicationStatus = AdminApplication["status"]
export type ApplicationEvent = AdminApplicationDetails["history"][number]
export type AttentionKind = AttentionItem["kind"]
export type BoardFigure = AdminSummary["shipments_to_report"][number]
export type NoticeStatus = AdminNotice["status"]
export type LastAnswer = NonNullable<AdminNotice["last_answer"]>
export type OrderAttention = AdminOrderOnAccount["needs_attention"][number]
export type OrderDecision = AdminOrderOnAccount["decision"]
export type OrderCharge = AdminOrderOnAccount["charges"][number]
export type OrderCredit = AdminOrderOnAccount["credits"][number]
export type OrderRegistration = AdminOrderOnAccount["registrations"][number]
export type PaperLine = OrderCharge["lines"][number]
export type NoticeKind = AdminNotice["kind"]
export type DecisionState = OrderDecision["state"]
