import { buyAndShip, expectReportedAndCaptured } from "../helpers/main-job"
import { storeSuite } from "../helpers/store-suite"

jest.setTimeout(120_000)

storeSuite(
  "An order on account while every event gets lost",
  (suite) => {
    it("comes to the same end by the sweeper alone", async () => {
      await expectReportedAndCaptured(suite, await buyAndShip(suite), 60_000)
    })
  },
  { subscribers: false }
)
