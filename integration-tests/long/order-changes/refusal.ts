import { HttpError } from "../../helpers/http"

/** A clear no to what somebody wanted, and whose it is. */
export type Refusal = { by: "Medusa" | "the plugin"; words: string }

/** Medusa knows no way to it at this stage; the words say why. */
export class Impossible extends Error {}

/** Those are the plugin's; what it refuses on Medusa's routes has a code, too, which Medusa's own refusals here have not. */
const OWN_ROUTE = "/trade-credit/"

/** The words with which it was refused, which belong into the table like any other outcome; null: it was done. */
export async function refusalOf(work: () => Promise<unknown>): Promise<Refusal | null> {
  try {
    await work()
    return null
  } catch (error) {
    if (error instanceof HttpError && error.status < 500 && error.body.message) {
      const isOurs = error.body.code !== undefined || error.message.includes(OWN_ROUTE)
      return { by: isOurs ? "the plugin" : "Medusa", words: error.body.message }
    }
    if (error instanceof Impossible) {
      return { by: "Medusa", words: error.message }
    }
    throw error
  }
}
