import type { accountTexts as en } from "./en"

export const accountTexts: typeof en = {
  ceilingRemoval: {
    asked: "自社の上限なし",
  },
}
