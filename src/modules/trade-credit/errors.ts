import { MedusaError } from "@medusajs/framework/utils"

/** The account has less available than the hold asks for. */
export class InsufficientCreditError extends MedusaError {
  constructor(
    readonly available_amount: number,
    readonly shortfall_amount: number,
    currencyCode: string,
    accountId: string
  ) {
    super(
      MedusaError.Types.NOT_ALLOWED,
      `Credit account ${accountId} has ${available_amount} ${currencyCode} available, ${shortfall_amount} too little. ` +
        "Reduce the order, or have the limit raised.",
      "insufficient_credit"
    )
  }
}

/** A key came back with other content: one of the two callers is wrong, so neither guess nor repeat. */
export class IdempotencyConflictError extends MedusaError {
  constructor(key: string) {
    // Medusa replaces the message of `conflict`, so the type is the one whose message reaches the reader.
    super(
      MedusaError.Types.DUPLICATE_ERROR,
      `The key ${key} was used before with other content. Nothing was written; use a new key for a new request.`,
      "idempotency_conflict"
    )
  }
}

/** The customer has an application for this program that is not decided yet. */
export class OpenApplicationError extends MedusaError {
  constructor(
    readonly application_id: string,
    programId: string
  ) {
    super(
      MedusaError.Types.DUPLICATE_ERROR,
      `Application ${application_id} for program ${programId} is still open. Wait for its decision, or withdraw it.`,
      "open_application"
    )
  }
}

/** One customer has one account in a program; a closed one makes way. */
export class SecondAccountError extends MedusaError {
  constructor(customerId: string, programId: string) {
    super(
      MedusaError.Types.DUPLICATE_ERROR,
      `Customer ${customerId} already has an account in program ${programId}. Nothing was written; use that account, or close it first.`,
      "account_exists"
    )
  }
}

/** The number by which the agent knows a buyer stands for one account. */
export class AgentBuyerTakenError extends MedusaError {
  constructor(agentBuyerNumber: string, programId: string) {
    super(
      MedusaError.Types.DUPLICATE_ERROR,
      `The agent's buyer ${agentBuyerNumber} already has an account in program ${programId}. Nothing was written; check the number.`,
      "agent_buyer_taken"
    )
  }
}

/** The merchant's own number for an account is that of one account in a program. */
export class ExternalIdTakenError extends MedusaError {
  constructor(externalId: string, programId: string) {
    super(
      MedusaError.Types.DUPLICATE_ERROR,
      `Another account of program ${programId} has the external_id ${externalId}. Nothing was written; choose another.`,
      "external_id_taken"
    )
  }
}

/** The member who orders may not, or not so much; null: not at all. */
export class MemberLimitError extends MedusaError {
  constructor(
    readonly shortfall_amount: number | null,
    accountOrderId: string,
    accountId: string | null
  ) {
    super(
      MedusaError.Types.NOT_ALLOWED,
      `Whoever places account order ${accountOrderId} may not spend that much on credit account ${accountId}: ` +
        (shortfall_amount === null ? "the role does not order. " : `${shortfall_amount} beyond the spending limit. `) +
        "Reduce the order, raise the member's limit, or have another member order.",
      "member_limit_exceeded"
    )
  }
}

/** Nobody joins an account that is closed. */
export class ClosedAccountError extends MedusaError {
  constructor(accountId: string) {
    super(
      MedusaError.Types.NOT_ALLOWED,
      `Credit account ${accountId} is closed, which is final: nobody can join it. Open a new account first.`,
      "account_closed"
    )
  }
}

/** An account that nobody answers for could neither be used nor be mended from within. */
export class LastOwnerError extends MedusaError {
  constructor(customerId: string, accountId: string) {
    super(
      MedusaError.Types.NOT_ALLOWED,
      `Customer ${customerId} is the last owner of credit account ${accountId}. Make another member an owner first.`,
      "last_owner"
    )
  }
}

/** Two proofs of all books at once would only wait on each other. */
export class ProofRunningError extends MedusaError {
  constructor() {
    super(
      MedusaError.Types.CONFLICT,
      "The ledger is being proved right now. Ask again later, or for one account (`account_id`).",
      "proof_running"
    )
  }
}

/** What only the store may do. */
export class OwnersByStaffError extends MedusaError {
  constructor(accountId: string) {
    super(
      MedusaError.Types.NOT_ALLOWED,
      `The owners of credit account ${accountId} are appointed, changed and removed by the store's staff only.`,
      "owners_by_staff"
    )
  }
}

export class TooManyInvitationsError extends MedusaError {
  constructor(accountId: string, max: number) {
    super(
      MedusaError.Types.NOT_ALLOWED,
      `Credit account ${accountId} has ${max} open invitations. Take some back, or wait until they are accepted.`,
      "too_many_invitations"
    )
  }
}
