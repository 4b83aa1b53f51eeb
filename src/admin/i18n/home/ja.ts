import type { homeTexts as en } from "./en"

export const homeTexts: typeof en = {
  home: {
    all: "すべて表示",
    partFailed: "この項目を表示できませんでした。",

    applications: "処理待ちの申込",
    noApplications: "処理待ちの申込はありません。",
    oldest: "最も古いものの最終更新は{{ago}}({{since}})です。",
    forStaff: "自社の対応待ち {{number}}件",
    forApplicant: "申込者の回答待ち {{number}}件",
    forAgent: "代行会社の審査待ち {{number}}件",

    parcels: "未受理の出荷",
    noParcels: "出荷済みのものは、すべて代行会社に受理されています。",
    atRisk: "({{agent}}・未受理の出荷額)",
    oldestParcel: "最も古い出荷は{{since}}です。",
    late: "期限超過 {{number}}件({{amount}})",

    attention: "要対応",
    noAttention: "対応が必要なものはありません。",
    atLeast: "{{number}}件以上",

    ownBook: "自社債権({{currency}})",
    agentBook: "代行会社の債権({{currency}})",
    goneBook: "設定から外したプログラム({{currency}})",
    used: "与信枠の{{percent}}を使用しています。",
    limit: "与信枠の合計",
    available: "与信残の合計",
    availableHelp: "利用中の口座の与信残です。与信枠を超えた口座の超過分は差し引いていません。",
    notTold: "{{number}}件の口座は代行会社から与信枠の通知がなく、与信枠と与信残に含まれていません。",
    besideAgents: "利用残高のうち{{amount}}は、代行会社の口座に併設した自社債権です。",
    accounts: "口座",
    active: "利用中 {{number}}件",
    suspended: "利用停止中 {{number}}件",
    overLimit: "与信枠超過 {{number}}件",
    nearlyUsed: "与信残わずか {{number}}件",

    orders: "対応が必要な注文",
    noOrders: "対応が必要な注文はありません。",
    allOrders: "{{number}}件すべてを表示",
    since: "{{since}}から",

    exposure: "与信利用額の推移",
    exposureHelp:
      "利用残高(出荷済み・未入金)、未出荷の注文の与信確保、店外残高を、与信枠と比べて日ごとに示します。各日の終わりの金額で、最終日は現在の金額です。",
    whose: "対象",
    allIn: "{{currency}}の全プログラム",
    span: "期間",
    days: "{{number}}日間",
    chartLabel: "{{from}}から{{to}}までの与信利用額と与信枠",
    chartHelp: "矢印キーで日を移動できます。すべての金額は下の表で確認できます。",
    showTable: "金額を表で見る",
    hideTable: "表を閉じる",
    day: "日付",
    oneDay: "記録はまだ1日分です。グラフは2日目から表示されます。",
    noDays: "まだ記録がありません",
    noDaysHelp: "最初の口座ができた日から記録します。各日の金額は、日が変わってから1時間ほどで記録されます。",

    firstSteps: "はじめに",
    firstStepsHelp: "口座はまだありません。最初の掛け注文までの手順は次のとおりです。",
    enable: "支払方法を有効にする",
    enableHelp:
      "「設定」の「リージョン」でリージョンを編集し、掛売プログラムの決済プロバイダーを追加します。承認された購入者にだけ、購入手続きで表示されます。",
    openRegions: "リージョンを開く",
    review: "申込を審査する",
    reviewHelp: "購入者はストアから申し込みます。与信枠と支払条件を決めて承認するか、代行会社が審査します。",
    openApplications: "申込を開く",
    ship: "いつもどおり出荷する",
    shipHelp:
      "出荷した分は自動的に口座へ計上されます。代行会社への連絡が必要なものは、受理されるまで「出荷連絡の状況」に表示されます。",
    openShipments: "出荷連絡の状況を開く",
    docs: "Medusaのガイド: リージョンと決済プロバイダー(英語)",
  },
}
