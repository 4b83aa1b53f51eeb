import { readFileSync } from "node:fs"
import { createRequire } from "node:module"

/** Not read at the top: it may have to be installed first. */
const readAxe = () => readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8")
const GRAVE = ["serious", "critical"]

/** What axe finds in Medusa's own parts that our pages are made of, and why it is not ours to mend. */
const MEDUSAS_OWN = [
  // Beside its field, which has a name; the component draws it itself.
  { rule: "role-img-alt", selector: "div:has(> input[type='search']) > [role='img']" },
  // Its colour of links has 3.7 : 1 on its own white, where 4.5 is wanted; ours look as all others of the dashboard do.
  {
    rule: "color-contrast",
    selector: ":is(.text-ui-fg-interactive:not([style*='color']), a.text-ui-fg-interactive > .tabular-nums)",
  },
]

/**
 * What axe finds serious or critical in a part of the page as it stands, one line each.
 *
 * @param {string} ours a selector; what is outside of it is not of our making
 * @param {string[]} [rules] only these
 */
export async function findBarriers(page, ours, rules) {
  await page.evaluate(readAxe())
  const found = await page.evaluate(runAxe, { ours, rules, grave: GRAVE, medusasOwn: MEDUSAS_OWN })
  return found.map(({ id, help, elements }) => `${page.url()}: ${help} (${id}): ${elements.join("; ")}`)
}

/** In the page, where it can be seen which element is whose. */
async function runAxe({ ours, rules, grave, medusasOwn }) {
  const options = { resultTypes: ["violations"], elementRef: true, ...(rules && { runOnly: rules }) }
  const { violations } = await globalThis.axe.run({ include: [ours] }, options)
  const isMedusas = (rule, element) => medusasOwn.some((own) => own.rule === rule && element.matches(own.selector))
  return violations
    .filter(({ impact }) => grave.includes(impact))
    .map(({ id, help, nodes }) => ({
      id,
      help,
      elements: nodes.filter(({ element }) => !isMedusas(id, element)).map(({ html }) => html.slice(0, 200)),
    }))
    .filter(({ elements }) => elements.length > 0)
}
