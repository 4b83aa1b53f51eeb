import assert from "node:assert/strict"
import { HOUSE, IN_ADVANCE } from "./programs.mjs"

const QUESTION = "Which month was the company founded in, and who signs for it?"
/** Above what one person may approve in the demo's store. */
const LARGE_LIMIT = 1_200_000_000
const MISTYPED_LIMIT = 12_000_000_000
const OTHER_QUESTION = "Who signs for the company?"

export async function declined(world) {
  const buyer = await world.buyer()
  await buyer.signUp()
  await buyer.apply(HOUSE)

  const staff = await world.staffMember()
  await staff.openApplication(buyer.company)
  await staff.decline("The company could not be verified")

  // The page follows by itself.
  await buyer.page.getByText("We are sorry: your application could not be approved.").waitFor()
  await buyer.putInCart("bolts", 1)
  await buyer.goToPayment()
  await buyer.unusable(HOUSE).waitFor()
  await buyer.payment(IN_ADVANCE).waitFor()
}

export async function informationRequested(world) {
  const buyer = await world.buyer()
  await buyer.signUp()
  await buyer.apply(HOUSE)

  const staff = await world.staffMember()
  await staff.openApplication(buyer.company)
  await staff.requestInformation(QUESTION)

  await buyer.page.getByText(QUESTION).first().waitFor()
  await buyer.fillInApplication({ city: "京都市左京区", remark: "The representative signs; founded in April 2001." })
  await answerToAnother(buyer, () => staff.changeQuestion(OTHER_QUESTION))
  assert.equal(await buyer.page.locator('[name="city"]').inputValue(), "京都市左京区")
  await buyer.page.getByRole("button", { name: "Send answer" }).click()
  await buyer.page.getByText("Your answer was sent").waitFor()

  await staff.openApplication(buyer.company)
  await staff.page.getByText("京都市左京区").waitFor()
  await staff.approve(100_000)
  await buyer.page.getByText("You can pay by invoice from now on.").waitFor()
}

/** A large limit takes two people, who are at it at the same time: each form is about what its reader saw. */
export async function twoPeople(world) {
  const buyer = await world.buyer()
  await buyer.signUp()
  await buyer.apply(HOUSE)
  const first = await world.staffMember()
  const second = await world.colleague()
  for (const person of [first, second]) {
    person.announce(/^POST .*\/approve(\/revoke)?$/, 409)
  }

  await first.openApplication(buyer.company)
  await first.approveFirst(MISTYPED_LIMIT)
  await second.openApplication(buyer.company)
  await second.beginApproval()
  await first.beginToTakeApprovalBack("One nought too many")
  await first.endTakingApprovalBack()
  await first.toast("Taken back.")
  await second.endApproval()
  await second.readRefusal("Meanwhile the first approval was taken back")
  await second.page.getByText("Took back the first approval").waitFor()
  await second.page.getByText("One nought too many").waitFor()

  await first.approveFirst(LARGE_LIMIT)
  await first.beginToTakeApprovalBack("Not yet")
  await second.openApplication(buyer.company)
  await second.beginApproval()
  await second.endApproval()
  await second.toast("Approved: the account is open")
  await first.endTakingApprovalBack()
  await first.readRefusal("The application was decided on or withdrawn meanwhile")
  await buyer.page.getByText("You can pay by invoice from now on.").waitFor()
}

/** The question changes while its answer is written: the page follows by itself, and what was written is not for that one. */
async function answerToAnother(buyer, change) {
  await change()
  await buyer.page.getByText(OTHER_QUESTION, { exact: true }).first().waitFor()
  buyer.announce(/^POST .*\/resubmit$/, 409)
  await buyer.page.getByRole("button", { name: "Send answer" }).click()
  await buyer.page.getByRole("alert").filter({ hasText: OTHER_QUESTION }).waitFor()
}
