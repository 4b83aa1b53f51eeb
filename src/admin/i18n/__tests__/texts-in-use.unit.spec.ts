import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { en as shop } from "../../../../examples/storefront/src/i18n/en"
import { en as dashboard } from "../en"

const ROOT = join(__dirname, "../../../..")
const HOLE = "\\w+"

type Texts = { [key: string]: string | Texts }

/** The code that shows texts: all of a folder but its texts and tests. */
function codeIn(folder: string): string {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((path) => /\.tsx?$/.test(path) && !/(^|[\\/])(i18n|__tests__)[\\/]/.test(path))
    .map((path) => readFileSync(join(ROOT, folder, path), "utf8"))
    .join("\n")
}

function keysOf(texts: Texts, prefix = ""): string[] {
  return Object.entries(texts).flatMap(([key, text]) =>
    typeof text === "string" ? [prefix + key] : keysOf(text, `${prefix}${key}.`)
  )
}

/**
 * A key is used where it stands in quotes, or fits one that is put together: `bulk.${action}.title`. What begins with a hole,
 * such as `${texts}.title` or `${of}Status.${status}`, fits only with a word that stands in quotes somewhere.
 */
function unusedIn(code: string, texts: Texts): string[] {
  const quoted = new Set([...code.matchAll(/"([\w.]+)"/g)].map(([, word]) => word))
  const shapes = [...code.matchAll(/`([\w.]*(?:\$\{[^}`]*\}[\w.]*)+)/g)]
    .map(([, key]) => key.replace(/\./g, "\\.").replace(/\$\{[^}]*\}/g, HOLE))
    .filter((shape) => shape.includes("\\.") && shape !== `${HOLE}\\.${HOLE}`)
    .map((shape) => new RegExp(`^${shape.startsWith(HOLE) ? shape.replace(HOLE, "(\\w+?)") : shape}$`))
  const fits = (key: string) =>
    shapes.some((shape) => {
      const found = shape.exec(key)
      return found !== null && (found[1] === undefined || quoted.has(found[1]))
    })
  return keysOf(texts).filter((key) => !quoted.has(key) && !quoted.has(key.replace(/_(one|other)$/, "")) && !fits(key))
}

describe("every text is shown somewhere", () => {
  it("in the dashboard", () => {
    expect(unusedIn(codeIn("src/admin"), dashboard)).toEqual([])
  })

  it("in the shop", () => {
    expect(unusedIn(codeIn("examples/storefront/src"), shop)).toEqual([])
  })

  it("and one that is not would be found", () => {
    const texts = { home: { title: "Home", left: "Left" }, queue: { title: "Queue" }, state: { a: "A" } }
    const code = 't("home.left"); <List texts="queue" />; t(`${texts}.title`); t(`state.${state}`)'
    expect(unusedIn(code, texts)).toEqual(["home.title"])
  })
})
