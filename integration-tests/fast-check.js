const { join } = require("node:path")

// By its path: by its name jest would come here again.
const fc = require(join(__dirname, "../node_modules/fast-check/lib/cjs/fast-check.js"))

// People's runs find new things, and a failure says with which seed; CI, which says whether a change may go in, asks the same
// each time. FC_SEED repeats a run.
const SEED_OF_CI = 1
const { FC_SEED, CI } = process.env
fc.configureGlobal({ seed: FC_SEED ? Number(FC_SEED) : CI ? SEED_OF_CI : Date.now() % 2 ** 31 })

module.exports = fc
