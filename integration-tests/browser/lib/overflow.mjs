/**
 * Texts that run out of the card they stand in, one line each; what a part scrolls or cuts off on purpose is none.
 *
 * @param {string} ours a selector; what is outside of it is not of our making
 */
export async function findOverflows(page, ours) {
  const found = await page.evaluate(textsBeyondTheirCard, ours)
  const { width } = page.viewportSize()
  return found.map((text) => `${page.url()}, ${width} pixels wide: runs out of its card: ${text}`)
}

/** In the page, where there are boxes. */
function textsBeyondTheirCard(ours) {
  const { document, getComputedStyle, NodeFilter } = globalThis
  const found = []
  for (const part of document.querySelectorAll(ours)) {
    const texts = document.createTreeWalker(part, NodeFilter.SHOW_TEXT)
    while (texts.nextNode()) {
      const range = document.createRange()
      range.selectNodeContents(texts.currentNode)
      const { right, width } = range.getBoundingClientRect()
      if (width > 0 && right > edgeOf(texts.currentNode.parentElement, part) + 1) {
        found.push(texts.currentNode.textContent)
      }
    }
  }
  return found

  /** Where the text's card ends; nowhere for what scrolls or is cut off. */
  function edgeOf(element, part) {
    for (let outer = element; outer; outer = outer.parentElement) {
      if (getComputedStyle(outer).overflowX !== "visible" && outer !== part) {
        return Infinity
      }
      if (outer === part || outer.matches("[role=region]")) {
        return outer.getBoundingClientRect().right
      }
    }
    return Infinity
  }
}
