import { accountTexts } from "./accounts/ja"
import { applicationTexts } from "./applications/ja"
import { agentTextsJa } from "./agents/ja"
import type { Texts } from "./en"
import { homeTexts } from "./home/ja"
import { widgetTextsJa } from "./widgets/ja"
import { accountActionTexts } from "./account-actions/ja"
import { memberTexts } from "./members/ja"
import { applicationPageTexts } from "./application-page/ja"
import { orderTexts } from "./orders/ja"
import { failureTexts } from "./failures/ja"
import { noticeTexts } from "./notices/ja"
import { attentionTexts } from "./attention/ja"
import { stateTexts } from "./states/ja"

export const ja: Texts = {
  ...accountTexts,
  ...agentTextsJa,
  ...widgetTextsJa,
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
  tradeCredit: "掛売",
  program: "掛売プログラム",
  status: "状態",
  amount: "金額",
  search: "検索",
  filter: "絞り込み",
  sort: "並べ替え",
  clearFilters: "すべて解除",
  cancel: "キャンセル",
  close: "閉じる",
  optional: "任意",
  reason: "理由",
  fieldMissing: "入力してください。",
  tryAgain: "再読み込み",
  loading: "読み込み中",
  loadFailed: "読み込めませんでした。",
  notTold: "代行会社から通知なし",
  secretKey: "シークレットAPIキー",
  forgottenCompany: "消去済みの会社",
  goneUser: "削除済みのユーザー({{id}})",
  goneCustomer: "削除済みの顧客({{id}})",
  noteHelp: "社内用のメモです。購入者には表示されません。",
  pagination: { of: "/", results: "件", pages: "ページ", prev: "前へ", next: "次へ" },
}
