import { readFileSync } from "node:fs"
import { createRequire } from "node:module"

/** Not read at the top: it may have to be installed first. */
const readAxe = () => readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8")
const GRAVE = ["serious", "critical"]

/** Of Medusa's table: its search glass, and the buttons of its filters and order, which take no name. */
const MEDUSAS_TABLE = [
  ":is(h1, h2) + div [role='img']",
  ":is(h1, h2) + div button[aria-haspopup='menu']:not([aria-label])",
]
/** Medusa's colour of links has 3.7 : 1 on its own white, where 4.5 is wanted; ours look as all others of the dashboard. */
const isMedusasColour = (rule, { html }) => rule === "color-contrast" && html.includes("text-ui-fg-interactive")

/**
 * What axe finds serious or critical in a part of the page as it stands, one line each.
 *
 * @param {string} ours a selector; what is outside of it is not of our making
 */
export async function findBarriers(page, ours) {
  await page.evaluate(readAxe())
  const { violations } = await page.evaluate(
    ({ ours, exclude }) => globalThis.axe.run({ include: [ours], exclude }, { resultTypes: ["violations"] }),
    { ours, exclude: MEDUSAS_TABLE }
  )
  return violations
    .filter(({ impact }) => GRAVE.includes(impact))
    .map(({ nodes, ...one }) => ({ ...one, nodes: nodes.filter((node) => !isMedusasColour(one.id, node)) }))
    .filter(({ nodes }) => nodes.length > 0)
    .map(
      ({ id, help, nodes }) =>
        `${page.url()}: ${help} (${id}): ${nodes.map(({ html }) => html.slice(0, 200)).join("; ")}`
    )
}
