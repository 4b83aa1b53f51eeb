import { contracts } from ".."
import type { Contract } from "../contract"
import { refusal } from "../shapes/refusal"
import { operationOf, pathOf } from "./operation"
import { Schemas, type Json } from "./schemas"

/** All entries under the client's names for them: `admin.notices.list`. */
export function allEntries(): { id: string; entry: Contract }[] {
  return Object.entries(contracts).flatMap(([area, groups]) =>
    Object.entries(groups as Record<string, Record<string, Contract>>).flatMap(([group, verbs]) =>
      Object.entries(verbs).map(([verb, entry]) => ({ id: `${area}.${group}.${verb}`, entry }))
    )
  )
}

/** The plugin's routes as OpenAPI 3.1; `npm run openapi` writes it to `docs/openapi.json`. */
export function openApiDocument(version: string): Json {
  const schemas = new Schemas()
  const paths: Record<string, Json> = {}
  for (const { id, entry } of allEntries()) {
    const path = (paths[pathOf(entry.path)] ??= {})
    path[entry.method.toLowerCase()] = operationOf(id, entry, schemas)
  }
  const refused = schemas.of(refusal, "output")
  return {
    openapi: "3.1.0",
    info: {
      title: "medusa-plugin-deferred-invoice",
      version,
      license: { name: "MIT", identifier: "MIT" },
      description: DESCRIPTION,
    },
    servers: [{ url: "http://localhost:9000", description: "The store that `npm start` gives." }],
    paths,
    components: {
      schemas: Object.fromEntries(Object.entries(schemas.byId).sort(([a], [b]) => (a < b ? -1 : 1))),
      parameters: PARAMETERS,
      responses: {
        Refusal: {
          description:
            "Refused. `code` is for programs, `message` for people, `details` names the fields. 429 says in `Retry-After` when to come back.",
          content: { "application/json": { schema: refused } },
        },
      },
      securitySchemes: SECURITY_SCHEMES,
    },
  }
}

const DESCRIPTION =
  "Routes that the plugin adds to a Medusa store. Amounts are major units, instants ISO 8601, days `YYYY-MM-DD`. " +
  "What belongs to another company answers 404, as if it did not exist."

const PARAMETERS = {
  Locale: {
    name: "x-medusa-locale",
    in: "header",
    description: "The language of texts for people.",
    schema: { type: "string", examples: ["en", "ja"] },
  },
  IdempotencyKey: {
    name: "Idempotency-Key",
    in: "header",
    description: "What the caller calls this very request: sent again, it changes nothing a second time.",
    schema: { type: "string", maxLength: 255 },
  },
}

const SECURITY_SCHEMES = {
  publishable_key: { type: "apiKey", in: "header", name: "x-publishable-api-key", description: "Of a sales channel." },
  token: { type: "http", scheme: "bearer", description: "Of a customer (`/store`) or a user (`/admin`)." },
  session: { type: "apiKey", in: "cookie", name: "connect.sid", description: "Of a customer or a user." },
  secret_api_key: { type: "http", scheme: "basic", description: "The key as the name, with an empty password." },
}
