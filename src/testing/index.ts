export { startSimulators, type RunningSimulators, type SimulatorOptions } from "./start-simulators"
export { TEST_PASSWORD, TEST_TRADER_CODE } from "./kuroneko-kakebarai/credentials"
