import { findBarriers } from "../lib/axe.mjs"
import { dashboardPages, shopPages, waitUntilUseful } from "../lib/pages.mjs"
import { setScene } from "../lib/scene.mjs"
import { HOUSE } from "./programs.mjs"

/** Nobody is kept out of our pages: axe finds nothing serious on them. */
export async function accessible(world) {
  const scene = await setScene(world.people)
  const barriers = []

  const staff = await world.staffMember()
  for (const { path, ours } of Object.values(dashboardPages(scene))) {
    await staff.open(path)
    await waitUntilUseful(staff.page, ours)
    barriers.push(...(await findBarriers(staff.page, ours)))
  }

  const buyer = await world.buyer(scene.buyer)
  const look = async () => barriers.push(...(await findBarriers(buyer.page, "body")))
  await buyer.putInCart("bolts", 2)
  for (const path of Object.values(shopPages(scene))) {
    await buyer.open(path)
    await waitUntilUseful(buyer.page)
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
