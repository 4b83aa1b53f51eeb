import type { Context } from "@medusajs/framework/types"
import { InjectManager, MedusaContext } from "@medusajs/framework/utils"
import { entriesAfter, listEntries } from "./accounts/entries"
import { listHistory } from "./accounts/history"
import { listOpenHolds } from "./accounts/open-holds"
import { connectionOf } from "./sql"
import type { AccountPages, EntryFilter, EntryPage } from "./types"

type Page = { limit: number; offset: number }

/** The part of the module's face that the pages of an account read; see `AccountPages` for what each promises. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- TypeScript wants any[] of the base of a mixin
export function withAccountPages<Base extends new (...args: any[]) => object>(base: Base) {
  abstract class AccountPagesService extends base implements AccountPages {
    @InjectManager()
    async listEntries(
      accountId: string,
      page: EntryPage,
      filter: EntryFilter = {},
      @MedusaContext() context: Context = {}
    ) {
      return listEntries(connectionOf(context), accountId, page, filter)
    }

    @InjectManager()
    async entriesAfter(
      accountId: string,
      input: EntryFilter & { version: number; limit: number },
      @MedusaContext() context: Context = {}
    ) {
      return entriesAfter(connectionOf(context), accountId, input)
    }

    @InjectManager()
    async listOpenHolds(accountId: string, page: Page, @MedusaContext() context: Context = {}) {
      return listOpenHolds(connectionOf(context), accountId, page)
    }

    @InjectManager()
    async listHistory(accountId: string, page: Page, @MedusaContext() context: Context = {}) {
      return listHistory(connectionOf(context), accountId, page)
    }
  }
  return AccountPagesService
}
