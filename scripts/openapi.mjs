// The contract (`src/api/contract`) as docs/openapi.json, and as the types of the client: `npm run openapi`. With `--check`
// nothing is written, and it fails when they are stale.
import { Validator } from "@seriousme/openapi-schema-validator"
import { createJiti } from "jiti"
import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import openapiTypes, { astToString } from "openapi-typescript"
import prettier from "prettier"
import ts from "typescript"
import { ROOT } from "./lib/settings.mjs"

const { openApiDocument } = await createJiti(import.meta.url).import("../src/api/contract/openapi/document.ts")
const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"))

const document = openApiDocument(version)
await requireValid(document)
const files = {
  "docs/openapi.json": JSON.stringify(document),
  "src/client/generated/openapi.ts": await typesOf(document),
}
const stale = []
for (const [name, text] of Object.entries(files)) {
  const path = join(ROOT, name)
  const formatted = await prettier.format(text, { ...(await prettier.resolveConfig(path)), filepath: path })
  if (formatted !== contentOf(path)) {
    stale.push(name)
    if (!process.argv.includes("--check")) {
      writeFileSync(path, formatted)
    }
  }
}
if (process.argv.includes("--check") && stale.length > 0) {
  console.error(`The contract has changed, and ${stale.join(" and ")} not: run npm run openapi.`)
  process.exit(1)
}
console.log(stale.length > 0 ? `${stale.join(" and ")} written` : "docs/openapi.json and the client's types are fresh")

async function requireValid(document) {
  const { valid, errors } = await new Validator().validate(structuredClone(document))
  if (!valid) {
    throw new Error(`This is no valid OpenAPI document: ${JSON.stringify(errors, null, 2)}`)
  }
}

async function typesOf(document) {
  const nodes = await openapiTypes(structuredClone(document), {
    // What has a default need not be sent.
    defaultNonNullable: false,
    rootTypes: true,
    rootTypesNoSchemaPrefix: true,
    transform: ({ format }) =>
      format === "binary" ? ts.factory.createTypeReferenceNode(ts.factory.createIdentifier("Blob")) : undefined,
  })
  return `// Made by npm run openapi from src/api/contract; changes are lost.\n${astToString(nodes)}`
}

function contentOf(path) {
  try {
    return readFileSync(path, "utf8")
  } catch {
    return null
  }
}
