// People at the pages of the shop and the dashboard, in a real Chromium at the whole product: `npm run test:browser`.
// `-- --only "phone order"` tells the stories with these words in their name, `--headed` shows the browser.
import { parseArgs } from "node:util"
import { runStories } from "./lib/run.mjs"
import { STORIES } from "./stories/index.mjs"

const { values } = parseArgs({
  options: {
    only: { type: "string" },
    /** What `npm test` runs. */
    first: { type: "boolean", default: false },
    headed: { type: "boolean", default: false },
  },
})
const [first] = Object.keys(STORIES)
const isWanted = (name) => (!values.only || name.includes(values.only)) && (!values.first || name === first)
const wanted = Object.fromEntries(Object.entries(STORIES).filter(([name]) => isWanted(name)))
if (Object.keys(wanted).length === 0) {
  throw new Error(`No story has "${values.only}" in its name:\n${Object.keys(STORIES).join("\n")}`)
}
await runStories(wanted, values)
