import { findBarriers } from "../lib/axe.mjs"
import { choose } from "../lib/choices.mjs"
import { findOverflows } from "../lib/overflow.mjs"
import { dashboardPages, shopPages, waitUntilWhole, widgetPages } from "../lib/pages.mjs"
import { setScene } from "../lib/scene.mjs"
import { DESK } from "../lib/world.mjs"
import { HOUSE } from "./programs.mjs"

const ACCOUNT_MENU = /^Actions for the account of/
const DRAWER = '[role$="dialog"]'
const TELEPHONE = { width: 390, height: 844 }

/** Nobody is kept out of our pages: axe finds nothing serious on them, and no text runs out of its card, on a telephone either. */
export async function accessible(world) {
  const scene = await setScene(world.people)
  const barriers = []

  const staff = await world.staffMember()
  const lookAt = async ({ path, ours }, rules) => {
    await staff.open(path)
    await waitUntilWhole(staff.page, ours)
    barriers.push(...(await findBarriers(staff.page, ours, rules)), ...(await findOverflows(staff.page, ours)))
  }
  const pages = dashboardPages(scene)
  for (const page of Object.values(pages)) {
    await lookAt(page)
  }
  for (const { path, ours } of widgetPages(scene)) {
    await staff.open(path)
    await staff.page.locator(ours).first().waitFor()
    barriers.push(...(await findBarriers(staff.page, ours)))
  }
  const menuOf = async ({ path }, name) => {
    await staff.open(path)
    return staff.page.getByRole("button", { name }).first()
  }
  barriers.push(...(await barriersInDrawers(staff.page, await menuOf(pages.account, ACCOUNT_MENU))))
  barriers.push(...(await barriersInDrawers(staff.page, await menuOf(pages.shipments, /^What to do with/))))
  await staff.page.setViewportSize(TELEPHONE)
  for (const { path, ours } of Object.values(pages)) {
    await staff.open(path)
    await waitUntilWhole(staff.page, ours)
    barriers.push(...(await findOverflows(staff.page, ours)))
  }
  barriers.push(...(await barriersInDrawers(staff.page, await menuOf(pages.account, ACCOUNT_MENU))))
  await staff.page.setViewportSize(DESK)
  await choose(staff.page, { dark: true })
  for (const page of [pages.home, pages.application, pages.shipments]) {
    await lookAt(page, ["color-contrast"])
  }

  const buyer = await world.buyer(scene.buyer)
  const look = async () => barriers.push(...(await findBarriers(buyer.page, "body")))
  await buyer.putInCart("bolts", 2)
  for (const path of Object.values(shopPages(scene))) {
    await buyer.open(path)
    await waitUntilWhole(buyer.page)
    await look()
  }
  await buyer.goToPayment()
  await look()
  await buyer.choosePayment(HOUSE)
  await look()

  const newcomer = await world.buyer()
  for (const path of ["/sign-in", "/sign-up"]) {
    await newcomer.open(path)
    await newcomer.page.getByLabel("Password").waitFor()
    barriers.push(...(await findBarriers(newcomer.page, "body")))
  }
  await newcomer.signUp()
  await newcomer.openApplicationForm(HOUSE)
  barriers.push(...(await findBarriers(newcomer.page, "body")))

  await newcomer.apply(HOUSE)
  barriers.push(...(await findBarriers(newcomer.page, "body")))

  if (barriers.length > 0) {
    throw new Error(`Found:\n${barriers.join("\n")}`)
  }
}

/** In each drawer that a menu opens. */
async function barriersInDrawers(page, menu) {
  const barriers = []
  await menu.click()
  await page.getByRole("menuitem").first().waitFor()
  const actions = await page.getByRole("menuitem").allInnerTexts()
  await page.getByRole("menu").press("Escape")
  for (const action of actions) {
    await menu.click()
    await page.getByRole("menuitem", { name: action, exact: true }).click()
    const drawer = page.getByRole("dialog").or(page.getByRole("alertdialog"))
    await drawer.waitFor()
    await waitUntilStill(drawer)
    barriers.push(...(await findBarriers(page, DRAWER)), ...(await findOverflows(page, DRAWER)))
    await drawer.press("Escape")
    await drawer.waitFor({ state: "detached" })
  }
  return barriers
}

/** Half faded in, nothing has its contrast. What turned while it loaded is taken away, which ends its turning too. */
const waitUntilStill = (part) =>
  part.evaluate(async (element) => {
    const moving = () => element.getAnimations({ subtree: true }).filter(({ playState }) => playState === "running")
    while (moving().length > 0) {
      await Promise.allSettled(moving().map(({ finished }) => finished))
    }
  })
