/** domain ← modules ← workflows ← {api, jobs, subscribers, providers}; everything else follows from it. */
const only = (name, folder, allowed, comment) => ({
  name,
  comment,
  severity: "error",
  from: { path: `^src/(?:${folder})/`, pathNot: "/__tests__/" },
  to: { path: "^src/", pathNot: `^src/(?:${allowed})(?:/|\\.ts$)` },
})

module.exports = {
  forbidden: [
    only("domain-is-pure", "domain", "domain", "Rules know nothing of Medusa, the network or a database."),
    {
      name: "domain-without-packages",
      comment:
        "Rules know nothing of Medusa, the network or a database; arithmetic of dates and types are all they borrow.",
      severity: "error",
      from: { path: "^src/domain/", pathNot: "/__tests__/" },
      to: { dependencyTypes: ["npm", "core"], dependencyTypesNot: ["type-only"], pathNot: "@js-temporal/polyfill" },
    },
    only(
      "options-beside-modules",
      "options",
      "options|domain",
      "Options are parsed from what a merchant writes, before any module."
    ),
    only("modules-above-domain", "modules", "modules|options|domain", "Modules don't know what uses them."),
    {
      name: "modules-apart",
      comment: "Modules never import each other; a workflow joins them.",
      severity: "error",
      from: { path: "^src/modules/([^/]+)/" },
      to: { path: "^src/modules/", pathNot: "^src/modules/$1/" },
    },
    only(
      "agents-behind-the-port",
      "agents",
      "agents|domain|modules/billing-agent/port",
      "An adapter could be anybody's package: it knows the port and the rules, nothing of ours."
    ),
    {
      name: "agents-apart",
      comment: "An adapter doesn't know another.",
      severity: "error",
      from: { path: "^src/agents/([^/]+)/" },
      to: { path: "^src/agents/", pathNot: "^src/agents/$1/" },
    },
    only(
      "workflows-above-modules",
      "workflows",
      "workflows|modules|options|domain",
      "Workflows join modules; routes and jobs call them."
    ),
    only(
      "edges-apart",
      "jobs|subscribers|providers",
      "jobs|subscribers|providers|workflows|modules|options|domain",
      "What wakes the plugin calls workflows, and not the routes."
    ),
    only(
      "api-above-workflows",
      "api",
      "api|workflows|modules|options|domain",
      "Routes call workflows and read modules."
    ),
    {
      name: "client-in-browsers",
      comment:
        "Shops and the dashboard build the client into their pages: of the server it takes types, and nothing else.",
      severity: "error",
      from: { path: "^src/client/", pathNot: "/__tests__/" },
      to: { path: "^src/", pathNot: "^src/client/", dependencyTypesNot: ["type-only"] },
    },
    only(
      "client-beside-the-contract",
      "client",
      "client|api/contract|domain",
      "The client knows what is sent, not how it is answered."
    ),
    {
      name: "nothing-imports-the-edge",
      comment: "Nothing builds on routes, screens or simulators.",
      severity: "error",
      from: { path: "^src/", pathNot: ["^src/(?:api|admin|client|testing)/", "/__tests__/"] },
      to: { path: "^src/(?:api|admin|client|testing)/" },
    },
    {
      name: "no-circles",
      comment: "What needs each other belongs together, or has a third part in common.",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "no-enterprise-licence",
      comment: "Medusa's RBAC is proprietary; see docs/adr/0008.",
      severity: "error",
      from: {},
      to: { path: "@medusajs/rbac" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
}
