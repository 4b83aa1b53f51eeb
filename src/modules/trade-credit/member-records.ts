import type { GIVEN_BY_OWNER } from "../../domain/credit/roles"
import type { MemberRole } from "../../domain/credit/states"
import type { Locale } from "../../domain/program/locale"
import type { PluginOptions } from "../../options"

export type MemberInvitations = PluginOptions["member_invitations"]

/** Major units in the account's currency; null: none. */
export type SpendingLimits = { order_limit: number | null; month_limit: number | null }

export type MemberRecord = SpendingLimits & { id: string; customer_id: string; role: MemberRole; created_at: Date }

/** With what the member's orders hold or have charged in the running month, in the program's time zone. */
export type SpendingMember = MemberRecord & { month_used: number }

/** Who does it: staff may do all, an owner of the account what `domain/credit/roles.ts` leaves to owners. */
type ByWhom = { actor: string; by: "staff" | "owner" }

export type AddMember = Partial<SpendingLimits> & {
  account_id: string
  customer_id: string
  role: MemberRole
  actor: string
  /** The customer's own, in lower case: an open invitation of the account to it has then done its part. */
  email?: string | null
}

/** What is given is changed; a limit of null is lifted. */
export type ChangeMember = Partial<SpendingLimits> &
  ByWhom & { account_id: string; customer_id: string; role?: MemberRole }

export type RemoveMember = ByWhom & { account_id: string; customer_id: string }

export type LeaveAccount = { account_id: string; customer_id: string }

export type InvitedRole = (typeof GIVEN_BY_OWNER)[number]

/** The token itself is nowhere but in the message to the one invited. */
export type InvitationKey = { token_hash: string; valid_seconds: number }

export type InviteMember = Partial<SpendingLimits> &
  InvitationKey & {
    account_id: string
    /** In lower case. */
    email: string
    role: InvitedRole
    /** Of the message. */
    locale: Locale
    /** An owner of the account. */
    invited_by: string
  }

export type RenewInvitation = InvitationKey & { account_id: string; id: string; actor: string }

export type InvitationRecord = SpendingLimits & {
  id: string
  account_id: string
  program_id: string
  email: string
  role: InvitedRole
  locale: Locale
  invited_by: string
  expires_at: Date
  /** When it was handed to a notification provider; null: it has reached nobody. */
  sent_at: Date | null
  created_at: Date
}

export type AcceptInvitation = {
  token_hash: string
  customer_id: string
  /** The customer's own, in lower case. */
  email: string
}

/** Who uses an account, what they may spend, and whom they invite. */
export interface Members {
  /** By staff. The same again changes nothing; rejects with `SecondAccountError` for one who has an account there. */
  addMember(input: AddMember): Promise<MemberRecord>
  /** Throws `not_found`, `LastOwnerError`, and for an owner who would touch owners `OwnersByStaffError`. */
  changeMember(input: ChangeMember): Promise<MemberRecord>
  removeMember(input: RemoveMember): Promise<void>
  /** By the member. Throws `not_found`, and `OwnersByStaffError` for an owner. */
  leaveAccount(input: LeaveAccount): Promise<void>
  listMembers(accountId: string): Promise<SpendingMember[]>
  inviteMember(input: InviteMember): Promise<InvitationRecord>
  /** Of one that was not sent. Null: that account has no such open one. */
  renewInvitation(input: RenewInvitation): Promise<InvitationRecord | null>
  openInvitations(accountId: string): Promise<InvitationRecord[]>
  markInvitationSent(id: string): Promise<void>
  /** False: that account has no such open invitation. */
  revokeInvitation(input: { account_id: string; id: string; actor: string }): Promise<boolean>
  /** Null: not valid for this customer. Rejects with `SecondAccountError` for one who has an account there. */
  acceptInvitation(input: AcceptInvitation): Promise<{ account_id: string; member: MemberRecord } | null>
  closeExpiredInvitations(): Promise<void>
}
