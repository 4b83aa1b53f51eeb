import { focusPlace, keepFocus, placeNow } from "../focus"

/** As much of an element as the focus needs. */
class Part {
  isConnected = true
  isDisabled = false
  readonly attributes: Record<string, string> = {}
  constructor(
    readonly parentElement: Part | null,
    readonly name: string
  ) {
    parentElement?.parts.push(this)
  }
  readonly parts: Part[] = []
  setAttribute(name: string, value: string) {
    this.attributes[name] = value
  }
  getAttribute(name: string) {
    return this.attributes[name] ?? null
  }
  closest(): Part | null {
    return this.name === "menu" ? this : (this.parentElement?.closest() ?? null)
  }
  matches(selector: string): boolean {
    return selector === ":disabled" ? this.isDisabled : selector.split(", ").includes(this.name)
  }
  querySelector(selector: string): Part | null {
    const found = this.parts.flatMap((part) => (part.matches(selector) ? part : (part.querySelector(selector) ?? [])))
    return found[0] ?? null
  }
  remove() {
    ;[...this.parts].forEach((part) => part.remove())
    this.isConnected = false
    this.parentElement?.parts.splice(this.parentElement.parts.indexOf(this), 1)
    page.lose(this)
  }
  focus() {
    if (this.isConnected && !this.isDisabled && this !== page.body) {
      page.activeElement = this
      page.dispatchEvent(Object.defineProperty(new Event("focusin"), "target", { value: this }))
    }
  }
}

class Page extends EventTarget {
  readonly body = new Part(null, "body")
  readonly main = new Part(this.body, "main")
  readonly title = new Part(this.main, "h1")
  readonly section = new Part(this.main, "section")
  readonly heading = new Part(this.section, "h2")
  readonly row = new Part(this.section, "row")
  readonly button = new Part(this.row, "button")
  readonly elsewhere = new Part(this.main, "input")
  readonly location = { pathname: "/trade-credit/shipments" }
  activeElement = this.body
  querySelector(selector: string) {
    return this.body.querySelector(selector)
  }
  getElementById(id: string) {
    return id === "button" ? this.button : null
  }
  lose(part: Part) {
    this.activeElement = this.activeElement === part ? this.body : this.activeElement
  }
}

let page: Page
let change: () => void
beforeEach(() => {
  page = new Page()
  change = () => undefined
  class Observer {
    constructor(private readonly seen: () => void) {}
    observe() {
      change = this.seen
    }
    disconnect() {
      change = () => undefined
    }
  }
  Object.assign(globalThis, { document: page, MutationObserver: Observer })
})
afterEach(() => {
  Reflect.deleteProperty(globalThis, "document")
  Reflect.deleteProperty(globalThis, "MutationObserver")
})

function opened() {
  page.button.focus()
  const place = placeNow()
  page.activeElement = page.body
  return place
}

describe("the focus, when a drawer closes", () => {
  it("is on what opened it, and for an item of a menu on the menu's button", () => {
    focusPlace(opened())
    expect(page.activeElement).toBe(page.button)

    const menu = new Part(page.body, "menu")
    menu.setAttribute("aria-labelledby", "button")
    new Part(menu, "item").focus()
    const place = placeNow()
    menu.remove()
    focusPlace(place)
    expect(page.activeElement).toBe(page.button)
  })

  it("is on the heading of the section where the row is gone, and of the page where the section is", () => {
    const place = opened()
    page.row.remove()
    focusPlace(place)
    expect(page.activeElement).toBe(page.heading)
    expect(page.heading.getAttribute("tabindex")).toBe("-1")

    page.section.remove()
    focusPlace(place)
    expect(page.activeElement).toBe(page.title)
  })

  it("is on the page's heading where nothing had it, or what can no longer be pressed stands in no section", () => {
    focusPlace(placeNow())
    expect(page.activeElement).toBe(page.title)

    const command = new Part(page.body, "button")
    command.focus()
    const place = placeNow()
    command.isDisabled = true
    page.activeElement = page.body
    focusPlace(place)
    expect(page.activeElement).toBe(page.title)
  })

  it("follows when the row goes only with the answer, and is where it was when it only had to wait", () => {
    const place = opened()
    keepFocus(place)
    page.button.isDisabled = true
    change()
    expect(page.activeElement).toBe(page.body)
    page.button.isDisabled = false
    change()
    expect(page.activeElement).toBe(page.button)
    page.row.remove()
    change()
    expect(page.activeElement).toBe(page.heading)
  })

  it.each([
    ["has gone elsewhere", () => page.elsewhere.focus()],
    ["has clicked anywhere", () => page.dispatchEvent(new Event("pointerdown"))],
    ["has turned to another page", () => (page.location.pathname = "/orders")],
  ])("is left alone once somebody %s", (_, leave) => {
    keepFocus(opened())
    leave()
    page.row.remove()
    page.activeElement = page.body
    change()
    expect(page.activeElement).toBe(page.body)
  })
})
