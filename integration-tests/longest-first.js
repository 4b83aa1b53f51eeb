const Sequencer = require("@jest/test-sequencer").default

/** These take longest: begun last, they would keep one worker busy while the others are done. */
const LONGEST = ["changes", "orders", "checkout", "parcels"].map((name) => `/http/${name}.spec.ts`)

/** Where jest knows nothing of earlier runs, as on a fresh clone, it goes by the size of files, which says nothing here. */
module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    const rank = ({ path }) => LONGEST.findIndex((end) => path.endsWith(end)) + 1 || LONGEST.length + 1
    return [...super.sort(tests)].sort((one, other) => rank(one) - rank(other))
  }
}
