import { findBarriers } from "../lib/axe.mjs"
import { choose } from "../lib/choices.mjs"
import { dashboardPages, shopPages, waitUntilWhole } from "../lib/pages.mjs"
import { setScene } from "../lib/scene.mjs"
import { HOUSE } from "./programs.mjs"

/** Nobody is kept out of our pages: axe finds nothing serious on them. */
export async function accessible(world) {
  const scene = await setScene(world.people)
  const barriers = []

  const staff = await world.staffMember()
  const lookAt = async ({ path, ours }, rules) => {
    await staff.open(path)
    await waitUntilWhole(staff.page, ours)
    barriers.push(...(await findBarriers(staff.page, ours, rules)))
  }
  const pages = dashboardPages(scene)
  for (const page of Object.values(pages)) {
    await lookAt(page)
  }
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
  await newcomer.signUp()
  await newcomer.openApplicationForm(HOUSE)
  barriers.push(...(await findBarriers(newcomer.page, "body")))

  if (barriers.length > 0) {
    throw new Error(`axe found:\n${barriers.join("\n")}`)
  }
}
