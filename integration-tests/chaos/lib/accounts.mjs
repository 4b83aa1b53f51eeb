import { registerBuyer } from "./buyers.mjs"
import { until } from "./person.mjs"

export const PROGRAMS = ["house", "kuroneko"]
const CREDIT_LIMIT = 9_000_000

/** A company that applies for every program: staff approve the one, the agent's people the other. */
export async function openAccounts(world, serial) {
  const buyer = await registerBuyer(world, serial)
  for (const program_id of PROGRAMS) {
    await buyer.apply(program_id)
    world.applied.push({ email: buyer.email, program_id })
  }
  const house = await until("read the application", () => buyer.applicationFor("house"))
  await world.staff.approve(house.id, CREDIT_LIMIT)
  const { ref } = await until("see the application at the agent", () => atAgent(world, buyer))
  await world.agent.approve(ref, CREDIT_LIMIT)
  const kuroneko = await until("read the application", () => buyer.applicationFor("kuroneko"))
  await until("hear of the agent's approval", async () => {
    await world.staff.refresh(kuroneko.id)
    return buyer.hasAccount("kuroneko")
  })
  return buyer
}

/** The agent knows a buyer by our number for the application. */
async function atAgent({ agent, books }, { email }) {
  const number = await books.buyerNumberOf(email)
  return number && (await agent.state()).buyers.find(({ ref }) => ref === number)
}
