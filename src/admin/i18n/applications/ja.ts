import type { applicationTexts as en } from "./en"

export const applicationTexts: typeof en = {
  staffNote: {
    title: "社内メモ",
    label: "新しいメモ",
    add: "メモを追加",
    added: "メモを保存しました。",
    none: "メモはまだありません。電話で聞いたことや気づいたことを書いておくと、ほかの担当者も確認できます。",
    more: "ほか{{count}}件を表示",
    ofApplication: "申込時のメモ",
    takeBack: "取り消す",
    takenBack: "メモを取り消しました。メモがあったことは記録に残ります。",
    takenBackAt: "{{at}}に作成者が取り消しました",
    undo: "元に戻す",
    undoHelp: "メモをもう一度書き込む",
    failed: "変更されませんでした。",
  },
}
