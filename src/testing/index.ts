export { startSimulators, type RunningSimulators, type SimulatorOptions } from "./start-simulators"
export { TEST_PASSWORD, TEST_TRADER_CODE } from "./kuroneko-kakebarai/credentials"
export { ControlError, type AgentSimulator, type SimulatedAnswer, type SimulatorState } from "./agent-simulator"
