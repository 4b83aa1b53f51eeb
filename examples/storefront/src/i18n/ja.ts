import { accountTexts } from "./account/ja"
import { applicationTexts } from "./application/ja"
import { basicsTexts } from "./basics/ja"
import { checkoutTexts } from "./checkout/ja"
import { colleaguesTexts } from "./colleagues/ja"
import { shoppingTexts } from "./shopping/ja"
import type { en } from "./en"

export const ja: typeof en = {
  ...basicsTexts,
  ...shoppingTexts,
  ...checkoutTexts,
  ...accountTexts,
  ...colleaguesTexts,
  ...applicationTexts,
}
