import { accountTexts } from "./account/en"
import { applicationTexts } from "./application/en"
import { basicsTexts } from "./basics/en"
import { checkoutTexts } from "./checkout/en"
import { colleaguesTexts } from "./colleagues/en"
import { shoppingTexts } from "./shopping/en"

export const en = {
  ...basicsTexts,
  ...shoppingTexts,
  ...checkoutTexts,
  ...accountTexts,
  ...colleaguesTexts,
  ...applicationTexts,
}
