// Made by npm run openapi from src/api/contract; changes are lost.
export interface paths {
  "/store/trade-credit/programs": {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** The ways to buy on account, and where the caller stands with each; a guest stands nowhere. */
    get: operations["store.programs.list"]
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/store/trade-credit/eligibility": {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Why a cart may, or may not, be bought on account; what a refused checkout reads for the reason. */
    get: operations["store.eligibility.list"]
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/store/trade-credit/accounts": {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** The accounts the caller is a member of; the role decides which figures are shown. */
    get: operations["store.accounts.list"]
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/store/trade-credit/accounts/{id}/members": {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Who uses the account, for its owners. */
    get: operations["store.accounts.listMembers"]
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/store/trade-credit/accounts/{id}/members/{customer_id}": {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Changes what a member who is no owner may do; what is not given stays. */
    post: operations["store.accounts.updateMember"]
    /** Removes a member, by an owner, or the caller as a member who leaves. Orders that are running go on. */
    delete: operations["store.accounts.removeMember"]
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/store/trade-credit/accounts/{id}/invitations": {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Who is invited and has not accepted yet. */
    get: operations["store.accounts.listInvitations"]
    put?: never
    /** Invites the one who reads that mailbox; the token is in the message only. */
    post: operations["store.accounts.invite"]
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/store/trade-credit/accounts/{id}/invitations/{invitation_id}": {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    post?: never
    /** Takes an invitation back; its token is void. */
    delete: operations["store.accounts.revokeInvitation"]
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/store/trade-credit/application-form": {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** What a program asks of an applicant, filled in with what the store knows already. */
    get: operations["store.applicationForm.retrieve"]
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/store/trade-credit/applications": {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** The caller's applications, newest first unless `order` says otherwise. */
    get: operations["store.applications.list"]
    put?: never
    /** Applies for an account; 409 while an application is open. */
    post: operations["store.applications.create"]
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/store/trade-credit/applications/{id}": {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** One application, with its papers and those that are still to come. */
    get: operations["store.applications.retrieve"]
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/store/trade-credit/applications/{id}/resubmit": {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Answers a request for information: the whole form again, corrected. `answers` is the message it answers; 409 with the new one where that was replaced. */
    post: operations["store.applications.resubmit"]
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/store/trade-credit/applications/{id}/withdraw": {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Takes back an application that is not decided yet; asking twice changes nothing. */
    post: operations["store.applications.withdraw"]
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/store/trade-credit/applications/{id}/documents": {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** The papers of an application, and the required ones that are still to come. */
    get: operations["store.applications.listDocuments"]
    put?: never
    /** Adds a paper. The last required one sends the application on its way. */
    post: operations["store.applications.addDocument"]
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/store/trade-credit/applications/{id}/documents/{paper_id}": {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    post?: never
    /** Takes back a paper while the application is open: unreadable at once, its file is deleted soon. */
    delete: operations["store.applications.removeDocument"]
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/store/trade-credit/orders/{order_id}": {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** An order on account as its buyer sees it: decision, hold, due date, parcels, what was credited. */
    get: operations["store.orders.retrieve"]
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/store/trade-credit/invitations/accept": {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Makes the caller a member of the account that the token was sent for, once. */
    post: operations["store.invitations.accept"]
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/admin/trade-credit/programs": {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** The configured programs, and who decides on a buyer in each. */
    get: operations["admin.programs.list"]
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/admin/trade-credit/summary": {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** The dashboard's figures: all accounts, applications that wait, what has left and no agent has taken yet, and how many things need attention. */
    get: operations["admin.summary.retrieve"]
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/admin/trade-credit/exposure": {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Day by day what all accounts of a currency, or of one program of it, came to; 90 days unless `from` says so. */
    get: operations["admin.exposure.list"]
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/admin/trade-credit/attention": {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Every half-done, refused or contradictory thing with its way out, newest first. */
    get: operations["admin.attention.list"]
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/admin/trade-credit/applications": {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** The review queue. */
    get: operations["admin.applications.list"]
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/admin/trade-credit/applications/{id}": {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** One application, with its papers and its history. */
    get: operations["admin.applications.retrieve"]
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/admin/trade-credit/applications/{id}/checks": {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** What a reviewer would look up by hand, and the customer's earlier orders. No buyer sees it. */
    get: operations["admin.applications.checks"]
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/admin/trade-credit/applications/{id}/approve": {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Opens the account with this limit; above a set amount another person has to approve the same. */
    post: operations["admin.applications.approve"]
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/admin/trade-credit/applications/{id}/approve/revoke": {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Takes back what the first of two people has approved: it is under review again. 409 where that approval does not stand any more. */
    post: operations["admin.applications.revokeApproval"]
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/admin/trade-credit/applications/{id}/decline": {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Says no; the applicant reads the reason in words, the note is for staff. */
    post: operations["admin.applications.decline"]
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/admin/trade-credit/applications/{id}/request-information": {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Asks the applicant for more, naming the fields that it is about; instead of what was asked before and is not answered. */
    post: operations["admin.applications.requestInformation"]
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/admin/trade-credit/applications/{id}/refresh": {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Sends it again if the agent refused it, and asks the agent now. */
    post: operations["admin.applications.refresh"]
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/admin/trade-credit/applications/{id}/documents/{paper_id}": {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** A paper's content, as a file to save. Who opens it is in the application's history. */
    get: operations["admin.applications.downloadDocument"]
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/admin/trade-credit/accounts": {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Companies' accounts, or the merchant's own books of them; newest first unless `order` says otherwise. */
    get: operations["admin.accounts.list"]
    put?: never
    /** An account without application; where an agent decides on buyers, for one whom the agent already knows. */
    post: operations["admin.accounts.create"]
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/admin/trade-credit/accounts/{id}": {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** One account. */
    get: operations["admin.accounts.retrieve"]
    put?: never
    /** Changes what is given, all of it or nothing; a status needs a reason, and `closed` is final. */
    post: operations["admin.accounts.update"]
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/admin/trade-credit/accounts/{id}/limit": {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Sets the limit, or with `expires_at` a temporary one; a rise above a set amount waits for a second person. */
    post: operations["admin.accounts.setLimit"]
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/admin/trade-credit/accounts/{id}/members": {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Who uses the account. */
    get: operations["admin.accounts.listMembers"]
    put?: never
    /** Makes a customer with a login a member, without invitation; the same again changes nothing. */
    post: operations["admin.accounts.addMember"]
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/admin/trade-credit/accounts/{id}/members/{customer_id}": {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Changes role and limits; what is not given stays, and the last owner stays owner. */
    post: operations["admin.accounts.updateMember"]
    /** Removes a member. Orders that are running go on. */
    delete: operations["admin.accounts.removeMember"]
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/admin/trade-credit/accounts/{id}/invitations": {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Whom the account's owners have invited and who has not accepted yet. */
    get: operations["admin.accounts.listInvitations"]
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/admin/trade-credit/accounts/{id}/invitations/{invitation_id}/send": {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Sends an invitation that was not sent; `sent_at` is null where nobody could send it this time either. */
    post: operations["admin.accounts.sendInvitation"]
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/admin/trade-credit/accounts/{id}/invitations/{invitation_id}": {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    post?: never
    /** Takes an owner's invitation back; its token is void. */
    delete: operations["admin.accounts.revokeInvitation"]
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/admin/trade-credit/accounts/{id}/entries": {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** The account's ledger, newest entry first unless `order` says otherwise. */
    get: operations["admin.accounts.listEntries"]
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/admin/trade-credit/accounts/{id}/receipts": {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Money that came in, newest day first; with `id` that one receipt alone. */
    get: operations["admin.accounts.listReceipts"]
    put?: never
    /** Cleared money, entered by hand. */
    post: operations["admin.accounts.createReceipt"]
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/admin/trade-credit/accounts/{id}/receipts/{receipt_id}/reverse": {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** It bounced, or was entered by mistake: the whole receipt is taken back, once. */
    post: operations["admin.accounts.reverseReceipt"]
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/admin/trade-credit/accounts/{id}/money-returned": {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Money paid back to a company whose account is in credit, at most that much. */
    post: operations["admin.accounts.returnMoney"]
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/admin/trade-credit/accounts/{id}/write-off": {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Gives up what is owed and suspends the account; above a set amount it waits for a second person. */
    post: operations["admin.accounts.writeOff"]
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/admin/trade-credit/accounts/{id}/write-offs": {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** What was given up, newest first, with what was taken back of it. */
    get: operations["admin.accounts.listWriteOffs"]
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/admin/trade-credit/accounts/{id}/write-offs/{write_off_id}/reverse": {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Takes a write-off back whole, once: so much is owed again, beyond the limit if need be. The account stays suspended; above a set amount it waits for a second person. */
    post: operations["admin.accounts.reverseWriteOff"]
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/admin/trade-credit/accounts/{id}/offline-exposure": {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** What the company owes outside the store, absolute; an older balance than the known one is ignored. */
    post: operations["admin.accounts.setOfflineExposure"]
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/admin/trade-credit/accounts/{id}/holds": {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** What orders, and checkouts under way, have reserved of the limit; oldest first. */
    get: operations["admin.accounts.listHolds"]
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/admin/trade-credit/accounts/{id}/history": {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Who did what to the account, when and why; newest first. */
    get: operations["admin.accounts.listHistory"]
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/admin/trade-credit/accounts/{id}/entries/export": {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** The account's ledger as a CSV file, oldest entry first, however long it is. */
    get: operations["admin.accounts.exportEntries"]
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/admin/trade-credit/approval-requests": {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** What waits, or waited, for a second person, newest first. Applications wait in their own queue. */
    get: operations["admin.approvalRequests.list"]
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/admin/trade-credit/approval-requests/{id}": {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** One request. */
    get: operations["admin.approvalRequests.retrieve"]
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/admin/trade-credit/approval-requests/{id}/approve": {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** The second person's yes: what was asked for is written with it. */
    post: operations["admin.approvalRequests.approve"]
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/admin/trade-credit/approval-requests/{id}/reject": {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** A no, for a reason; whoever asked may take it back so. */
    post: operations["admin.approvalRequests.reject"]
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/admin/trade-credit/offline-exposure/import": {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** The open balances of the accounting software as CSV: all lines or none, and none with `dry_run`. */
    post: operations["admin.offlineExposure.import"]
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/admin/trade-credit/orders/{order_id}": {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Everything of an order on account. */
    get: operations["admin.orders.retrieve"]
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/admin/trade-credit/orders/{order_id}/place-on-account": {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** In which programs the order could be put on account, with what is available there, or why not. */
    get: operations["admin.orders.retrievePlacement"]
    put?: never
    /** Puts an order on account that staff entered, or that stands unpaid: same gate and hold as at checkout. */
    post: operations["admin.orders.placeOnAccount"]
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/admin/trade-credit/orders/{order_id}/override-credit": {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Lets this one order go beyond the limits by up to `amount`; 0 takes it back. */
    post: operations["admin.orders.overrideCredit"]
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/admin/trade-credit/orders/{order_id}/close-short": {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Takes off the order what is not packed, and frees its credit. */
    post: operations["admin.orders.closeShort"]
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/admin/trade-credit/orders/{order_id}/settle": {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Does now what is due for this order. */
    post: operations["admin.orders.settle"]
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/admin/trade-credit/orders/{order_id}/ship-without-approval": {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Lets the order be packed that must not ship yet, for a reason that is kept. */
    post: operations["admin.orders.shipWithoutApproval"]
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/admin/trade-credit/orders/{order_id}/ship-without-approval/revoke": {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Takes back that the order may be packed all the same; nothing happens where that does not stand, 409 where another word than `of` stands. */
    post: operations["admin.orders.revokeShipOverride"]
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/admin/trade-credit/notes": {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** What staff noted of an application, or of an account and the application that it came of; newest first. */
    get: operations["admin.notes.list"]
    put?: never
    /** Notes something for colleagues; buyers never see it. */
    post: operations["admin.notes.create"]
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/admin/trade-credit/notes/{id}": {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    post?: never
    /** Takes one's own note back: its text is gone, that there was one stays. */
    delete: operations["admin.notes.remove"]
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/admin/trade-credit/notices": {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** The board of what agents were told and were not, newest first unless `order` says otherwise. */
    get: operations["admin.notices.list"]
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/admin/trade-credit/notices/{id}/retry": {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Sends a notice again that failed, as it is or with a corrected carrier or tracking number. */
    post: operations["admin.notices.retry"]
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/admin/trade-credit/notices/{id}/withdraw": {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Takes a notice back, at the agent too; or notes that a person has settled it there by hand. */
    post: operations["admin.notices.withdraw"]
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/admin/trade-credit/notices/retry": {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Queues several notices again, in this order and as they are; each is answered for. */
    post: operations["admin.notices.retryMany"]
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/admin/trade-credit/notices/withdraw": {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Takes several notices back, or notes that a person has settled them by hand; each is answered for. */
    post: operations["admin.notices.withdrawMany"]
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/admin/trade-credit/agents": {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** The billing agents of the options: what each can do, how it is, and what waits for it. */
    get: operations["admin.agents.list"]
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/admin/trade-credit/agents/{id}/test-connection": {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Asks the agent something harmless: whether it answers and takes the credentials. */
    post: operations["admin.agents.testConnection"]
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/admin/trade-credit/verify-ledger": {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Reads all books again, or those of one account's company, and says what does not agree. Changes no book. */
    post: operations["admin.ledger.verify"]
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/admin/trade-credit/ledger-findings/{id}/repair": {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Puts a finding right by an entry in the ledger, in the name of who asks. */
    post: operations["admin.ledgerFindings.repair"]
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/admin/trade-credit/ledger-findings/{id}/accept": {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Takes a finding for granted that no entry can put right. */
    post: operations["admin.ledgerFindings.accept"]
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/admin/trade-credit/ledger-findings/{id}/reopen": {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Takes back that a finding was accepted; answers with the one that waits for a person instead. */
    post: operations["admin.ledgerFindings.reopen"]
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/admin/trade-credit/customers/{id}/export": {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** All that the plugin holds about one customer; also of one who was deleted. Who takes it is noted in the history of the customer's applications, and only logged where nothing is left of these. */
    get: operations["admin.customers.export"]
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/admin/trade-credit/orders/{order_id}/attention/{code}/accept": {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** A person has seen it and says why; it leaves the list until it is more than they saw. */
    post: operations["admin.orderAttention.accept"]
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/admin/trade-credit/orders/{order_id}/attention/{code}/reopen": {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Puts back into the list what was marked as seen; who had seen it and why stays with the order. */
    post: operations["admin.orderAttention.reopen"]
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/admin/trade-credit/attention/accept": {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Marks several orders' things as seen for one and the same reason; each is answered for. */
    post: operations["admin.orderAttention.acceptMany"]
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
}
export type webhooks = Record<string, never>
export interface components {
  schemas: {
    AcceptedAttention: {
      code: string
      message: string
      actions: string[]
      amount?: number
      /** @description How far the order would have to be let go beyond the limit. */
      override_amount?: number
      /** @description What Medusa takes as one when the order is paid another way, and what of it then leaves the account. */
      pending_amount?: number
      leaving_amount?: number
      accepted: {
        actor: string
        reason: string
        /** Format: date-time */
        created_at: string
      }
    }
    AccountHistoryItem: {
      id: string
      kind: string
      actor: string
      reason: string | null
      /** Format: date-time */
      at: string
      details: {
        [key: string]: unknown
      }
    }
    AccountMember: {
      customer_id: string
      /** @description Null, like the names, for a customer who was deleted a moment ago. */
      email: string | null
      first_name: string | null
      last_name: string | null
      /** @enum {string} */
      role: "owner" | "buyer" | "approver" | "accountant"
      order_limit: number | null
      month_limit: number | null
      /** @description What this member's orders hold or have charged in the running month of the program's calendar. */
      month_used_amount: number
      /** Format: date-time */
      created_at: string
    }
    AdminAccountMember: {
      id: string
      customer_id: string
      /** @enum {string} */
      role: "owner" | "buyer" | "approver" | "accountant"
      order_limit: number | null
      month_limit: number | null
      /** Format: date-time */
      created_at: string
    }
    AdminAgent: {
      id: string
      label: string
      capabilities: components["schemas"]["AgentCapabilities"]
      /** @description It can be asked something harmless, to test the connection. */
      may_be_tested: boolean
      programs: {
        id: string
        label: string
      }[]
      /** @description Notices that the agent has not accepted yet. */
      backlog: {
        /** @description Is sent by itself, as soon as the agent takes it. */
        waiting: number
        /** @description Waits for a person. */
        needs_attention: number
        /** @description Of what waits, for whomever. */
        oldest_at: string | null
      }
      /** @description What the agent bears or the merchant allows, whichever is less; null: no bound. */
      calls_per_minute: number | null
      /**
       * @description `open`: after failures in a row it is left alone for a while; `half_open`: one call may try again.
       * @enum {string}
       */
      breaker: "closed" | "open" | "half_open"
      failures_in_row: number
      /** @description While the breaker is open: when it is tried again. */
      retry_at: string | null
      /** @description When it answered last, whatever it said. */
      last_contact_at: string | null
      last_failure: {
        /** Format: date-time */
        at: string
        message: string
      } | null
      /** @description The last few calls that found it away, or were turned away there; newest first. */
      recent_failures: {
        /** Format: date-time */
        at: string
        /** @description What was asked, by the name our port gives it. */
        operation: string
        kind: string
        /** @description The agent's own, where it gave one. */
        code: string | null
        message: string
      }[]
    }
    AdminApplication: {
      id: string
      program_id: string
      data: components["schemas"]["ApplicationData"]
      submitted_at: string | null
      decided_at: string | null
      information_request: {
        message: string
        fields: string[]
      } | null
      decline_reason: {
        code: string
        message: string
      } | null
      credit_limit: number | null
      /** @enum {string} */
      status:
        | "draft"
        | "submitted"
        | "under_review"
        | "needs_information"
        | "pending_second_approval"
        | "approved"
        | "declined"
        | "withdrawn"
        | "expired"
      customer_id: string
      company_name: string
      account_id: string | null
      proposal: {
        credit_limit: number
        payment_terms: components["schemas"]["Terms"] | null
        actor: string
        /** Format: date-time */
        at: string
      } | null
      /** @description When its data, company and customer were removed for privacy. */
      purged_at: string | null
      /** Format: date-time */
      created_at: string
      waiting_since: string | null
      /** @enum {string} */
      screening_status:
        | "not_applied"
        | "submitted"
        | "under_review"
        | "needs_information"
        | "approved"
        | "declined"
        | "suspended"
        | "closed"
      /** @description Null in programs that staff screen. */
      agent_buyer: components["schemas"]["AgentBuyer"] | null
    }
    AdminApplicationDetails: {
      id: string
      program_id: string
      data: components["schemas"]["ApplicationData"]
      submitted_at: string | null
      decided_at: string | null
      information_request: {
        message: string
        fields: string[]
      } | null
      decline_reason: {
        code: string
        message: string
      } | null
      credit_limit: number | null
      /** @enum {string} */
      status:
        | "draft"
        | "submitted"
        | "under_review"
        | "needs_information"
        | "pending_second_approval"
        | "approved"
        | "declined"
        | "withdrawn"
        | "expired"
      customer_id: string
      company_name: string
      account_id: string | null
      proposal: {
        credit_limit: number
        payment_terms: components["schemas"]["Terms"] | null
        actor: string
        /** Format: date-time */
        at: string
      } | null
      /** @description When its data, company and customer were removed for privacy. */
      purged_at: string | null
      /** Format: date-time */
      created_at: string
      waiting_since: string | null
      /** @enum {string} */
      screening_status:
        | "not_applied"
        | "submitted"
        | "under_review"
        | "needs_information"
        | "approved"
        | "declined"
        | "suspended"
        | "closed"
      /** @description Null in programs that staff screen. */
      agent_buyer: components["schemas"]["AgentBuyer"] | null
      documents: components["schemas"]["ApplicationPaper"][]
      missing_documents: {
        id: string
        title: string
      }[]
      history: components["schemas"]["ApplicationEvent"][]
      form_fields: components["schemas"]["ShownField"][]
    }
    AdminApprovalRequest: {
      id: string
      /** @enum {string} */
      kind: "limit" | "write_off" | "write_off_reversal"
      account_id: string
      payload: {
        amount: number | null
        reason: string
        expires_at: string | null
        /** @description Of a reversal only: the write-off that is taken back. */
        write_off_id?: string
      }
      /** @enum {string} */
      state: "pending" | "approved" | "rejected"
      requested_by: string
      decided_by: string | null
      decided_at: string | null
      decision_reason: string | null
      /** Format: date-time */
      created_at: string
    }
    AdminCreditAccount: {
      id: string
      program_id: string
      external_id: string | null
      company_name: string
      /** @enum {string} */
      status: "prospect" | "active" | "suspended" | "closed"
      /** @enum {string} */
      screening_status:
        | "not_applied"
        | "submitted"
        | "under_review"
        | "needs_information"
        | "approved"
        | "declined"
        | "suspended"
        | "closed"
      currency_code: string
      /** @description Null where the agent only answers probes. */
      available_amount: number | null
      /** @description Null, once the program has left the options. */
      payment_terms: components["schemas"]["PaymentTerms"] | null
      po_number_required: boolean
      /** @description Null where the agent only answers probes. */
      credit_limit: number | null
      held_amount: number
      outstanding_amount: number
      offline_amount: number
      /** @description Own book: granted by staff. Agent book: the agent's limit. */
      base_limit_amount: number | null
      /** @description Agent book: what the staff allow at most. */
      ceiling_amount: number | null
      /** @description Whole percent of the limit, rounded up; null where there is none. */
      utilisation_percent: number | null
      flags: (
        "over_limit" | "nearly_used" | "temporary_limit" | "owes_outside" | "awaiting_second_person" | "unguaranteed"
      )[]
      /** @description Null: the program's count. */
      own_payment_terms: components["schemas"]["Terms"] | null
      own_po_number_required: boolean | null
      /** @description Contained in the limit, as long as it counts. */
      temporary_limit_amount: number | null
      temporary_limit_expires_at: string | null
      offline_as_of: string | null
      /** @description The account beside which this is the merchant's own book: what an agent should bear, and does not. */
      own_book_of: string | null
      status_actor: string | null
      status_reason: string | null
      agent_buyer_number: string | null
      synced_at: string | null
      members: components["schemas"]["AdminAccountMember"][]
      /** Format: date-time */
      created_at: string
      /** Format: date-time */
      updated_at: string
    }
    AdminInvitation: {
      id: string
      email: string
      /** @enum {string} */
      role: "owner" | "buyer" | "approver" | "accountant"
      order_limit: number | null
      month_limit: number | null
      /** Format: date-time */
      expires_at: string
      /** @description Null: there was nobody to send it, so it has reached nobody. */
      sent_at: string | null
      /** Format: date-time */
      created_at: string
      /** @description A customer, one of the account's owners. */
      invited_by: string
    }
    AdminNotice: {
      id: string
      /** @enum {string} */
      kind: "shipment" | "order_cancel" | "shipment_cancel" | "delivery" | "return"
      /** @enum {string} */
      status:
        | "awaiting_shipment"
        | "queued"
        | "sending"
        | "accepted"
        | "retrying"
        | "needs_attention"
        | "withdrawn"
        | "not_required"
      agent_id: string
      program_id: string
      order_id: string | null
      fulfillment_id: string | null
      /** @description The order, or a part of it, under one number at the agent. */
      registration_id: string
      /** @description Above 1: an earlier notice of the same parcel had to be taken back. */
      revision: number
      carrier_code: string | null
      tracking_number: string | null
      /** @description As the parcel has it, where staff told the agent another. */
      parcel_carrier_code: string | null
      /** @description As the parcel has it, where staff told the agent another. */
      parcel_tracking_number: string | null
      /** @description The value that left; of a return the value taken back. */
      amount: number | null
      currency_code: string
      shipped_at: string | null
      /** @description Until when the agent takes it without harm; null: unknown, or not left. */
      deadline_at: string | null
      /** @description How often it was sent, since staff last sent it again. */
      attempts: number
      /** @description Null: it is not sent by itself. */
      next_attempt_at: string | null
      last_answer: components["schemas"]["LastAnswer"] | null
      accepted_at: string | null
      /** @description Since when it is being taken back. */
      withdrawal_requested_at: string | null
      /** @description Who of the staff took it back, or did what was owed in the agent's own screen. */
      settled_by: string | null
      /** @description Who of the staff last had it sent again. */
      retried_by: string | null
      retried_at: string | null
      /** Format: date-time */
      created_at: string
      /** Format: date-time */
      updated_at: string
      /** @description Our number of the order at the agent. */
      number: string | null
      /** @description What has left and the agent has not taken; 0 once it has. */
      amount_at_risk: number | null
      /** @description Past its deadline, or where there is none, past the option's patience. */
      is_overdue: boolean
      /** @description What staff may do with it now. */
      actions: ("retry" | "withdraw" | "settle_by_hand")[]
    }
    /** @description Everything of an order on account. */
    AdminOrderOnAccount: {
      order_id: string
      account_order_id: string
      currency_code: string
      po_number: string | null
      due_on: string | null
      program: {
        id: string
        label: string
        agent_id: string
        /** @enum {string} */
        book: "own" | "agent"
      }
      account: {
        id: string
        company_name: string
        available_amount: number | null
      } | null
      decision: components["schemas"]["OrderDecision"]
      ship_stops: components["schemas"]["ShipStop"][]
      /** @description Null: nobody said so, or it was taken back. */
      ship_override: components["schemas"]["ShipOverride"] | null
      /** @description All that was ever said of it, oldest first. */
      ship_overrides: components["schemas"]["ShipOverridePast"][]
      /** @description Null: nobody allowed it, or it was taken back. */
      credit_override: components["schemas"]["StandingCreditOverride"] | null
      /** @description Something has left, and something is not packed. */
      may_close_short: boolean
      hold: components["schemas"]["OrderHold"] | null
      /** @description Oldest first; the last one counts, and beside it those of parcels that were split off. */
      registrations: components["schemas"]["OrderRegistration"][]
      /** @description Left and charged, but told to the agent only with the rest of the order. */
      waiting_amount: number
      charges: components["schemas"]["OrderCharge"][]
      credits: components["schemas"]["OrderCredit"][]
      unguaranteed_amount: number
      papers: unknown[]
      notices: components["schemas"]["AdminNotice"][]
      needs_attention: components["schemas"]["OrderAttention"][]
      accepted_attention: components["schemas"]["AcceptedAttention"][]
      attention_decisions: components["schemas"]["AttentionDecision"][]
    }
    AdminProgram: {
      id: string
      provider_id: string
      label: string
      /** @enum {string} */
      screening: "account" | "order" | "both"
      /** @enum {string} */
      book: "own" | "agent"
      agent_id: string
      currency_code: string
      /** @description Of accounts that have none of their own. */
      payment_terms: components["schemas"]["Terms"]
      /** @description Above these amounts a second person approves; null: never. */
      second_person_above: {
        approve: number | null
        limit: number | null
        write_off: number | null
      }
      /**
       * @description Who decides on a buyer: staff in the dashboard, the agent, or nobody (each order is screened).
       * @enum {string}
       */
      buyer_screening: "staff" | "agent" | "none"
    }
    /** @description Money that came in. */
    AdminReceipt: {
      id: string
      account_id: string
      amount: number
      currency_code: string
      /** Format: date */
      received_on: string
      method: ("bank_transfer" | "direct_debit" | "cheque" | "densai" | "cash" | "other") | null
      reference: string | null
      note: string | null
      actor: string
      reversed_at: string | null
      reversed_by: string | null
      reversal_reason: string | null
      /** Format: date-time */
      created_at: string
    }
    AdminSummary: {
      credit: components["schemas"]["CreditFigure"][]
      applications: components["schemas"]["ApplicationsSummary"]
      shipments_to_report: components["schemas"]["BoardFigure"][]
      needs_attention_count: number
      needs_attention: {
        /** @enum {string} */
        kind: "order" | "screening" | "approval" | "ledger" | "member" | "agent" | "notice" | "privacy"
        count: number
        is_at_least: boolean
      }[]
    }
    /** @description What the merchant has given up, and whether it was taken back. */
    AdminWriteOff: {
      /** @description Of the entry that wrote it off. */
      id: string
      account_id: string
      amount: number
      currency_code: string
      actor: string
      reason: string | null
      reversed_at: string | null
      reversed_by: string | null
      reversal_reason: string | null
      /** Format: date-time */
      created_at: string
    }
    /** @description How the buyer stands at the agent. */
    AgentBuyer: {
      agent_id: string
      number: string
      state: string
      credit_limit: number | null
      last_answer: components["schemas"]["LastAnswer"] | null
      last_asked_at: string | null
    }
    AgentCapabilities: {
      /**
       * @description Who decides on a buyer.
       * @enum {string}
       */
      buyer_screening: "staff" | "agent" | "none"
      /**
       * @description Whether the agent decides on each order: at once (`sync`), or later too (`async`).
       * @enum {string}
       */
      order_decision: "none" | "sync" | "async"
      /**
       * @description What it says of a buyer's credit: limit and used, yes or no to an amount, or nothing.
       * @enum {string}
       */
      credit: "amounts" | "probe" | "none"
      /**
       * @description What it wants to know when a parcel has left; a slip is the carrier's tracking number.
       * @enum {string}
       */
      shipment: "none" | "slip" | "carrier_and_slip" | "date"
      /** @description Takes more than one parcel of an order. */
      multiple_shipments: boolean
      /** @description Takes a cancelled order back. */
      cancel_order: boolean
      /** @description Takes a reported parcel back. */
      cancel_shipment: boolean
      /** @description Wants to hear when a parcel was delivered. */
      delivery_confirmation: boolean
      /** @description Wants to hear of returned goods. */
      returns: boolean
      /** @description The codes of the carriers whose parcels it takes. */
      carriers: string[] | "any"
      /** @description How long after a parcel left its notice may come without harm; null: unknown. */
      report_within_hours: number | null
      /** @description How often an open decision is asked for: first so soon, then less and less often. */
      screening_rhythm: {
        first_minutes: number
        max_minutes: number
        /** @description Null: it decides at any hour. */
        office_hours: {
          time_zone: string
          from_hour: number
          /** @description The first hour in which nobody is there any more. */
          to_hour: number
          /** @description 1 is Monday, 7 is Sunday. */
          days: number[]
        } | null
      }
      /** @description What the agent bears, all instances together; null: no bound is known. */
      calls_per_minute_max: number | null
      order_number_length_max: number
      buyer_number_length_max: number
      /** @description Null: any. */
      currencies: string[] | null
      /** @description What a program of this agent may have as `screening`. */
      screenings: ("account" | "order" | "both")[]
    }
    ApplicationCheck: {
      /** @enum {string} */
      code: "corporate_number" | "known_company" | "email_domain" | "delivery_addresses" | "order_history"
      /** @enum {string} */
      result: "good" | "notice" | "warning" | "unknown"
      message: string
      facts: {
        [key: string]: string | number | boolean | string[] | null
      }
      links: {
        /** @enum {string} */
        type: "application" | "account" | "website"
        id: string
        label: string
        note: string | null
      }[]
    }
    /** @description Names of the form's fields to what was filled in. */
    ApplicationData: {
      [key: string]: string | number | null
    }
    ApplicationDisclosure: {
      id: string
      version: string
      title: string
      body: string
      required: boolean
    }
    /** @description What became of an application, or who has opened which paper or taken out all that is held of the customer. */
    ApplicationEvent: {
      /** @enum {string} */
      status:
        | "draft"
        | "submitted"
        | "under_review"
        | "needs_information"
        | "pending_second_approval"
        | "approved"
        | "declined"
        | "withdrawn"
        | "expired"
      /** @description Of a purged application nobody is named any more. */
      actor?: string
      note?: string | null
      document_id?: string
      /** @constant */
      exported?: true
      /** @description What the first of two people approved. */
      credit_limit?: number
      /** @description With it, these terms; null: the program's. */
      payment_terms?: components["schemas"]["Terms"] | null
      /**
       * Format: date-time
       * @description Which first approval was taken back: the `at` of its `proposal`.
       */
      revoked?: string
      /** Format: date-time */
      at: string
    }
    ApplicationForm: {
      fields: components["schemas"]["ApplicationFormField"][]
      /** @description What the store knows already. */
      prefill: components["schemas"]["ApplicationData"]
      disclosures: components["schemas"]["ApplicationDisclosure"][]
      documents: components["schemas"]["DocumentRequirement"][]
    }
    ApplicationFormField: {
      name: string
      /** @enum {string} */
      type: "text" | "tel" | "email" | "url" | "number" | "amount" | "month" | "select" | "textarea"
      label: string
      required: boolean
      /** @description Required only when another field has one of these values. */
      required_if?: {
        field: string
        in: string[]
      }
      max_length: number
      /** @description A regular expression for the whole value. */
      pattern?: string
      options?: {
        value: string
        label: string
      }[]
      /** @enum {string} */
      group: "company" | "representative" | "address" | "contact" | "business" | "payment" | "agent"
    }
    /** @description A paper of an application without its content. */
    ApplicationPaper: {
      id: string
      document_id: string
      title: string
      name: string
      media_type: string
      bytes: number
      /** Format: date-time */
      created_at: string
    }
    ApplicationsSummary: {
      waiting_count: number
      oldest_waiting_since: string | null
      for_staff_count: number
      for_applicant_count: number
      for_agent_count: number
    }
    AttentionDecision: {
      code: string
      amount: number | null
      reason: string
      actor: string
      /** Format: date-time */
      created_at: string
      reopened_by: string | null
      reopened_at: string | null
    }
    AttentionItem: {
      /** @description Of a ledger finding and an approval request its own id. */
      id: string
      /** @enum {string} */
      kind: "order" | "screening" | "approval" | "ledger" | "member" | "agent" | "notice" | "privacy"
      code: string
      /** @description In English; screens translate by the code. */
      message: string
      /** @description The ways out. */
      actions: string[]
      subject: {
        /**
         * @description `checkout`: an account order that no order has come of yet.
         * @enum {string}
         */
        type: "order" | "checkout" | "application" | "account" | "agent" | "notice" | "customer"
        id: string
        /** @description What people call it. */
        display: string
        /** @description Whose page shows it, where it has none of its own. */
        customer_id: string | null
      }
      /** Format: date-time */
      since: string
      /** @description Of what waits for a second person. */
      approval?: {
        /** @description Null: no ceiling of the staff's own any more. */
        amount: number | null
        currency_code: string
        expires_at: string | null
        requested_by: string
        reason: string
      }
      /** @description Of an order, where it is about an amount. */
      figures?: {
        currency_code: string
        amount: number
        /** @description What Medusa takes as one when the order is paid another way; `leaving_amount` then leaves the account. */
        pending_amount?: number
        leaving_amount?: number
      }
      /** @description Of what was marked as seen: by whom, and why. */
      accepted?: {
        actor: string
        reason: string
        /** Format: date-time */
        created_at: string
      }
    }
    AttentionResult: {
      order_id: string
      code: string
      /** @enum {string} */
      outcome: "accepted" | "not_found" | "refused" | "failed"
      refusal: string | null
      message: string | null
    }
    BoardFigure: {
      agent_id: string
      currency_code: string
      notices_count: number
      amount_at_risk: number
      overdue_count: number
      overdue_amount: number
      needs_attention_count: number
      /** Format: date-time */
      oldest_shipped_at: string
    }
    ConnectionTest: {
      /** @enum {string} */
      outcome:
        | "ok"
        | "credentials"
        | "turned_away"
        | "no_answer"
        | "garbage"
        | "agent_error"
        | "rate_limited"
        | "busy"
        | "not_testable"
      /** @description Null: nothing was sent. */
      took_ms: number | null
      /** Format: date-time */
      tested_at: string
      /** @description The agent's own words; null: it gave none. */
      message: string | null
    }
    CreditFigure: {
      currency_code: string
      book: ("own" | "agent") | null
      credit_limit: number | null
      held_amount: number
      outstanding_amount: number
      offline_amount: number
      beside_agents_amount: number
      available_amount: number | null
      active_count: number
      suspended_count: number
      over_limit_count: number
      nearly_used_count: number
      limit_not_told_count: number
      program_ids: string[]
      beside_agents_program_ids: string[]
    }
    /** @description How far a person lets one order go beyond the limits. */
    CreditOverride: {
      id: string
      order_id: string
      amount: number
      currency_code: string
      reason: string
      actor: string
      /** Format: date-time */
      created_at: string
    }
    CustomerExport: {
      customer_id: string
      /** Format: date-time */
      exported_at: string
      applications: {
        id: string
        program_id: string
        data: components["schemas"]["ApplicationData"]
        submitted_at: string | null
        decided_at: string | null
        information_request: {
          message: string
          fields: string[]
        } | null
        decline_reason: {
          code: string
          message: string
        } | null
        credit_limit: number | null
        /** @enum {string} */
        status:
          | "draft"
          | "submitted"
          | "under_review"
          | "needs_information"
          | "pending_second_approval"
          | "approved"
          | "declined"
          | "withdrawn"
          | "expired"
        customer_id: string
        company_name: string
        account_id: string | null
        proposal: {
          credit_limit: number
          payment_terms: components["schemas"]["Terms"] | null
          actor: string
          /** Format: date-time */
          at: string
        } | null
        /** @description When its data, company and customer were removed for privacy. */
        purged_at: string | null
        /** Format: date-time */
        created_at: string
        /** Format: date-time */
        updated_at: string
        consents: {
          id: string
          version: string
          text_hash: string
          /** Format: date-time */
          accepted_at: string
          customer_id: string
          ip: string | null
        }[]
        history: components["schemas"]["ApplicationEvent"][]
      }[]
      memberships: {
        account_id: string
        program_id: string
        company_name: string
        /** @enum {string} */
        role: "owner" | "buyer" | "approver" | "accountant"
        order_limit: string | null
        month_limit: string | null
        /** Format: date-time */
        since: string
        ended_at: string | null
      }[]
      invitations: {
        id: string
        account_id: string
        program_id: string
        /** @enum {string} */
        role: "owner" | "buyer" | "approver" | "accountant"
        order_limit: string | null
        month_limit: string | null
        invited_by: string
        accepted_by: string | null
        outcome: string | null
        /** Format: date-time */
        created_at: string
        /** Format: date-time */
        expires_at: string
      }[]
      accounts: {
        id: string
        program_id: string
        company_name: string
        status: string
        status_reason: string | null
        agent_buyer_number: string | null
        external_id: string | null
        /** Format: date-time */
        created_at: string
      }[]
      receipts: {
        id: string
        account_id: string
        amount: string
        currency_code: string
        /** Format: date */
        received_on: string
        method: string | null
        reference: string | null
        note: string | null
        reversal_reason: string | null
      }[]
      decisions: {
        kind: string
        account_id: string | null
        order_id: string | null
        amount: string | null
        reason: string
        /** Format: date-time */
        created_at: string
      }[]
      notes: {
        id: string
        application_id: string | null
        account_id: string | null
        text: string
        /** Format: date-time */
        created_at: string
      }[]
      deletion: {
        /** Format: date-time */
        requested_at: string
        code: string | null
        message: string | null
        finished_at: string | null
      } | null
      orders: {
        id: string
        program_id: string
        account_id: string | null
        order_id: string | null
        display_id: number | null
        po_number: string | null
        /** Format: date-time */
        created_at: string
      }[]
      at_agents: {
        buyers: {
          application_id: string
          agent_id: string
          number: string
          state: string
          last_answer: components["schemas"]["LastAnswer"] | null
          sent_at: string | null
        }[]
        orders: {
          order_id: string | null
          agent_id: string
          number: string
          state: string
          request: unknown
          last_answer: components["schemas"]["LastAnswer"] | null
          decided_at: string | null
        }[]
        parcels: {
          order_id: string | null
          agent_id: string
          carrier_code: string | null
          tracking_number: string | null
          shipped_at: string | null
        }[]
      }
      papers: {
        id: string
        application_id: string
        document_id: string
        name: string
        media_type: string
        bytes: number
        /** Format: date-time */
        created_at: string
      }[]
    }
    DocumentRequirement: {
      id: string
      title: string
      required: boolean
      accept: ("application/pdf" | "image/jpeg" | "image/png")[]
      max_bytes: number
    }
    EligibilityOfProgram: {
      program_id: string
      provider_id: string
      eligible: boolean
      reasons: components["schemas"]["EligibilityReason"][]
      available_amount: number | null
      required_amount: number | null
      currency_code: string
      payment_terms: components["schemas"]["PaymentTerms"]
      /** Format: date */
      due_on: string
    }
    EligibilityReason: {
      /** @enum {string} */
      code:
        | "login_required"
        | "not_applied"
        | "under_review"
        | "needs_information"
        | "declined"
        | "account_suspended"
        | "account_closed"
        | "insufficient_credit"
        | "overdue"
        | "currency_mismatch"
        | "country_not_supported"
        | "below_minimum"
        | "above_maximum"
        | "member_limit_exceeded"
        | "agent_unavailable"
        | "po_number_required"
        | "po_number_used"
      /**
       * @description `blocking`: nothing the buyer types at checkout helps. `needs_input`: the order may go once it is filled in.
       * @enum {string}
       */
      kind: "blocking" | "needs_input"
      message: string
      next_step: string
      shortfall_amount?: number
    }
    Exposure: {
      currency_code: string
      program_id: string | null
      /** Format: date */
      from: string
      /** Format: date */
      to: string
      days: {
        /** Format: date */
        day: string
        credit_limit: number | null
        held_amount: number
        outstanding_amount: number
        offline_amount: number
      }[]
    }
    ImportedLine: {
      line: number
      /** @enum {string} */
      outcome: "set" | "unchanged" | "ignored" | "refused"
      account_id: string | null
      problems: {
        path: string
        message: string
      }[]
    }
    /** @description What an agent said last. */
    LastAnswer: {
      /** Format: date-time */
      at: string
      kind: string
      code?: string
      message: string
      /** @description Which of our fields the agent found fault with. */
      field?: string
      reason?: string
      /**
       * @description The agent was away; it is tried again as soon as it is back.
       * @constant
       */
      waits?: true
    }
    /** @description One line of an account's ledger, with the figures after it. */
    LedgerEntry: {
      id: string
      account_id: string
      version: number
      operation: string
      amount: number
      currency_code: string
      held_after: number
      outstanding_after: number
      offline_after: number
      limit_after: number | null
      /** @description Of a hold: how far the account is beyond its limit with it, by the program's tolerance or by an override. */
      beyond_limit_amount: number
      /** @description Of a hold: how far beyond the limit tolerance or override let it go at that moment. */
      allowed_beyond_amount: number
      overridden_by: string | null
      idempotency_key: string
      reference_type: string
      reference_id: string
      actor: string
      reason: string | null
      /** @description The order that caused it; left out where the entry is the answer to what somebody did by hand. */
      order_id?: string | null
      display_id?: number | null
      /** Format: date-time */
      event_at: string
      /** Format: date-time */
      created_at: string
    }
    /** @description What a proof of the ledger found, kept as long as the thing is wrong. */
    LedgerFinding: {
      id: string
      account_id: string
      check: string
      expected: string
      found: string
      remedy: string
      /** Format: date-time */
      first_seen_at: string
      /** Format: date-time */
      last_seen_at: string
      /** @description When a proof did not find it any more. */
      resolved_at: string | null
      decision: ("repaired" | "accepted") | null
      decided_by: string | null
      decided_reason: string | null
      decided_at: string | null
    }
    LedgerProof: {
      accounts_checked: number
      entries_checked: number
      findings: components["schemas"]["LedgerFinding"][]
    }
    /** @description What the one who accepted an invitation has become. */
    Membership: {
      account_id: string
      /** @enum {string} */
      role: "owner" | "buyer" | "approver" | "accountant"
      order_limit: number | null
      month_limit: number | null
    }
    NoticeResult: {
      id: string
      /** @enum {string} */
      outcome:
        | "queued"
        | "told_anew"
        | "settled"
        | "withdrawn"
        | "taken_back"
        | "left_to_person"
        | "not_found"
        | "refused"
        | "failed"
      refusal: string | null
      message: string | null
    }
    OpenHold: {
      id: string
      order_id: string | null
      display_id: number | null
      po_number: string | null
      amount: number
      remaining_amount: number
      currency_code: string
      /** @constant */
      status: "open"
      /** Format: date-time */
      created_at: string
    }
    /** @description A half-done, refused or contradictory thing of this order, with its way out. */
    OrderAttention: {
      code: string
      message: string
      actions: string[]
      amount?: number
      /** @description How far the order would have to be let go beyond the limit. */
      override_amount?: number
      /** @description What Medusa takes as one when the order is paid another way, and what of it then leaves the account. */
      pending_amount?: number
      leaving_amount?: number
    }
    /** @description `fulfillment_id` null: value that was added when everything had left. */
    OrderCharge: {
      id: string
      amount: number
      unguaranteed: boolean
      /** Format: date-time */
      event_at: string
      lines: components["schemas"]["PaperLine"][]
      fulfillment_id: string | null
    }
    OrderCredit: {
      id: string
      amount: number
      unguaranteed: boolean
      /** Format: date-time */
      event_at: string
      lines: components["schemas"]["PaperLine"][]
      /** @enum {string} */
      kind: "return" | "refund"
      reference_id: string
    }
    OrderDecision: {
      /** @enum {string} */
      state: "not_needed" | "approved" | "pending" | "unknown" | "declined" | "cancelled" | "needs_attention"
      must_not_ship: boolean
      message: string
      /** @description Our number of this order at the agent. */
      number: string | null
      expires_at: string | null
      ship_by: string | null
    }
    OrderHistory: {
      order_count: number
      read_count: number
      cancelled_count: number
      returned_count: number
      first_order_at: string | null
      last_order_at: string | null
      totals: {
        currency_code: string
        amount: number
      }[]
      payment_methods: {
        provider_id: string
        order_count: number
      }[]
      orders: {
        id: string
        display_id: number
        /** Format: date-time */
        created_at: string
        currency_code: string
        total: number
        cancelled: boolean
        returned: boolean
        provider_ids: string[]
      }[]
    }
    OrderHold: {
      id: string
      /** @enum {string} */
      status: "open" | "charged" | "released"
      amount: number
      remaining_amount: number
    }
    /** @description The order, or a part of it, under one number at the agent. */
    OrderRegistration: {
      id: string
      number: string
      attempt: number
      /** @description Null: the whole order; else a fulfilment's id, or `rest`. */
      part: string | null
      state: string
      amount: number
      last_answer: components["schemas"]["LastAnswer"] | null
      decided_at: string | null
    }
    PaperLine: {
      title: string
      quantity: number
      tax_rate: number | null
      amount: number
    }
    /** @description In words and in figures. */
    PaymentTerms: {
      label: string
      closing_day: number | ("month_end" | "per_shipment")
      due:
        | {
            days: number
          }
        | {
            months: number
            day: number | "month_end"
          }
      time_zone: string
    }
    /** @description Where an order could be put on account; `account_order_id`: that of one that is, or was tried; `problem`: why it cannot be in any program. */
    Placement: {
      account_order_id: string | null
      problem: {
        code: string
        message: string
      } | null
      programs: components["schemas"]["PlacementProgram"][]
      /** @description Null: nobody allowed it, or it was taken back. */
      credit_override: components["schemas"]["CreditOverride"] | null
    }
    PlacementProgram: {
      program_id: string
      label: string
      currency_code: string
      /** @enum {string} */
      book: "own" | "agent"
      company_name: string | null
      available_amount: number | null
      required_amount: number | null
      eligible: boolean
      po_number_required: boolean
      reasons: {
        /** @enum {string} */
        code:
          | "login_required"
          | "not_applied"
          | "under_review"
          | "needs_information"
          | "declined"
          | "account_suspended"
          | "account_closed"
          | "insufficient_credit"
          | "overdue"
          | "currency_mismatch"
          | "country_not_supported"
          | "below_minimum"
          | "above_maximum"
          | "member_limit_exceeded"
          | "agent_unavailable"
          | "po_number_required"
          | "po_number_used"
        /** @enum {string} */
        kind: "blocking" | "needs_input"
        message: string
        shortfall_amount?: number
      }[]
    }
    /** @description Why a request was refused: `code` is for programs, `message` for people, `details` for the fields of a form. */
    Refusal: {
      /** @description Missing where Medusa itself finds nobody signed in. */
      type?: string
      message: string
      code?: string
      details?: {
        path: string
        message: string
      }[]
    }
    /** @description Someone lets goods leave that should stay; `is_valid`: it counts for what stands against the order now. */
    ShipOverride: {
      causes: string[]
      shortfall_amount?: number
      status_event_id?: string
      reason: string
      actor: string
      /** Format: date-time */
      created_at: string
      is_valid: boolean
    }
    /** @description The same as it was said, and who took it back, when and why. */
    ShipOverridePast: {
      causes: string[]
      shortfall_amount?: number
      status_event_id?: string
      reason: string
      actor: string
      /** Format: date-time */
      created_at: string
      revoked_by?: string
      /** Format: date-time */
      revoked_at?: string
      revoke_reason?: string
    }
    /** @description What speaks against packing the order; `amount`: how much credit is missing. */
    ShipStop: {
      code: string
      cause: string
      message: string
      amount?: number
    }
    ShownField: {
      name: string
      /** @enum {string} */
      type: "text" | "tel" | "email" | "url" | "number" | "amount" | "month" | "select" | "textarea"
      label: string
      /** @enum {string} */
      group: "company" | "representative" | "address" | "contact" | "business" | "payment" | "agent"
      options?: {
        value: string
        label: string
      }[]
    }
    StaffNote: {
      id: string
      application_id: string | null
      account_id: string | null
      text: string | null
      author: string
      /** Format: date-time */
      created_at: string
      deleted_at: string | null
    }
    /** @description How far a person lets this order go beyond the limits. */
    StandingCreditOverride: {
      amount: number
      reason: string
      actor: string
      /** Format: date-time */
      created_at: string
    }
    /** @description As the applicant sees it: a second approval is the merchant's own affair. */
    StoreApplication: {
      id: string
      program_id: string
      data: components["schemas"]["ApplicationData"]
      submitted_at: string | null
      decided_at: string | null
      information_request: {
        message: string
        fields: string[]
      } | null
      decline_reason: {
        code: string
        message: string
      } | null
      credit_limit: number | null
      /** @enum {string} */
      status:
        "draft" | "submitted" | "under_review" | "needs_information" | "approved" | "declined" | "withdrawn" | "expired"
    }
    StoreApplicationDetails: {
      id: string
      program_id: string
      data: components["schemas"]["ApplicationData"]
      submitted_at: string | null
      decided_at: string | null
      information_request: {
        message: string
        fields: string[]
      } | null
      decline_reason: {
        code: string
        message: string
      } | null
      credit_limit: number | null
      /** @enum {string} */
      status:
        "draft" | "submitted" | "under_review" | "needs_information" | "approved" | "declined" | "withdrawn" | "expired"
      documents: components["schemas"]["ApplicationPaper"][]
      missing_documents: {
        id: string
        title: string
      }[]
    }
    StoreCredit: {
      /** @enum {string} */
      kind: "return" | "refund"
      amount: number
      /** Format: date-time */
      credited_at: string
      items: {
        title: string
        quantity: number
        amount: number
      }[]
    }
    /** @description An account as one of its members sees it; buyers and approvers see what is available, and no other figures. */
    StoreCreditAccount: {
      id: string
      program_id: string
      external_id: string | null
      company_name: string
      /** @enum {string} */
      status: "prospect" | "active" | "suspended" | "closed"
      /** @enum {string} */
      screening_status:
        | "not_applied"
        | "submitted"
        | "under_review"
        | "needs_information"
        | "approved"
        | "declined"
        | "suspended"
        | "closed"
      currency_code: string
      /** @description Null where the agent only answers probes. */
      available_amount: number | null
      /** @description Null, once the program has left the options. */
      payment_terms: components["schemas"]["PaymentTerms"] | null
      po_number_required: boolean
      /** @description Null where the agent only answers probes. */
      credit_limit?: number | null
      held_amount?: number
      outstanding_amount?: number
      offline_amount?: number
      /** @enum {string} */
      role: "owner" | "buyer" | "approver" | "accountant"
      spending?: {
        order_limit: number | null
        month_limit: number | null
        month_used_amount: number | null
      }
    }
    /** @description Open: neither accepted nor taken back. */
    StoreInvitation: {
      id: string
      email: string
      /** @enum {string} */
      role: "owner" | "buyer" | "approver" | "accountant"
      order_limit: number | null
      month_limit: number | null
      /** Format: date-time */
      expires_at: string
      /** @description Null: there was nobody to send it, so it has reached nobody. */
      sent_at: string | null
      /** Format: date-time */
      created_at: string
    }
    StoreOrderOnAccount: {
      order_id: string
      program_id: string
      currency_code: string
      po_number: string | null
      due_on: string | null
      decision: {
        /** @enum {string} */
        state: "not_needed" | "approved" | "pending" | "unknown" | "declined" | "cancelled" | "needs_attention"
        pending: boolean
      }
      hold: {
        /** @enum {string} */
        status: "open" | "charged" | "released"
        amount: number
        remaining_amount: number
      } | null
      shipments: components["schemas"]["StoreShipment"][]
      credits: components["schemas"]["StoreCredit"][]
      papers: unknown[]
    }
    StoreProgram: {
      id: string
      provider_id: string
      label: string
      /** @enum {string} */
      screening: "account" | "order" | "both"
      /** @enum {string} */
      book: "own" | "agent"
      can_apply: boolean
      /** @enum {string} */
      screening_status:
        | "not_applied"
        | "submitted"
        | "under_review"
        | "needs_information"
        | "approved"
        | "declined"
        | "suspended"
        | "closed"
    }
    /** @description What concerns the buyer: the decision without the agent's own words, and the parcels. */
    StoreShipment: {
      fulfillment_id: string
      shipped_at: string | null
      delivered_at: string | null
      tracking: components["schemas"]["StoreTracking"][]
      charged_amount: number | null
    }
    /** @description What a buyer needs to follow a parcel. */
    StoreTracking: {
      tracking_number: string
      /** @description Where the carrier shows the parcel; null: staff gave no address. */
      tracking_url: string | null
      /** @description In the reader's language; null: it is not known. */
      carrier_name: string | null
    }
    /** @description As they are kept. */
    Terms: {
      close_day: number | ("month_end" | "per_shipment")
      due:
        | {
            days: number
          }
        | {
            months: number
            day: number | "month_end"
          }
      /** @enum {string} */
      business_day: "previous" | "next"
    }
  }
  responses: {
    /** @description Refused. `code` is for programs, `message` for people, `details` names the fields. 429 says in `Retry-After` when to come back. */
    Refusal: {
      headers: {
        [name: string]: unknown
      }
      content: {
        "application/json": components["schemas"]["Refusal"]
      }
    }
  }
  parameters: {
    /** @description The language of texts for people. */
    Locale: string
    /** @description What the caller calls this very request: sent again, it changes nothing a second time. */
    IdempotencyKey: string
  }
  requestBodies: never
  headers: never
  pathItems: never
}
export type AcceptedAttention = components["schemas"]["AcceptedAttention"]
export type AccountHistoryItem = components["schemas"]["AccountHistoryItem"]
export type AccountMember = components["schemas"]["AccountMember"]
export type AdminAccountMember = components["schemas"]["AdminAccountMember"]
export type AdminAgent = components["schemas"]["AdminAgent"]
export type AdminApplication = components["schemas"]["AdminApplication"]
export type AdminApplicationDetails = components["schemas"]["AdminApplicationDetails"]
export type AdminApprovalRequest = components["schemas"]["AdminApprovalRequest"]
export type AdminCreditAccount = components["schemas"]["AdminCreditAccount"]
export type AdminInvitation = components["schemas"]["AdminInvitation"]
export type AdminNotice = components["schemas"]["AdminNotice"]
export type AdminOrderOnAccount = components["schemas"]["AdminOrderOnAccount"]
export type AdminProgram = components["schemas"]["AdminProgram"]
export type AdminReceipt = components["schemas"]["AdminReceipt"]
export type AdminSummary = components["schemas"]["AdminSummary"]
export type AdminWriteOff = components["schemas"]["AdminWriteOff"]
export type AgentBuyer = components["schemas"]["AgentBuyer"]
export type AgentCapabilities = components["schemas"]["AgentCapabilities"]
export type ApplicationCheck = components["schemas"]["ApplicationCheck"]
export type ApplicationData = components["schemas"]["ApplicationData"]
export type ApplicationDisclosure = components["schemas"]["ApplicationDisclosure"]
export type ApplicationEvent = components["schemas"]["ApplicationEvent"]
export type ApplicationForm = components["schemas"]["ApplicationForm"]
export type ApplicationFormField = components["schemas"]["ApplicationFormField"]
export type ApplicationPaper = components["schemas"]["ApplicationPaper"]
export type ApplicationsSummary = components["schemas"]["ApplicationsSummary"]
export type AttentionDecision = components["schemas"]["AttentionDecision"]
export type AttentionItem = components["schemas"]["AttentionItem"]
export type AttentionResult = components["schemas"]["AttentionResult"]
export type BoardFigure = components["schemas"]["BoardFigure"]
export type ConnectionTest = components["schemas"]["ConnectionTest"]
export type CreditFigure = components["schemas"]["CreditFigure"]
export type CreditOverride = components["schemas"]["CreditOverride"]
export type CustomerExport = components["schemas"]["CustomerExport"]
export type DocumentRequirement = components["schemas"]["DocumentRequirement"]
export type EligibilityOfProgram = components["schemas"]["EligibilityOfProgram"]
export type EligibilityReason = components["schemas"]["EligibilityReason"]
export type Exposure = components["schemas"]["Exposure"]
export type ImportedLine = components["schemas"]["ImportedLine"]
export type LastAnswer = components["schemas"]["LastAnswer"]
export type LedgerEntry = components["schemas"]["LedgerEntry"]
export type LedgerFinding = components["schemas"]["LedgerFinding"]
export type LedgerProof = components["schemas"]["LedgerProof"]
export type Membership = components["schemas"]["Membership"]
export type NoticeResult = components["schemas"]["NoticeResult"]
export type OpenHold = components["schemas"]["OpenHold"]
export type OrderAttention = components["schemas"]["OrderAttention"]
export type OrderCharge = components["schemas"]["OrderCharge"]
export type OrderCredit = components["schemas"]["OrderCredit"]
export type OrderDecision = components["schemas"]["OrderDecision"]
export type OrderHistory = components["schemas"]["OrderHistory"]
export type OrderHold = components["schemas"]["OrderHold"]
export type OrderRegistration = components["schemas"]["OrderRegistration"]
export type PaperLine = components["schemas"]["PaperLine"]
export type PaymentTerms = components["schemas"]["PaymentTerms"]
export type Placement = components["schemas"]["Placement"]
export type PlacementProgram = components["schemas"]["PlacementProgram"]
export type Refusal = components["schemas"]["Refusal"]
export type ShipOverride = components["schemas"]["ShipOverride"]
export type ShipOverridePast = components["schemas"]["ShipOverridePast"]
export type ShipStop = components["schemas"]["ShipStop"]
export type ShownField = components["schemas"]["ShownField"]
export type StaffNote = components["schemas"]["StaffNote"]
export type StandingCreditOverride = components["schemas"]["StandingCreditOverride"]
export type StoreApplication = components["schemas"]["StoreApplication"]
export type StoreApplicationDetails = components["schemas"]["StoreApplicationDetails"]
export type StoreCredit = components["schemas"]["StoreCredit"]
export type StoreCreditAccount = components["schemas"]["StoreCreditAccount"]
export type StoreInvitation = components["schemas"]["StoreInvitation"]
export type StoreOrderOnAccount = components["schemas"]["StoreOrderOnAccount"]
export type StoreProgram = components["schemas"]["StoreProgram"]
export type StoreShipment = components["schemas"]["StoreShipment"]
export type StoreTracking = components["schemas"]["StoreTracking"]
export type Terms = components["schemas"]["Terms"]
export type ResponseRefusal = components["responses"]["Refusal"]
export type ParameterLocale = components["parameters"]["Locale"]
export type ParameterIdempotencyKey = components["parameters"]["IdempotencyKey"]
export type $defs = Record<string, never>
export interface operations {
  "store.programs.list": {
    parameters: {
      query?: {
        fields?: string
      }
      header?: {
        /** @description The language of texts for people. */
        "x-medusa-locale"?: components["parameters"]["Locale"]
      }
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description It is done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          "application/json": {
            programs: components["schemas"]["StoreProgram"][]
          }
        }
      }
      "4XX": components["responses"]["Refusal"]
    }
  }
  "store.eligibility.list": {
    parameters: {
      query: {
        fields?: string
        cart_id: string
        program_id?: string
      }
      header?: {
        /** @description The language of texts for people. */
        "x-medusa-locale"?: components["parameters"]["Locale"]
      }
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description It is done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          "application/json": {
            eligibility: components["schemas"]["EligibilityOfProgram"][]
          }
        }
      }
      "4XX": components["responses"]["Refusal"]
    }
  }
  "store.accounts.list": {
    parameters: {
      query?: {
        fields?: string
      }
      header?: {
        /** @description The language of texts for people. */
        "x-medusa-locale"?: components["parameters"]["Locale"]
      }
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description It is done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          "application/json": {
            accounts: components["schemas"]["StoreCreditAccount"][]
          }
        }
      }
      "4XX": components["responses"]["Refusal"]
    }
  }
  "store.accounts.listMembers": {
    parameters: {
      query?: {
        fields?: string
      }
      header?: {
        /** @description The language of texts for people. */
        "x-medusa-locale"?: components["parameters"]["Locale"]
      }
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description It is done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          "application/json": {
            members: components["schemas"]["AccountMember"][]
          }
        }
      }
      "4XX": components["responses"]["Refusal"]
    }
  }
  "store.accounts.updateMember": {
    parameters: {
      query?: never
      header?: {
        /** @description The language of texts for people. */
        "x-medusa-locale"?: components["parameters"]["Locale"]
      }
      path: {
        id: string
        customer_id: string
      }
      cookie?: never
    }
    requestBody?: {
      content: {
        "application/json": {
          /** @enum {string} */
          role?: "buyer" | "approver" | "accountant"
          order_limit?: number | null
          month_limit?: number | null
        }
      }
    }
    responses: {
      /** @description It is done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          "application/json": {
            member: components["schemas"]["AccountMember"]
          }
        }
      }
      "4XX": components["responses"]["Refusal"]
    }
  }
  "store.accounts.removeMember": {
    parameters: {
      query?: never
      header?: {
        /** @description The language of texts for people. */
        "x-medusa-locale"?: components["parameters"]["Locale"]
      }
      path: {
        id: string
        customer_id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description It is done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          "application/json": {
            id: string
            /** @constant */
            object: "trade_credit_member"
            /** @constant */
            deleted: true
          }
        }
      }
      "4XX": components["responses"]["Refusal"]
    }
  }
  "store.accounts.listInvitations": {
    parameters: {
      query?: {
        fields?: string
      }
      header?: {
        /** @description The language of texts for people. */
        "x-medusa-locale"?: components["parameters"]["Locale"]
      }
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description It is done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          "application/json": {
            invitations: components["schemas"]["StoreInvitation"][]
          }
        }
      }
      "4XX": components["responses"]["Refusal"]
    }
  }
  "store.accounts.invite": {
    parameters: {
      query?: never
      header?: {
        /** @description The language of texts for people. */
        "x-medusa-locale"?: components["parameters"]["Locale"]
      }
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        "application/json": {
          email: string
          /** @enum {string} */
          role: "buyer" | "approver" | "accountant"
          order_limit?: number | null
          month_limit?: number | null
        }
      }
    }
    responses: {
      /** @description It is made. */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          "application/json": {
            invitation: components["schemas"]["StoreInvitation"]
          }
        }
      }
      "4XX": components["responses"]["Refusal"]
    }
  }
  "store.accounts.revokeInvitation": {
    parameters: {
      query?: never
      header?: {
        /** @description The language of texts for people. */
        "x-medusa-locale"?: components["parameters"]["Locale"]
      }
      path: {
        id: string
        invitation_id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description It is done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          "application/json": {
            id: string
            /** @constant */
            object: "trade_credit_invitation"
            /** @constant */
            deleted: true
          }
        }
      }
      "4XX": components["responses"]["Refusal"]
    }
  }
  "store.applicationForm.retrieve": {
    parameters: {
      query: {
        program_id: string
      }
      header?: {
        /** @description The language of texts for people. */
        "x-medusa-locale"?: components["parameters"]["Locale"]
      }
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description It is done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          "application/json": {
            form: components["schemas"]["ApplicationForm"]
          }
        }
      }
      "4XX": components["responses"]["Refusal"]
    }
  }
  "store.applications.list": {
    parameters: {
      query?: {
        limit?: number
        offset?: number
        fields?: string
        program_id?: string
        order?: "created_at" | "-created_at"
      }
      header?: {
        /** @description The language of texts for people. */
        "x-medusa-locale"?: components["parameters"]["Locale"]
      }
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description It is done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          "application/json": {
            applications: components["schemas"]["StoreApplication"][]
            count: number
            offset: number
            limit: number
          }
        }
      }
      "4XX": components["responses"]["Refusal"]
    }
  }
  "store.applications.create": {
    parameters: {
      query?: never
      header?: {
        /** @description The language of texts for people. */
        "x-medusa-locale"?: components["parameters"]["Locale"]
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        "application/json": {
          program_id: string
          data: {
            [key: string]: unknown
          }
          /** @default [] */
          accepted_disclosures?: {
            id: string
            version: string
          }[]
        }
      }
    }
    responses: {
      /** @description It is made. */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          "application/json": {
            application: components["schemas"]["StoreApplication"]
          }
        }
      }
      "4XX": components["responses"]["Refusal"]
    }
  }
  "store.applications.retrieve": {
    parameters: {
      query?: {
        fields?: string
      }
      header?: {
        /** @description The language of texts for people. */
        "x-medusa-locale"?: components["parameters"]["Locale"]
      }
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description It is done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          "application/json": {
            application: components["schemas"]["StoreApplicationDetails"]
          }
        }
      }
      "4XX": components["responses"]["Refusal"]
    }
  }
  "store.applications.resubmit": {
    parameters: {
      query?: never
      header?: {
        /** @description The language of texts for people. */
        "x-medusa-locale"?: components["parameters"]["Locale"]
      }
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        "application/json": {
          data: {
            [key: string]: unknown
          }
          answers?: string
        }
      }
    }
    responses: {
      /** @description It is done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          "application/json": {
            application: components["schemas"]["StoreApplication"]
          }
        }
      }
      "4XX": components["responses"]["Refusal"]
    }
  }
  "store.applications.withdraw": {
    parameters: {
      query?: never
      header?: {
        /** @description The language of texts for people. */
        "x-medusa-locale"?: components["parameters"]["Locale"]
      }
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description It is done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          "application/json": {
            application: components["schemas"]["StoreApplication"]
          }
        }
      }
      "4XX": components["responses"]["Refusal"]
    }
  }
  "store.applications.listDocuments": {
    parameters: {
      query?: never
      header?: {
        /** @description The language of texts for people. */
        "x-medusa-locale"?: components["parameters"]["Locale"]
      }
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description It is done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          "application/json": {
            documents: components["schemas"]["ApplicationPaper"][]
            missing_documents: {
              id: string
              title: string
            }[]
          }
        }
      }
      "4XX": components["responses"]["Refusal"]
    }
  }
  "store.applications.addDocument": {
    parameters: {
      query?: never
      header?: {
        /** @description The language of texts for people. */
        "x-medusa-locale"?: components["parameters"]["Locale"]
      }
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        "multipart/form-data": {
          document_id: string
          /** Format: binary */
          file: Blob
        }
      }
    }
    responses: {
      /** @description It is made. */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          "application/json": {
            document: components["schemas"]["ApplicationPaper"]
            application: components["schemas"]["StoreApplication"]
          }
        }
      }
      "4XX": components["responses"]["Refusal"]
    }
  }
  "store.applications.removeDocument": {
    parameters: {
      query?: never
      header?: {
        /** @description The language of texts for people. */
        "x-medusa-locale"?: components["parameters"]["Locale"]
      }
      path: {
        id: string
        paper_id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description It is done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          "application/json": {
            id: string
            /** @constant */
            object: "document"
            /** @constant */
            deleted: true
          }
        }
      }
      "4XX": components["responses"]["Refusal"]
    }
  }
  "store.orders.retrieve": {
    parameters: {
      query?: {
        fields?: string
      }
      header?: {
        /** @description The language of texts for people. */
        "x-medusa-locale"?: components["parameters"]["Locale"]
      }
      path: {
        order_id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description It is done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          "application/json": {
            order: components["schemas"]["StoreOrderOnAccount"]
          }
        }
      }
      "4XX": components["responses"]["Refusal"]
    }
  }
  "store.invitations.accept": {
    parameters: {
      query?: never
      header?: {
        /** @description The language of texts for people. */
        "x-medusa-locale"?: components["parameters"]["Locale"]
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        "application/json": {
          token: string
        }
      }
    }
    responses: {
      /** @description It is done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          "application/json": {
            membership: components["schemas"]["Membership"]
          }
        }
      }
      "4XX": components["responses"]["Refusal"]
    }
  }
  "admin.programs.list": {
    parameters: {
      query?: {
        fields?: string
      }
      header?: {
        /** @description The language of texts for people. */
        "x-medusa-locale"?: components["parameters"]["Locale"]
      }
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description It is done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          "application/json": {
            programs: components["schemas"]["AdminProgram"][]
            count: number
            offset: number
            limit: number
          }
        }
      }
      "4XX": components["responses"]["Refusal"]
    }
  }
  "admin.summary.retrieve": {
    parameters: {
      query?: {
        fields?: string
      }
      header?: {
        /** @description The language of texts for people. */
        "x-medusa-locale"?: components["parameters"]["Locale"]
      }
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description It is done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          "application/json": {
            summary: components["schemas"]["AdminSummary"]
          }
        }
      }
      "4XX": components["responses"]["Refusal"]
    }
  }
  "admin.exposure.list": {
    parameters: {
      query: {
        currency_code: string
        program_id?: string
        from?: string
        to?: string
      }
      header?: {
        /** @description The language of texts for people. */
        "x-medusa-locale"?: components["parameters"]["Locale"]
      }
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description It is done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          "application/json": {
            exposure: components["schemas"]["Exposure"]
          }
        }
      }
      "4XX": components["responses"]["Refusal"]
    }
  }
  "admin.attention.list": {
    parameters: {
      query?: {
        limit?: number
        offset?: number
        kind?: "order" | "screening" | "approval" | "ledger" | "member" | "agent" | "notice" | "privacy"
        code?: string
        program_id?: string
        agent_id?: string
        accepted?: boolean
        q?: string
        order?: "since" | "-since"
      }
      header?: {
        /** @description The language of texts for people. */
        "x-medusa-locale"?: components["parameters"]["Locale"]
      }
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description It is done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          "application/json": {
            attention: components["schemas"]["AttentionItem"][]
            count: number
            offset: number
            limit: number
          }
        }
      }
      "4XX": components["responses"]["Refusal"]
    }
  }
  "admin.applications.list": {
    parameters: {
      query?: {
        limit?: number
        offset?: number
        fields?: string
        status?:
          | (
              | "draft"
              | "submitted"
              | "under_review"
              | "needs_information"
              | "pending_second_approval"
              | "approved"
              | "declined"
              | "withdrawn"
              | "expired"
            )
          | (
              | "draft"
              | "submitted"
              | "under_review"
              | "needs_information"
              | "pending_second_approval"
              | "approved"
              | "declined"
              | "withdrawn"
              | "expired"
            )[]
        program_id?: string
        customer_id?: string
        waiting_for?: "us" | "agent" | "buyer"
        q?: string
        order?: "created_at" | "-created_at" | "waiting_since" | "-waiting_since"
      }
      header?: {
        /** @description The language of texts for people. */
        "x-medusa-locale"?: components["parameters"]["Locale"]
      }
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description It is done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          "application/json": {
            applications: components["schemas"]["AdminApplication"][]
            count: number
            offset: number
            limit: number
          }
        }
      }
      "4XX": components["responses"]["Refusal"]
    }
  }
  "admin.applications.retrieve": {
    parameters: {
      query?: {
        fields?: string
      }
      header?: {
        /** @description The language of texts for people. */
        "x-medusa-locale"?: components["parameters"]["Locale"]
      }
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description It is done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          "application/json": {
            application: components["schemas"]["AdminApplicationDetails"]
          }
        }
      }
      "4XX": components["responses"]["Refusal"]
    }
  }
  "admin.applications.checks": {
    parameters: {
      query?: never
      header?: {
        /** @description The language of texts for people. */
        "x-medusa-locale"?: components["parameters"]["Locale"]
      }
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description It is done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          "application/json": {
            checks: components["schemas"]["ApplicationCheck"][]
            order_history: components["schemas"]["OrderHistory"] | null
          }
        }
      }
      "4XX": components["responses"]["Refusal"]
    }
  }
  "admin.applications.approve": {
    parameters: {
      query?: never
      header?: {
        /** @description The language of texts for people. */
        "x-medusa-locale"?: components["parameters"]["Locale"]
      }
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        "application/json": {
          credit_limit: number
          payment_terms?: {
            close_day: (number | "month_end") | "per_shipment"
            due:
              | {
                  days: number
                }
              | {
                  months: number
                  day: number | "month_end"
                }
            /**
             * @default next
             * @enum {string}
             */
            business_day?: "previous" | "next"
          }
          note?: string
          /**
           * Format: date-time
           * @description The `at` of the `proposal` that was read.
           */
          of?: string
        }
      }
    }
    responses: {
      /** @description It is done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          "application/json": {
            application: components["schemas"]["AdminApplication"]
          }
        }
      }
      "4XX": components["responses"]["Refusal"]
    }
  }
  "admin.applications.revokeApproval": {
    parameters: {
      query?: never
      header?: {
        /** @description The language of texts for people. */
        "x-medusa-locale"?: components["parameters"]["Locale"]
      }
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        "application/json": {
          reason: string
          /**
           * Format: date-time
           * @description The `at` of the `proposal` that was read.
           */
          of: string
        }
      }
    }
    responses: {
      /** @description It is done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          "application/json": {
            application: components["schemas"]["AdminApplication"]
          }
        }
      }
      "4XX": components["responses"]["Refusal"]
    }
  }
  "admin.applications.decline": {
    parameters: {
      query?: never
      header?: {
        /** @description The language of texts for people. */
        "x-medusa-locale"?: components["parameters"]["Locale"]
      }
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        "application/json": {
          /** @enum {string} */
          reason_code:
            "credit_risk" | "incomplete_information" | "unverifiable_company" | "duplicate_application" | "other"
          note?: string
        }
      }
    }
    responses: {
      /** @description It is done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          "application/json": {
            application: components["schemas"]["AdminApplication"]
          }
        }
      }
      "4XX": components["responses"]["Refusal"]
    }
  }
  "admin.applications.requestInformation": {
    parameters: {
      query?: never
      header?: {
        /** @description The language of texts for people. */
        "x-medusa-locale"?: components["parameters"]["Locale"]
      }
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        "application/json": {
          message: string
          /** @default [] */
          fields?: string[]
        }
      }
    }
    responses: {
      /** @description It is done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          "application/json": {
            application: components["schemas"]["AdminApplication"]
          }
        }
      }
      "4XX": components["responses"]["Refusal"]
    }
  }
  "admin.applications.refresh": {
    parameters: {
      query?: never
      header?: {
        /** @description The language of texts for people. */
        "x-medusa-locale"?: components["parameters"]["Locale"]
      }
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description It is done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          "application/json": {
            application: components["schemas"]["AdminApplication"]
          }
        }
      }
      "4XX": components["responses"]["Refusal"]
    }
  }
  "admin.applications.downloadDocument": {
    parameters: {
      query?: never
      header?: {
        /** @description The language of texts for people. */
        "x-medusa-locale"?: components["parameters"]["Locale"]
      }
      path: {
        id: string
        paper_id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description It is done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          "application/octet-stream": Blob
        }
      }
      "4XX": components["responses"]["Refusal"]
    }
  }
  "admin.accounts.list": {
    parameters: {
      query?: {
        limit?: number
        offset?: number
        fields?: string
        status?: ("prospect" | "active" | "suspended" | "closed") | ("prospect" | "active" | "suspended" | "closed")[]
        screening_status?:
          | (
              | "not_applied"
              | "submitted"
              | "under_review"
              | "needs_information"
              | "approved"
              | "declined"
              | "suspended"
              | "closed"
            )
          | (
              | "not_applied"
              | "submitted"
              | "under_review"
              | "needs_information"
              | "approved"
              | "declined"
              | "suspended"
              | "closed"
            )[]
        program_id?: string | string[]
        customer_id?: string
        external_id?: string
        own_book?: boolean
        flag?:
          | (
              | "over_limit"
              | "nearly_used"
              | "temporary_limit"
              | "owes_outside"
              | "awaiting_second_person"
              | "unguaranteed"
            )
          | (
              | "over_limit"
              | "nearly_used"
              | "temporary_limit"
              | "owes_outside"
              | "awaiting_second_person"
              | "unguaranteed"
            )[]
        q?: string
        order?:
          | "created_at"
          | "-created_at"
          | "company_name"
          | "-company_name"
          | "updated_at"
          | "-updated_at"
          | "utilisation"
          | "-utilisation"
          | "outstanding"
          | "-outstanding"
          | "held"
          | "-held"
          | "limit"
          | "-limit"
          | "available"
          | "-available"
      }
      header?: {
        /** @description The language of texts for people. */
        "x-medusa-locale"?: components["parameters"]["Locale"]
      }
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description It is done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          "application/json": {
            accounts: components["schemas"]["AdminCreditAccount"][]
            count: number
            offset: number
            limit: number
          }
        }
      }
      "4XX": components["responses"]["Refusal"]
    }
  }
  "admin.accounts.create": {
    parameters: {
      query?: never
      header?: {
        /** @description The language of texts for people. */
        "x-medusa-locale"?: components["parameters"]["Locale"]
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        "application/json": {
          program_id: string
          customer_id: string
          company_name: string
          credit_limit?: number
          payment_terms?: {
            close_day: (number | "month_end") | "per_shipment"
            due:
              | {
                  days: number
                }
              | {
                  months: number
                  day: number | "month_end"
                }
            /**
             * @default next
             * @enum {string}
             */
            business_day?: "previous" | "next"
          }
          external_id?: string
          agent_buyer_id?: string
        }
      }
    }
    responses: {
      /** @description It is made. */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          "application/json": {
            account: components["schemas"]["AdminCreditAccount"]
          }
        }
      }
      "4XX": components["responses"]["Refusal"]
    }
  }
  "admin.accounts.retrieve": {
    parameters: {
      query?: {
        fields?: string
      }
      header?: {
        /** @description The language of texts for people. */
        "x-medusa-locale"?: components["parameters"]["Locale"]
      }
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description It is done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          "application/json": {
            account: components["schemas"]["AdminCreditAccount"]
          }
        }
      }
      "4XX": components["responses"]["Refusal"]
    }
  }
  "admin.accounts.update": {
    parameters: {
      query?: never
      header?: {
        /** @description The language of texts for people. */
        "x-medusa-locale"?: components["parameters"]["Locale"]
      }
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody?: {
      content: {
        "application/json": {
          external_id?: string | null
          payment_terms?: {
            close_day: (number | "month_end") | "per_shipment"
            due:
              | {
                  days: number
                }
              | {
                  months: number
                  day: number | "month_end"
                }
            /**
             * @default next
             * @enum {string}
             */
            business_day?: "previous" | "next"
          } | null
          po_number_required?: boolean | null
          /** @enum {string} */
          status?: "active" | "suspended" | "closed"
          reason?: string
        }
      }
    }
    responses: {
      /** @description It is done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          "application/json": {
            account: components["schemas"]["AdminCreditAccount"]
          }
        }
      }
      "4XX": components["responses"]["Refusal"]
    }
  }
  "admin.accounts.setLimit": {
    parameters: {
      query?: never
      header?: {
        /** @description The language of texts for people. */
        "x-medusa-locale"?: components["parameters"]["Locale"]
        /** @description What the caller calls this very request: sent again, it changes nothing a second time. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"]
      }
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        "application/json": {
          credit_limit: number | null
          reason: string
          /** Format: date-time */
          expires_at?: string
        }
      }
    }
    responses: {
      /** @description It is done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          "application/json": {
            entry: components["schemas"]["LedgerEntry"]
            approval_request: components["schemas"]["AdminApprovalRequest"] | null
            account: components["schemas"]["AdminCreditAccount"]
          }
        }
      }
      /** @description It waits for a second person. */
      202: {
        headers: {
          [name: string]: unknown
        }
        content: {
          "application/json": {
            entry: null
            approval_request: components["schemas"]["AdminApprovalRequest"]
            account: components["schemas"]["AdminCreditAccount"]
          }
        }
      }
      "4XX": components["responses"]["Refusal"]
    }
  }
  "admin.accounts.listMembers": {
    parameters: {
      query?: {
        fields?: string
      }
      header?: {
        /** @description The language of texts for people. */
        "x-medusa-locale"?: components["parameters"]["Locale"]
      }
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description It is done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          "application/json": {
            members: components["schemas"]["AccountMember"][]
          }
        }
      }
      "4XX": components["responses"]["Refusal"]
    }
  }
  "admin.accounts.addMember": {
    parameters: {
      query?: never
      header?: {
        /** @description The language of texts for people. */
        "x-medusa-locale"?: components["parameters"]["Locale"]
      }
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        "application/json": {
          customer_id: string
          /** @enum {string} */
          role: "owner" | "buyer" | "approver" | "accountant"
          order_limit?: number | null
          month_limit?: number | null
        }
      }
    }
    responses: {
      /** @description It is made. */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          "application/json": {
            member: components["schemas"]["AccountMember"]
          }
        }
      }
      "4XX": components["responses"]["Refusal"]
    }
  }
  "admin.accounts.updateMember": {
    parameters: {
      query?: never
      header?: {
        /** @description The language of texts for people. */
        "x-medusa-locale"?: components["parameters"]["Locale"]
      }
      path: {
        id: string
        customer_id: string
      }
      cookie?: never
    }
    requestBody?: {
      content: {
        "application/json": {
          /** @enum {string} */
          role?: "owner" | "buyer" | "approver" | "accountant"
          order_limit?: number | null
          month_limit?: number | null
        }
      }
    }
    responses: {
      /** @description It is done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          "application/json": {
            member: components["schemas"]["AccountMember"]
          }
        }
      }
      "4XX": components["responses"]["Refusal"]
    }
  }
  "admin.accounts.removeMember": {
    parameters: {
      query?: never
      header?: {
        /** @description The language of texts for people. */
        "x-medusa-locale"?: components["parameters"]["Locale"]
      }
      path: {
        id: string
        customer_id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description It is done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          "application/json": {
            id: string
            /** @constant */
            object: "trade_credit_member"
            /** @constant */
            deleted: true
          }
        }
      }
      "4XX": components["responses"]["Refusal"]
    }
  }
  "admin.accounts.listInvitations": {
    parameters: {
      query?: {
        fields?: string
      }
      header?: {
        /** @description The language of texts for people. */
        "x-medusa-locale"?: components["parameters"]["Locale"]
      }
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description It is done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          "application/json": {
            invitations: components["schemas"]["AdminInvitation"][]
          }
        }
      }
      "4XX": components["responses"]["Refusal"]
    }
  }
  "admin.accounts.sendInvitation": {
    parameters: {
      query?: never
      header?: {
        /** @description The language of texts for people. */
        "x-medusa-locale"?: components["parameters"]["Locale"]
      }
      path: {
        id: string
        invitation_id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description It is done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          "application/json": {
            invitation: components["schemas"]["AdminInvitation"]
          }
        }
      }
      "4XX": components["responses"]["Refusal"]
    }
  }
  "admin.accounts.revokeInvitation": {
    parameters: {
      query?: never
      header?: {
        /** @description The language of texts for people. */
        "x-medusa-locale"?: components["parameters"]["Locale"]
      }
      path: {
        id: string
        invitation_id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description It is done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          "application/json": {
            id: string
            /** @constant */
            object: "trade_credit_invitation"
            /** @constant */
            deleted: true
          }
        }
      }
      "4XX": components["responses"]["Refusal"]
    }
  }
  "admin.accounts.listEntries": {
    parameters: {
      query?: {
        limit?: number
        offset?: number
        fields?: string
        operation?:
          | (
              | "limit_set"
              | "hold_placed"
              | "hold_adjusted"
              | "hold_released"
              | "charge_posted"
              | "charge_credited"
              | "payment_received"
              | "payment_reversed"
              | "money_returned"
              | "rounding_adjusted"
              | "fee_absorbed"
              | "written_off"
              | "write_off_reversed"
              | "agent_used_synced"
              | "transferred_to_own_book"
              | "offline_exposure_set"
            )
          | (
              | "limit_set"
              | "hold_placed"
              | "hold_adjusted"
              | "hold_released"
              | "charge_posted"
              | "charge_credited"
              | "payment_received"
              | "payment_reversed"
              | "money_returned"
              | "rounding_adjusted"
              | "fee_absorbed"
              | "written_off"
              | "write_off_reversed"
              | "agent_used_synced"
              | "transferred_to_own_book"
              | "offline_exposure_set"
            )[]
        from?: string
        to?: string
        order?: "version" | "-version" | "created_at" | "-created_at"
      }
      header?: {
        /** @description The language of texts for people. */
        "x-medusa-locale"?: components["parameters"]["Locale"]
      }
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description It is done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          "application/json": {
            entries: components["schemas"]["LedgerEntry"][]
            count: number
            offset: number
            limit: number
          }
        }
      }
      "4XX": components["responses"]["Refusal"]
    }
  }
  "admin.accounts.listReceipts": {
    parameters: {
      query?: {
        limit?: number
        offset?: number
        fields?: string
        id?: string
      }
      header?: {
        /** @description The language of texts for people. */
        "x-medusa-locale"?: components["parameters"]["Locale"]
      }
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description It is done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          "application/json": {
            receipts: components["schemas"]["AdminReceipt"][]
            count: number
            offset: number
            limit: number
          }
        }
      }
      "4XX": components["responses"]["Refusal"]
    }
  }
  "admin.accounts.createReceipt": {
    parameters: {
      query?: never
      header?: {
        /** @description The language of texts for people. */
        "x-medusa-locale"?: components["parameters"]["Locale"]
        /** @description What the caller calls this very request: sent again, it changes nothing a second time. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"]
      }
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        "application/json": {
          amount: number
          /** Format: date */
          received_on: string
          /** @enum {string} */
          method?: "bank_transfer" | "direct_debit" | "cheque" | "densai" | "cash" | "other"
          reference?: string
          note?: string
        }
      }
    }
    responses: {
      /** @description It is made. */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          "application/json": {
            receipt: components["schemas"]["AdminReceipt"]
            account: components["schemas"]["AdminCreditAccount"]
          }
        }
      }
      "4XX": components["responses"]["Refusal"]
    }
  }
  "admin.accounts.reverseReceipt": {
    parameters: {
      query?: never
      header?: {
        /** @description The language of texts for people. */
        "x-medusa-locale"?: components["parameters"]["Locale"]
        /** @description What the caller calls this very request: sent again, it changes nothing a second time. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"]
      }
      path: {
        id: string
        receipt_id: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        "application/json": {
          reason: string
        }
      }
    }
    responses: {
      /** @description It is done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          "application/json": {
            receipt: components["schemas"]["AdminReceipt"]
            account: components["schemas"]["AdminCreditAccount"]
          }
        }
      }
      "4XX": components["responses"]["Refusal"]
    }
  }
  "admin.accounts.returnMoney": {
    parameters: {
      query?: never
      header?: {
        /** @description The language of texts for people. */
        "x-medusa-locale"?: components["parameters"]["Locale"]
        /** @description What the caller calls this very request: sent again, it changes nothing a second time. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"]
      }
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        "application/json": {
          amount: number
          /** Format: date */
          returned_on: string
          reference: string
          reason: string
        }
      }
    }
    responses: {
      /** @description It is made. */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          "application/json": {
            entry: components["schemas"]["LedgerEntry"]
            account: components["schemas"]["AdminCreditAccount"]
          }
        }
      }
      "4XX": components["responses"]["Refusal"]
    }
  }
  "admin.accounts.writeOff": {
    parameters: {
      query?: never
      header?: {
        /** @description The language of texts for people. */
        "x-medusa-locale"?: components["parameters"]["Locale"]
        /** @description What the caller calls this very request: sent again, it changes nothing a second time. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"]
      }
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        "application/json": {
          amount: number
          reason: string
        }
      }
    }
    responses: {
      /** @description It is made. */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          "application/json": {
            entry: components["schemas"]["LedgerEntry"]
            approval_request: components["schemas"]["AdminApprovalRequest"] | null
            account: components["schemas"]["AdminCreditAccount"]
          }
        }
      }
      /** @description It waits for a second person. */
      202: {
        headers: {
          [name: string]: unknown
        }
        content: {
          "application/json": {
            entry: null
            approval_request: components["schemas"]["AdminApprovalRequest"]
            account: components["schemas"]["AdminCreditAccount"]
          }
        }
      }
      "4XX": components["responses"]["Refusal"]
    }
  }
  "admin.accounts.listWriteOffs": {
    parameters: {
      query?: {
        limit?: number
        offset?: number
        fields?: string
      }
      header?: {
        /** @description The language of texts for people. */
        "x-medusa-locale"?: components["parameters"]["Locale"]
      }
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description It is done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          "application/json": {
            write_offs: components["schemas"]["AdminWriteOff"][]
            count: number
            offset: number
            limit: number
          }
        }
      }
      "4XX": components["responses"]["Refusal"]
    }
  }
  "admin.accounts.reverseWriteOff": {
    parameters: {
      query?: never
      header?: {
        /** @description The language of texts for people. */
        "x-medusa-locale"?: components["parameters"]["Locale"]
        /** @description What the caller calls this very request: sent again, it changes nothing a second time. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"]
      }
      path: {
        id: string
        write_off_id: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        "application/json": {
          reason: string
        }
      }
    }
    responses: {
      /** @description It is made. */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          "application/json": {
            entry: components["schemas"]["LedgerEntry"]
            approval_request: components["schemas"]["AdminApprovalRequest"] | null
            account: components["schemas"]["AdminCreditAccount"]
          }
        }
      }
      /** @description It waits for a second person. */
      202: {
        headers: {
          [name: string]: unknown
        }
        content: {
          "application/json": {
            entry: null
            approval_request: components["schemas"]["AdminApprovalRequest"]
            account: components["schemas"]["AdminCreditAccount"]
          }
        }
      }
      "4XX": components["responses"]["Refusal"]
    }
  }
  "admin.accounts.setOfflineExposure": {
    parameters: {
      query?: never
      header?: {
        /** @description The language of texts for people. */
        "x-medusa-locale"?: components["parameters"]["Locale"]
        /** @description What the caller calls this very request: sent again, it changes nothing a second time. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"]
      }
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        "application/json": {
          amount: number
          as_of: string
          reference: string
        }
      }
    }
    responses: {
      /** @description It is done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          "application/json": {
            /** @enum {string} */
            outcome: "set" | "unchanged" | "ignored"
            entry: components["schemas"]["LedgerEntry"] | null
            account: components["schemas"]["AdminCreditAccount"]
          }
        }
      }
      "4XX": components["responses"]["Refusal"]
    }
  }
  "admin.accounts.listHolds": {
    parameters: {
      query?: {
        limit?: number
        offset?: number
        fields?: string
      }
      header?: {
        /** @description The language of texts for people. */
        "x-medusa-locale"?: components["parameters"]["Locale"]
      }
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description It is done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          "application/json": {
            holds: components["schemas"]["OpenHold"][]
            count: number
            offset: number
            limit: number
          }
        }
      }
      "4XX": components["responses"]["Refusal"]
    }
  }
  "admin.accounts.listHistory": {
    parameters: {
      query?: {
        limit?: number
        offset?: number
        fields?: string
      }
      header?: {
        /** @description The language of texts for people. */
        "x-medusa-locale"?: components["parameters"]["Locale"]
      }
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description It is done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          "application/json": {
            history: components["schemas"]["AccountHistoryItem"][]
            count: number
            offset: number
            limit: number
          }
        }
      }
      "4XX": components["responses"]["Refusal"]
    }
  }
  "admin.accounts.exportEntries": {
    parameters: {
      query?: {
        operation?:
          | (
              | "limit_set"
              | "hold_placed"
              | "hold_adjusted"
              | "hold_released"
              | "charge_posted"
              | "charge_credited"
              | "payment_received"
              | "payment_reversed"
              | "money_returned"
              | "rounding_adjusted"
              | "fee_absorbed"
              | "written_off"
              | "write_off_reversed"
              | "agent_used_synced"
              | "transferred_to_own_book"
              | "offline_exposure_set"
            )
          | (
              | "limit_set"
              | "hold_placed"
              | "hold_adjusted"
              | "hold_released"
              | "charge_posted"
              | "charge_credited"
              | "payment_received"
              | "payment_reversed"
              | "money_returned"
              | "rounding_adjusted"
              | "fee_absorbed"
              | "written_off"
              | "write_off_reversed"
              | "agent_used_synced"
              | "transferred_to_own_book"
              | "offline_exposure_set"
            )[]
        from?: string
        to?: string
      }
      header?: {
        /** @description The language of texts for people. */
        "x-medusa-locale"?: components["parameters"]["Locale"]
      }
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description It is done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          "text/csv": Blob
        }
      }
      "4XX": components["responses"]["Refusal"]
    }
  }
  "admin.approvalRequests.list": {
    parameters: {
      query?: {
        limit?: number
        offset?: number
        fields?: string
        state?: "pending" | "approved" | "rejected"
        kind?: "limit" | "write_off" | "write_off_reversal"
        account_id?: string
      }
      header?: {
        /** @description The language of texts for people. */
        "x-medusa-locale"?: components["parameters"]["Locale"]
      }
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description It is done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          "application/json": {
            approval_requests: components["schemas"]["AdminApprovalRequest"][]
            count: number
            offset: number
            limit: number
          }
        }
      }
      "4XX": components["responses"]["Refusal"]
    }
  }
  "admin.approvalRequests.retrieve": {
    parameters: {
      query?: {
        fields?: string
      }
      header?: {
        /** @description The language of texts for people. */
        "x-medusa-locale"?: components["parameters"]["Locale"]
      }
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description It is done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          "application/json": {
            approval_request: components["schemas"]["AdminApprovalRequest"]
          }
        }
      }
      "4XX": components["responses"]["Refusal"]
    }
  }
  "admin.approvalRequests.approve": {
    parameters: {
      query?: never
      header?: {
        /** @description The language of texts for people. */
        "x-medusa-locale"?: components["parameters"]["Locale"]
      }
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description It is done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          "application/json": {
            approval_request: components["schemas"]["AdminApprovalRequest"]
            account: components["schemas"]["AdminCreditAccount"]
          }
        }
      }
      "4XX": components["responses"]["Refusal"]
    }
  }
  "admin.approvalRequests.reject": {
    parameters: {
      query?: never
      header?: {
        /** @description The language of texts for people. */
        "x-medusa-locale"?: components["parameters"]["Locale"]
      }
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        "application/json": {
          reason: string
        }
      }
    }
    responses: {
      /** @description It is done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          "application/json": {
            approval_request: components["schemas"]["AdminApprovalRequest"]
          }
        }
      }
      "4XX": components["responses"]["Refusal"]
    }
  }
  "admin.offlineExposure.import": {
    parameters: {
      query?: {
        dry_run?: boolean
        program_id?: string
      }
      header?: {
        /** @description The language of texts for people. */
        "x-medusa-locale"?: components["parameters"]["Locale"]
        /** @description What the caller calls this very request: sent again, it changes nothing a second time. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"]
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        "text/csv": string
      }
    }
    responses: {
      /** @description It is done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          "application/json": {
            dry_run: boolean
            count: number
            summary: {
              set: number
              unchanged: number
              ignored: number
              refused: number
            }
            lines: components["schemas"]["ImportedLine"][]
          }
        }
      }
      "4XX": components["responses"]["Refusal"]
    }
  }
  "admin.orders.retrieve": {
    parameters: {
      query?: {
        fields?: string
      }
      header?: {
        /** @description The language of texts for people. */
        "x-medusa-locale"?: components["parameters"]["Locale"]
      }
      path: {
        order_id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description It is done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          "application/json": {
            order: components["schemas"]["AdminOrderOnAccount"]
          }
        }
      }
      "4XX": components["responses"]["Refusal"]
    }
  }
  "admin.orders.retrievePlacement": {
    parameters: {
      query?: {
        fields?: string
      }
      header?: {
        /** @description The language of texts for people. */
        "x-medusa-locale"?: components["parameters"]["Locale"]
      }
      path: {
        order_id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description It is done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          "application/json": {
            placement: components["schemas"]["Placement"]
          }
        }
      }
      "4XX": components["responses"]["Refusal"]
    }
  }
  "admin.orders.placeOnAccount": {
    parameters: {
      query?: never
      header?: {
        /** @description The language of texts for people. */
        "x-medusa-locale"?: components["parameters"]["Locale"]
      }
      path: {
        order_id: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        "application/json": {
          program_id: string
          po_number?: string | null
        }
      }
    }
    responses: {
      /** @description It is done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          "application/json": {
            order: components["schemas"]["AdminOrderOnAccount"]
          }
        }
      }
      "4XX": components["responses"]["Refusal"]
    }
  }
  "admin.orders.overrideCredit": {
    parameters: {
      query?: never
      header?: {
        /** @description The language of texts for people. */
        "x-medusa-locale"?: components["parameters"]["Locale"]
        /** @description What the caller calls this very request: sent again, it changes nothing a second time. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"]
      }
      path: {
        order_id: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        "application/json": {
          amount: number
          reason: string
        }
      }
    }
    responses: {
      /** @description It is made. */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          "application/json": {
            override: components["schemas"]["CreditOverride"]
            order: components["schemas"]["AdminOrderOnAccount"] | null
          }
        }
      }
      "4XX": components["responses"]["Refusal"]
    }
  }
  "admin.orders.closeShort": {
    parameters: {
      query?: never
      header?: {
        /** @description The language of texts for people. */
        "x-medusa-locale"?: components["parameters"]["Locale"]
      }
      path: {
        order_id: string
      }
      cookie?: never
    }
    requestBody?: {
      content: {
        "application/json": {
          reason?: string
        }
      }
    }
    responses: {
      /** @description It is done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          "application/json": {
            order: components["schemas"]["AdminOrderOnAccount"]
          }
        }
      }
      "4XX": components["responses"]["Refusal"]
    }
  }
  "admin.orders.settle": {
    parameters: {
      query?: never
      header?: {
        /** @description The language of texts for people. */
        "x-medusa-locale"?: components["parameters"]["Locale"]
      }
      path: {
        order_id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description It is done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          "application/json": {
            actions: string[]
          }
        }
      }
      "4XX": components["responses"]["Refusal"]
    }
  }
  "admin.orders.shipWithoutApproval": {
    parameters: {
      query?: never
      header?: {
        /** @description The language of texts for people. */
        "x-medusa-locale"?: components["parameters"]["Locale"]
      }
      path: {
        order_id: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        "application/json": {
          reason: string
        }
      }
    }
    responses: {
      /** @description It is done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          "application/json": {
            order: components["schemas"]["AdminOrderOnAccount"]
          }
        }
      }
      "4XX": components["responses"]["Refusal"]
    }
  }
  "admin.orders.revokeShipOverride": {
    parameters: {
      query?: never
      header?: {
        /** @description The language of texts for people. */
        "x-medusa-locale"?: components["parameters"]["Locale"]
      }
      path: {
        order_id: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        "application/json": {
          reason: string
          of?: string
        }
      }
    }
    responses: {
      /** @description It is done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          "application/json": {
            order: components["schemas"]["AdminOrderOnAccount"]
          }
        }
      }
      "4XX": components["responses"]["Refusal"]
    }
  }
  "admin.notes.list": {
    parameters: {
      query?: {
        limit?: number
        offset?: number
        application_id?: string
        account_id?: string
      }
      header?: {
        /** @description The language of texts for people. */
        "x-medusa-locale"?: components["parameters"]["Locale"]
      }
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description It is done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          "application/json": {
            notes: components["schemas"]["StaffNote"][]
            count: number
            offset: number
            limit: number
          }
        }
      }
      "4XX": components["responses"]["Refusal"]
    }
  }
  "admin.notes.create": {
    parameters: {
      query?: never
      header?: {
        /** @description The language of texts for people. */
        "x-medusa-locale"?: components["parameters"]["Locale"]
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        "application/json": {
          application_id?: string
          account_id?: string
          text: string
        }
      }
    }
    responses: {
      /** @description It is made. */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          "application/json": {
            note: components["schemas"]["StaffNote"]
          }
        }
      }
      "4XX": components["responses"]["Refusal"]
    }
  }
  "admin.notes.remove": {
    parameters: {
      query?: never
      header?: {
        /** @description The language of texts for people. */
        "x-medusa-locale"?: components["parameters"]["Locale"]
      }
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description It is done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          "application/json": {
            note: components["schemas"]["StaffNote"]
          }
        }
      }
      "4XX": components["responses"]["Refusal"]
    }
  }
  "admin.notices.list": {
    parameters: {
      query?: {
        limit?: number
        offset?: number
        fields?: string
        status?:
          | (
              | "awaiting_shipment"
              | "queued"
              | "sending"
              | "accepted"
              | "retrying"
              | "needs_attention"
              | "withdrawn"
              | "not_required"
            )
          | (
              | "awaiting_shipment"
              | "queued"
              | "sending"
              | "accepted"
              | "retrying"
              | "needs_attention"
              | "withdrawn"
              | "not_required"
            )[]
        kind?:
          | ("shipment" | "order_cancel" | "shipment_cancel" | "delivery" | "return")
          | ("shipment" | "order_cancel" | "shipment_cancel" | "delivery" | "return")[]
        id?: string | string[]
        at_risk?: boolean
        overdue?: boolean
        agent_id?: string
        order_id?: string
        q?: string
        order?:
          | "created_at"
          | "-created_at"
          | "updated_at"
          | "-updated_at"
          | "next_attempt_at"
          | "-next_attempt_at"
          | "shipped_at"
          | "-shipped_at"
          | "deadline_at"
          | "-deadline_at"
          | "amount"
          | "-amount"
      }
      header?: {
        /** @description The language of texts for people. */
        "x-medusa-locale"?: components["parameters"]["Locale"]
      }
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description It is done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          "application/json": {
            notices: components["schemas"]["AdminNotice"][]
            count: number
            offset: number
            limit: number
          }
        }
      }
      "4XX": components["responses"]["Refusal"]
    }
  }
  "admin.notices.retry": {
    parameters: {
      query?: never
      header?: {
        /** @description The language of texts for people. */
        "x-medusa-locale"?: components["parameters"]["Locale"]
      }
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody?: {
      content: {
        "application/json": {
          /** @enum {string} */
          carrier_code?:
            | "yamato"
            | "sagawa"
            | "japanpost_yupack"
            | "japanpost_registered"
            | "letterpack"
            | "seino"
            | "seino_super_express"
            | "fukuyama"
            | "nittsu"
            | "niigata_unyu"
            | "meitetsu"
            | "shinshu_meitetsu"
            | "tollexpress"
            | "ecohai"
            | "tonami"
            | "dhl"
            | "ups"
            | "fedex"
            | "other"
          tracking_number?: string
        }
      }
    }
    responses: {
      /** @description It is done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          "application/json": {
            notice: components["schemas"]["AdminNotice"]
          }
        }
      }
      "4XX": components["responses"]["Refusal"]
    }
  }
  "admin.notices.withdraw": {
    parameters: {
      query?: never
      header?: {
        /** @description The language of texts for people. */
        "x-medusa-locale"?: components["parameters"]["Locale"]
      }
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody?: {
      content: {
        "application/json": {
          settled_by_hand?: boolean
          note?: string
        }
      }
    }
    responses: {
      /** @description It is done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          "application/json": {
            notice: components["schemas"]["AdminNotice"]
          }
        }
      }
      "4XX": components["responses"]["Refusal"]
    }
  }
  "admin.notices.retryMany": {
    parameters: {
      query?: never
      header?: {
        /** @description The language of texts for people. */
        "x-medusa-locale"?: components["parameters"]["Locale"]
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        "application/json": {
          ids: string[]
        }
      }
    }
    responses: {
      /** @description It is done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          "application/json": {
            results: components["schemas"]["NoticeResult"][]
          }
        }
      }
      "4XX": components["responses"]["Refusal"]
    }
  }
  "admin.notices.withdrawMany": {
    parameters: {
      query?: never
      header?: {
        /** @description The language of texts for people. */
        "x-medusa-locale"?: components["parameters"]["Locale"]
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        "application/json": {
          settled_by_hand?: boolean
          note?: string
          ids: string[]
        }
      }
    }
    responses: {
      /** @description It is done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          "application/json": {
            results: components["schemas"]["NoticeResult"][]
          }
        }
      }
      "4XX": components["responses"]["Refusal"]
    }
  }
  "admin.agents.list": {
    parameters: {
      query?: {
        fields?: string
      }
      header?: {
        /** @description The language of texts for people. */
        "x-medusa-locale"?: components["parameters"]["Locale"]
      }
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description It is done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          "application/json": {
            agents: components["schemas"]["AdminAgent"][]
          }
        }
      }
      "4XX": components["responses"]["Refusal"]
    }
  }
  "admin.agents.testConnection": {
    parameters: {
      query?: never
      header?: {
        /** @description The language of texts for people. */
        "x-medusa-locale"?: components["parameters"]["Locale"]
      }
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody?: {
      content: {
        "application/json": Record<string, never>
      }
    }
    responses: {
      /** @description It is done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          "application/json": {
            test: components["schemas"]["ConnectionTest"]
          }
        }
      }
      "4XX": components["responses"]["Refusal"]
    }
  }
  "admin.ledger.verify": {
    parameters: {
      query?: never
      header?: {
        /** @description The language of texts for people. */
        "x-medusa-locale"?: components["parameters"]["Locale"]
      }
      path?: never
      cookie?: never
    }
    requestBody?: {
      content: {
        "application/json": {
          account_id?: string
        }
      }
    }
    responses: {
      /** @description It is done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          "application/json": components["schemas"]["LedgerProof"]
        }
      }
      "4XX": components["responses"]["Refusal"]
    }
  }
  "admin.ledgerFindings.repair": {
    parameters: {
      query?: never
      header?: {
        /** @description The language of texts for people. */
        "x-medusa-locale"?: components["parameters"]["Locale"]
      }
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        "application/json": {
          reason: string
        }
      }
    }
    responses: {
      /** @description It is done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          "application/json": {
            finding: components["schemas"]["LedgerFinding"]
          }
        }
      }
      "4XX": components["responses"]["Refusal"]
    }
  }
  "admin.ledgerFindings.accept": {
    parameters: {
      query?: never
      header?: {
        /** @description The language of texts for people. */
        "x-medusa-locale"?: components["parameters"]["Locale"]
      }
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        "application/json": {
          reason: string
        }
      }
    }
    responses: {
      /** @description It is done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          "application/json": {
            finding: components["schemas"]["LedgerFinding"]
          }
        }
      }
      "4XX": components["responses"]["Refusal"]
    }
  }
  "admin.ledgerFindings.reopen": {
    parameters: {
      query?: never
      header?: {
        /** @description The language of texts for people. */
        "x-medusa-locale"?: components["parameters"]["Locale"]
      }
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        "application/json": {
          reason: string
        }
      }
    }
    responses: {
      /** @description It is done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          "application/json": {
            finding: components["schemas"]["LedgerFinding"]
          }
        }
      }
      "4XX": components["responses"]["Refusal"]
    }
  }
  "admin.customers.export": {
    parameters: {
      query?: never
      header?: {
        /** @description The language of texts for people. */
        "x-medusa-locale"?: components["parameters"]["Locale"]
      }
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description It is done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          "application/json": {
            export: components["schemas"]["CustomerExport"]
          }
        }
      }
      "4XX": components["responses"]["Refusal"]
    }
  }
  "admin.orderAttention.accept": {
    parameters: {
      query?: never
      header?: {
        /** @description The language of texts for people. */
        "x-medusa-locale"?: components["parameters"]["Locale"]
      }
      path: {
        order_id: string
        code: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        "application/json": {
          reason: string
        }
      }
    }
    responses: {
      /** @description It is done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          "application/json": {
            order: components["schemas"]["AdminOrderOnAccount"]
          }
        }
      }
      "4XX": components["responses"]["Refusal"]
    }
  }
  "admin.orderAttention.reopen": {
    parameters: {
      query?: never
      header?: {
        /** @description The language of texts for people. */
        "x-medusa-locale"?: components["parameters"]["Locale"]
      }
      path: {
        order_id: string
        code: string
      }
      cookie?: never
    }
    requestBody?: {
      content: {
        "application/json": Record<string, never>
      }
    }
    responses: {
      /** @description It is done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          "application/json": {
            order: components["schemas"]["AdminOrderOnAccount"]
          }
        }
      }
      "4XX": components["responses"]["Refusal"]
    }
  }
  "admin.orderAttention.acceptMany": {
    parameters: {
      query?: never
      header?: {
        /** @description The language of texts for people. */
        "x-medusa-locale"?: components["parameters"]["Locale"]
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        "application/json": {
          items: {
            order_id: string
            code: string
          }[]
          reason: string
        }
      }
    }
    responses: {
      /** @description It is done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          "application/json": {
            results: components["schemas"]["AttentionResult"][]
          }
        }
      }
      "4XX": components["responses"]["Refusal"]
    }
  }
}
