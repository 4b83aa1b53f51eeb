import { readFileSync } from "node:fs"
import { join } from "node:path"
import ts from "typescript"

const ROOT = join(__dirname, "../../..")
const CONFIG = join(ROOT, "tsconfig.storefront.json")

/** What the recipes take from Medusa's starter. */
const STARTER = `
import type { HttpTypes } from "@medusajs/types"
import type { ReactNode } from "react"
declare const MEDUSA_BACKEND_URL: string
declare const getAuthHeaders: () => Promise<{ authorization: string } | {}>
declare const CreditCard: () => ReactNode
declare const LocalizedClientLink: (props: { href: string; children: ReactNode }) => ReactNode
declare const ManualTestPaymentButton: (props: { notReady: boolean; "data-testid"?: string }) => ReactNode
declare const eligibility: Awaited<ReturnType<typeof listEligibility>>
declare const paymentMethod: HttpTypes.StorePaymentProvider
declare const cart: HttpTypes.StoreCart
declare const order: HttpTypes.StoreOrder
declare const paymentSession: HttpTypes.StorePaymentSession | undefined
declare const isManual: (providerId?: string) => boolean
declare const initiatePaymentSession: (
  cart: HttpTypes.StoreCart,
  data: HttpTypes.StoreInitializePaymentSession
) => Promise<unknown>
declare const [selectedPaymentMethod, poNumber, id, dataTestId]: string[]
declare const notReady: boolean
`

const docs = readFileSync(join(ROOT, "docs/storefront.md"), "utf8")
const recipes = [...docs.matchAll(/^```tsx?\n(.*?)^```/gms)].map(([, code]) => code)

/** A file of its own, or a few lines of one of the starter's functions. */
function inPlace(code: string, index: number): string {
  if (/^(import|export) /m.test(code)) {
    return code
  }
  const lines = code.startsWith("case ") ? `switch (true) {\n${code}}` : code
  return `export async function recipe${index}() {\n${lines}}`
}

/** What the compiler says of each, as if they were files of the example shop. */
function complaints(sources: Record<string, string>): Record<string, string[]> {
  const { options } = ts.parseJsonConfigFileContent(ts.readConfigFile(CONFIG, ts.sys.readFile).config, ts.sys, ROOT)
  const fileOf = (name: string) => join(ROOT, "examples/storefront/src", name)
  const virtual = new Map(Object.entries(sources).map(([name, code]) => [fileOf(name), code]))
  const wanted = { ...options, types: ["node"], noUnusedLocals: false }
  const host = ts.createCompilerHost(wanted)
  const { fileExists, getSourceFile } = host
  host.fileExists = (file) => virtual.has(file) || fileExists(file)
  host.getSourceFile = (file, language, ...rest) => {
    const code = virtual.get(file)
    return code === undefined ? getSourceFile(file, language, ...rest) : ts.createSourceFile(file, code, language)
  }
  const program = ts.createProgram([...virtual.keys()], wanted, host)
  const complaintsOf = (name: string) => {
    const source = program.getSourceFile(fileOf(name))!
    return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(
      ({ messageText, start = 0 }) =>
        `${source.text.slice(start).split("\n")[0]}: ${ts.flattenDiagnosticMessageText(messageText, " ")}`
    )
  }
  return Object.fromEntries(Object.keys(sources).map((name) => [name, complaintsOf(name)]))
}

test("the recipes for a shop fit the client, and one that did not would be told", () => {
  expect(recipes.length).toBeGreaterThan(7)
  const whole = [STARTER, ...recipes.map(inPlace)].join("\n")
  const wrong = whole.replace("tradeCredit.eligibility.list(", "tradeCredit.eligibility.ask(")
  expect(complaints({ "recipes.tsx": whole, "wrong.tsx": wrong })).toEqual({
    "recipes.tsx": [],
    "wrong.tsx": expect.arrayContaining([expect.stringContaining("'ask' does not exist")]),
  })
})
