import js from "@eslint/js"
import { defineConfig, globalIgnores } from "eslint/config"
import tseslint from "typescript-eslint"

const readonly = (...names) => Object.fromEntries(names.map((name) => [name, "readonly"]))
const node = readonly(
  "AbortSignal",
  "console",
  "fetch",
  "process",
  "setInterval",
  "setTimeout",
  "clearTimeout",
  "structuredClone",
  "URL"
)
const commonJs = readonly("__dirname", "module", "require")

const unused = { argsIgnorePattern: "^_", ignoreRestSiblings: true }

export default defineConfig(
  globalIgnores(["**/.medusa/", "**/node_modules/", "**/dist/", ".data/", "coverage/"]),
  { files: ["**/*.mjs"], extends: [js.configs.recommended], languageOptions: { globals: node } },
  {
    files: ["**/*.{js,cjs}"],
    extends: [js.configs.recommended],
    languageOptions: { sourceType: "commonjs", globals: { ...node, ...commonJs } },
  },
  {
    files: ["**/*.{ts,tsx}"],
    extends: [js.configs.recommended, tseslint.configs.recommended],
    languageOptions: {
      parserOptions: {
        project: [
          "./tsconfig.check.json",
          "./src/admin/tsconfig.json",
          "./examples/store/tsconfig.json",
          "./tsconfig.storefront.json",
        ],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      "@typescript-eslint/await-thenable": "error",
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-floating-promises": "error",
      // React's and Medusa's handlers may be async although their type says void.
      "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: false }],
      "@typescript-eslint/no-unnecessary-type-assertion": "error",
      "@typescript-eslint/no-unused-vars": ["error", unused],
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      "no-console": "error",
      eqeqeq: "error",
    },
  },
  {
    // What prints is its whole purpose.
    files: ["src/testing/cli.ts"],
    rules: { "no-console": "off" },
  }
)
