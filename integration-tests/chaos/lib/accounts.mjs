import { registerBuyer } from "./buyers.mjs"
import { until } from "./person.mjs"

export const PROGRAMS = ["house", "kuroneko"]
const CREDIT_LIMIT = 9_000_000

/** A company that applies for every program: staff approve the one, the agent's people the other. */
export async function openAccounts(world, serial) {
  const buyer = await openHouseAccount(world, serial, CREDIT_LIMIT)
  await apply(world, buyer, "kuroneko")
  const { ref } = await until("see the application at the agent", () => atAgent(world, buyer))
  await world.agent.approve(ref, CREDIT_LIMIT)
  const kuroneko = await until("read the application", () => buyer.applicationFor("kuroneko"))
  await until("hear of the agent's approval", async () => {
    await world.staff.refresh(kuroneko.id)
    return buyer.hasAccount("kuroneko")
  })
  return buyer
}

/** A company with credit of the merchant's own. */
export async function openHouseAccount(world, serial, creditLimit) {
  const buyer = await registerBuyer(world, serial)
  await apply(world, buyer, "house")
  const { id } = await until("read the application", () => buyer.applicationFor("house"))
  await world.staff.approve(id, creditLimit)
  return buyer
}

async function apply({ applied }, buyer, program_id) {
  await buyer.apply(program_id)
  applied.push({ email: buyer.email, program_id })
}

/** The agent knows a buyer by our number for the application. */
async function atAgent({ agent, books }, { email }) {
  const number = await books.buyerNumberOf(email)
  return number && (await agent.state()).buyers.find(({ ref }) => ref === number)
}
