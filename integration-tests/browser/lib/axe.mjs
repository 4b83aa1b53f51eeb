import { readFileSync } from "node:fs"
import { createRequire } from "node:module"

/** Not read at the top: it may have to be installed first. */
const readAxe = () => readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8")
const GRAVE = ["serious", "critical"]

/**
 * What axe finds serious or critical in a part of the page as it stands, one line each.
 *
 * @param {string} ours a selector; what is outside of it is not of our making
 */
export async function findBarriers(page, ours) {
  await page.evaluate(readAxe())
  const { violations } = await page.evaluate(
    (include) => globalThis.axe.run({ include: [include] }, { resultTypes: ["violations"] }),
    ours
  )
  return violations
    .filter(({ impact }) => GRAVE.includes(impact))
    .map(
      ({ id, help, nodes }) =>
        `${page.url()}: ${help} (${id}): ${nodes.map(({ html }) => html.slice(0, 200)).join("; ")}`
    )
}
