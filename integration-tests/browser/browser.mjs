// People at the pages of the shop and the dashboard, in a real Chromium at the whole product: `npm run test:browser`.
// `-- --only "phone order"` tells the stories with these words in their name, `--headed` shows the browser.
import { parseArgs } from "node:util"
import { runStories } from "./lib/run.mjs"
import { STORIES, WALKS } from "./stories/index.mjs"

const { values } = parseArgs({
  options: {
    only: { type: "string" },
    /** Only the walks, which `npm test` runs. */
    first: { type: "boolean", default: false },
    headed: { type: "boolean", default: false },
  },
})
const stories = Object.entries(values.first ? WALKS : STORIES)
const wanted = Object.fromEntries(stories.filter(([name]) => !values.only || name.includes(values.only)))
if (Object.keys(wanted).length === 0) {
  throw new Error(`No story has "${values.only}" in its name:\n${stories.map(([name]) => name).join("\n")}`)
}
await runStories(wanted, values)
