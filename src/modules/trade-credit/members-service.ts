import type { Context } from "@medusajs/framework/types"
import { InjectManager, InjectTransactionManager, MedusaContext } from "@medusajs/framework/utils"
import type { Program } from "../../domain/program/program"
import { acceptInvitation } from "./members/accept-invitation"
import { addMember } from "./members/add-member"
import { changeMember, leaveAccount, removeMember } from "./members/change-member"
import {
  closeExpiredInvitations,
  inviteMember,
  markInvitationSent,
  openInvitations,
  renewInvitation,
  revokeInvitation,
} from "./members/invite"
import { listMembers } from "./members/spent"
import { connectionOf, transactionOf } from "./sql"
import type {
  AcceptInvitation,
  AddMember,
  ChangeMember,
  InviteMember,
  LeaveAccount,
  Members,
  RemoveMember,
  RenewInvitation,
} from "./types"

/** The part of the module's face about who uses an account; see `Members` for what each promises. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- TypeScript wants any[] of the base of a mixin
export function withMembers<Base extends new (...args: any[]) => object>(base: Base) {
  abstract class MembersService extends base implements Members {
    abstract programs(): Program[]

    @InjectTransactionManager()
    async addMember(input: AddMember, @MedusaContext() context: Context = {}) {
      return addMember(transactionOf(context), input)
    }

    @InjectTransactionManager()
    async changeMember(input: ChangeMember, @MedusaContext() context: Context = {}) {
      return changeMember(transactionOf(context), input)
    }

    @InjectTransactionManager()
    async removeMember(input: RemoveMember, @MedusaContext() context: Context = {}) {
      return removeMember(transactionOf(context), input)
    }

    @InjectTransactionManager()
    async leaveAccount(input: LeaveAccount, @MedusaContext() context: Context = {}) {
      return leaveAccount(transactionOf(context), input)
    }

    @InjectManager()
    async listMembers(accountId: string, @MedusaContext() context: Context = {}) {
      return listMembers(connectionOf(context), accountId, this.programs())
    }

    @InjectTransactionManager()
    async inviteMember(input: InviteMember, @MedusaContext() context: Context = {}) {
      return inviteMember(transactionOf(context), input)
    }

    @InjectTransactionManager()
    async renewInvitation(input: RenewInvitation, @MedusaContext() context: Context = {}) {
      return renewInvitation(transactionOf(context), input)
    }

    @InjectManager()
    async openInvitations(accountId: string, @MedusaContext() context: Context = {}) {
      return openInvitations(connectionOf(context), accountId)
    }

    @InjectManager()
    async markInvitationSent(id: string, @MedusaContext() context: Context = {}) {
      return markInvitationSent(connectionOf(context), id)
    }

    @InjectTransactionManager()
    async revokeInvitation(
      input: { account_id: string; id: string; actor: string },
      @MedusaContext() context: Context = {}
    ) {
      return revokeInvitation(transactionOf(context), input)
    }

    @InjectTransactionManager()
    async acceptInvitation(input: AcceptInvitation, @MedusaContext() context: Context = {}) {
      return acceptInvitation(transactionOf(context), input)
    }

    @InjectManager()
    async closeExpiredInvitations(@MedusaContext() context: Context = {}) {
      return closeExpiredInvitations(connectionOf(context))
    }
  }
  return MembersService
}
