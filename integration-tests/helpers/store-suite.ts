import { createHash } from "node:crypto"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { WorkflowScheduler } from "@medusajs/framework/orchestration"
import { SubscriberLoader } from "@medusajs/framework/subscribers"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import type { AxiosInstance } from "axios"
import { ensureAdmin } from "../../examples/store/src/seed/people"
import { seedShop, type Shop } from "../../examples/store/src/seed/shop"
import { startSimulators } from "../../src/testing"
import { freshDatabase } from "./fresh-database"
import { keepLog } from "./log-file"
import { Shopper, type NewCustomer } from "./shopper"
import { Simulator } from "./simulator"
import { Staff } from "./staff"

export type StoreSuite = {
  readonly api: AxiosInstance
  readonly container: MedusaContainer
  readonly shop: Shop
  readonly staff: Staff
  readonly kuroneko: Simulator
  /** Nobody answers at the agents' addresses while `work` runs; afterwards they still know what they knew. */
  whileAgentsAreAway<T>(work: () => Promise<T>): Promise<T>
  /** A new customer, logged in. */
  newShopper(customer?: NewCustomer): Promise<Shopper>
  guest(): Shopper
}

const ROOT = join(__dirname, "../..")
const BOOT_TIMEOUT_MS = 180_000

/** Where the simulated agent is silent, nobody waits as long as for a real one. */
const AGENT_TIMEOUT_MS = "5000"

let suiteOfThisFile: string | null = null

/** What is told of one subject, in a store that it shares with others (`storeSuite`): a store takes longer to start than most. */
export const stories =
  (name: string, tests: (suite: StoreSuite) => void) =>
  (suite: StoreSuite): void => {
    describe(name, () => tests(suite))
  }

/**
 * A whole Medusa with the plugin from source, a seeded shop, an admin and the agents' simulators. Before each test
 * the database is put back to where the suite's `beforeAll` left it, and the simulators are emptied, so a test makes
 * what it needs itself.
 *
 * `subscribers: false` boots without any, as if every event of Medusa's got lost.
 */
export function storeSuite(
  name: string,
  tests: (suite: StoreSuite) => void,
  { subscribers = true }: { subscribers?: boolean } = {}
): void {
  // Medusa's container is one per process and closed with its first application.
  if (suiteOfThisFile) {
    throw new Error(`One file, one store: "${name}" needs a file of its own beside "${suiteOfThisFile}".`)
  }
  suiteOfThisFile = name

  describe(name, () => {
    let simulators: Awaited<ReturnType<typeof startSimulators>>
    let log: ReturnType<typeof keepLog>

    const stateDirectory = mkdtempSync(join(tmpdir(), "deferred-invoice-simulators-"))
    const openSimulators = (port: number) => startSimulators({ port, stateFile: join(stateDirectory, "state.json") })

    beforeAll(async () => {
      log = keepLog(name)
      simulators = await openSimulators(0)
      process.env.SIMULATOR_URL = simulators.url
      process.env.AGENT_TIMEOUT_MS ??= AGENT_TIMEOUT_MS
      if (!subscribers) {
        jest.spyOn(SubscriberLoader.prototype, "load").mockResolvedValue(undefined as never)
      }
    }, BOOT_TIMEOUT_MS)

    const dbName = databaseName(name)
    medusaIntegrationTestRunner({
      dbName,
      cwd: ROOT,
      hooks: { beforeServerStart: () => freshDatabase(dbName) },
      testSuite: ({ api, getContainer }) => {
        let shop: Shop
        let staff: Staff

        beforeAll(async () => {
          log?.prove(getContainer().resolve(ContainerRegistrationKeys.LOGGER))
          shop = await seedShop(getContainer())
          await ensureAdmin(getContainer())
          staff = await Staff.login(api, shop)
        }, BOOT_TIMEOUT_MS)

        beforeEach(() => kuroneko().reset())

        // Medusa's runner closes the database but leaves the schedules running, which then fail for ever.
        afterAll(() => new WorkflowScheduler().clear())

        const kuroneko = () => new Simulator(simulators.url, "kuroneko-kakebarai")
        tests({
          api,
          get container() {
            return getContainer()
          },
          get shop() {
            return shop
          },
          get staff() {
            return staff
          },
          get kuroneko() {
            return kuroneko()
          },
          async whileAgentsAreAway(work) {
            await simulators.close()
            try {
              return await work()
            } finally {
              simulators = await openSimulators(Number(new URL(simulators.url).port))
            }
          },
          newShopper: (customer) => Shopper.register(api, shop, customer),
          guest: () => Shopper.guest(api, shop),
        })
      },
    })

    afterAll(async () => {
      jest.restoreAllMocks()
      await simulators?.close()
      rmSync(stateDirectory, { recursive: true, force: true })
      log?.close()
    })
  })
}

/**
 * PostgreSQL keeps 63 characters of a name, and the runner adds `-template`. Another clone's tests on the same server have
 * databases of their own.
 */
function databaseName(suite: string): string {
  const digest = createHash("sha256").update(`${ROOT} ${suite}`).digest("hex").slice(0, 8)
  return `deferred-invoice-${digest}-${process.env.JEST_WORKER_ID ?? 1}`
}
