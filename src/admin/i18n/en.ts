import { accountTexts } from "./accounts/en"
import { agentTexts } from "./agents/en"
import { applicationTexts } from "./applications/en"
import { homeTexts } from "./home/en"
import { widgetTexts } from "./widgets/en"
import { accountActionTexts } from "./account-actions/en"
import { memberTexts } from "./members/en"
import { applicationPageTexts } from "./application-page/en"
import { orderTexts } from "./orders/en"
import { failureTexts } from "./failures/en"
import { noticeTexts } from "./notices/en"
import { attentionTexts } from "./attention/en"
import { stateTexts } from "./states/en"

export const en = {
  ...accountTexts,
  ...agentTexts,
  ...widgetTexts,
  ...applicationTexts,
  ...homeTexts,
  ...accountActionTexts,
  ...memberTexts,
  ...applicationPageTexts,
  ...orderTexts,
  ...failureTexts,
  ...noticeTexts,
  ...attentionTexts,
  ...stateTexts,
  tradeCredit: "Trade credit",
  program: "Program",
  status: "Status",
  amount: "Amount",
  search: "Search",
  filter: "Filter",
  sort: "Sort",
  clearFilters: "Clear all",
  cancel: "Cancel",
  close: "Close",
  optional: "optional",
  reason: "Reason",
  fieldMissing: "Fill this in.",
  tryAgain: "Try again",
  loading: "Loading",
  loadFailed: "This could not be loaded.",
  notTold: "Not told by the agent",
  secretKey: "A secret API key",
  forgottenCompany: "Forgotten company",
  goneUser: "Deleted user ({{id}})",
  goneCustomer: "Deleted customer ({{id}})",
  noteHelp: "For your colleagues; the buyer doesn't see it.",
  pagination: { of: "of", results: "results", pages: "pages", prev: "Prev", next: "Next" },
}

/** Every language has exactly these texts. */
export type Texts = typeof en
