/** What the simulator takes; made up, and worth nothing anywhere else. */
export const TEST_TRADER_CODE = "900000001"
export const TEST_PASSWORD = "simulated-password"
