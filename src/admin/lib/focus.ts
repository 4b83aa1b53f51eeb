const HEADINGS = "h1, h2, h3"

/** From where a drawer or a question was opened, with all that this is part of, the nearest first. */
export type Place = { opener: HTMLElement | null; around: Element[] }

/** To be asked before it opens. */
export function placeNow(): Place {
  const opener = openerNow()
  const around: Element[] = []
  for (let outer = opener?.parentElement; outer && outer !== document.body; outer = outer.parentElement) {
    around.push(outer)
  }
  return { opener, around }
}

/** What has the focus; of an item of a menu, which is gone by the time the drawer closes, the menu's button. */
function openerNow(): HTMLElement | null {
  const { activeElement, body } = document
  const menu = activeElement?.closest("[role=menu]")
  const opener = menu ? document.getElementById(menu.getAttribute("aria-labelledby") ?? "") : activeElement
  return opener === body ? null : (opener as HTMLElement | null)
}

/** Back to what opened it; where that is gone, to the nearest heading, so that the keyboard does not begin at the top. */
export function focusPlace({ opener, around }: Place): void {
  opener?.focus()
  if (opener && document.activeElement === opener) {
    return
  }
  const heading = headingOf(around)
  heading?.setAttribute("tabindex", "-1")
  heading?.focus({ preventScroll: true })
}

function headingOf(around: Element[]): HTMLElement | null {
  const outers = [...around.filter(({ isConnected }) => isConnected), document.querySelector("main")]
  const outer = outers.find((one) => one?.querySelector(HEADINGS))
  return outer?.querySelector<HTMLElement>(HEADINGS) ?? null
}

/** The same for what is gone or busy only a moment later, as a row is that moves on; until somebody goes elsewhere. */
export function keepFocus(place: Place): void {
  const { pathname } = document.location
  const left = new AbortController()
  const { signal } = left
  const isBusy = () => place.opener?.isConnected && place.opener.matches(":disabled")
  const observer = new MutationObserver(() => {
    if (document.location.pathname !== pathname) {
      left.abort()
    } else if (document.activeElement === document.body && !isBusy()) {
      focusPlace(place)
    }
  })
  observer.observe(document.body, { subtree: true, childList: true, attributeFilter: ["disabled"] })
  signal.addEventListener("abort", () => observer.disconnect())
  document.addEventListener("pointerdown", () => left.abort(), { signal })
  document.addEventListener(
    "focusin",
    ({ target }) => target !== place.opener && !(target as Element).matches(HEADINGS) && left.abort(),
    { signal }
  )
}
