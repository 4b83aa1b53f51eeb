// Unpacks the Chromium of the npm package `@sparticuz/chromium` into TMPDIR and prints, as JSON, where it lies and the
// environment that makes up for libraries and fonts that a bare machine lacks. A process of its own, because the package
// writes into its environment.
process.env.AWS_EXECUTION_ENV = "AWS_Lambda_nodejs22.x"
const { default: chromium } = await import("@sparticuz/chromium")
const executablePath = await chromium.executablePath()
const { LD_LIBRARY_PATH, FONTCONFIG_PATH } = process.env
console.log(JSON.stringify({ executablePath, env: { LD_LIBRARY_PATH, FONTCONFIG_PATH } }))
