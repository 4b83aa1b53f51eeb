// One configuration, a few kinds of tests, chosen by TEST_TYPE: `unit` and `agents` need nothing, `modules` a PostgreSQL,
// the others a whole Medusa on it (the scripts that start them provide the database).
const kinds = {
  unit: { testMatch: ["**/src/**/__tests__/**/*.unit.spec.ts"] },
  modules: { testMatch: ["**/integration-tests/modules/**/*.spec.ts"] },
  agents: { testMatch: ["**/integration-tests/agents/**/*.spec.ts"] },
  http: { testMatch: ["**/integration-tests/http/**/*.spec.ts"] },
  plans: { testMatch: ["**/integration-tests/long/agents.spec.ts"] },
  changes: { testMatch: ["**/integration-tests/long/order-changes.spec.ts"] },
  hammer: { testMatch: ["**/integration-tests/long/hammer.spec.ts"] },
}

const kind = kinds[process.env.TEST_TYPE ?? "unit"]
if (!kind) {
  throw new Error(`TEST_TYPE must be one of ${Object.keys(kinds).join(", ")}, not "${process.env.TEST_TYPE}".`)
}

module.exports = {
  ...kind,
  transform: {
    "^.+\\.[jt]sx?$": [
      "@swc/jest",
      {
        jsc: {
          target: "es2021",
          parser: { syntax: "typescript", decorators: true, tsx: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, react: { runtime: "automatic" } },
        },
      },
    ],
  },
  testEnvironment: "node",
  moduleNameMapper: { "^fast-check$": "<rootDir>/integration-tests/fast-check.js" },
  moduleFileExtensions: ["js", "ts", "tsx", "json"],
  modulePathIgnorePatterns: ["/\\.medusa/", "<rootDir>/.data/", "<rootDir>/examples/[a-z]+/(?:node_modules|dist)/"],
  testSequencer: "<rootDir>/integration-tests/longest-first.js",
  setupFiles: ["<rootDir>/integration-tests/setup.js"],
  // A store takes its time to start on a machine that is busy with something else.
  testTimeout: 240_000,
}
