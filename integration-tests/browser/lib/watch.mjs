/** What leaving a page cuts off is no fault. */
const CUT_OFF = "net::ERR_ABORTED"
/** Chromium's own line for a request that was refused; the request itself is judged. */
const REFUSED_LINE = /^Failed to load resource/
/** What Medusa's own screens say of themselves: the full-page forms of its orders have no title for screen readers. */
const MEDUSAS_OWN = [{ text: /^`DialogContent` requires a `DialogTitle`/, page: /\/app\/(orders|draft-orders)\// }]

/**
 * Hears everything that goes wrong on the pages of a context: errors on the console, exceptions, requests that fail or are
 * refused.
 */
export function watch(context) {
  const faults = []
  const announced = []
  const isAnnounced = (method, url, status) => {
    const found = announced.find(
      ({ request, statuses }) => request.test(`${method} ${url}`) && statuses.includes(status)
    )
    if (found) {
      found.seen += 1
    }
    return Boolean(found)
  }
  context.on("console", (message) => {
    if (message.type() === "error" && !REFUSED_LINE.test(message.text()) && !isMedusas(message)) {
      faults.push(`console error: ${message.text()} (${message.location().url})`)
    }
  })
  context.on("weberror", (error) => faults.push(`uncaught: ${error.error().stack ?? error.error()}`))
  context.on("requestfailed", (request) => {
    const { errorText } = request.failure() ?? {}
    if (errorText !== CUT_OFF && !isAnnounced(request.method(), request.url(), errorText)) {
      faults.push(`failed: ${request.method()} ${request.url()}: ${errorText}`)
    }
  })
  context.on("response", (response) => {
    const { status, method, url } = {
      status: response.status(),
      method: response.request().method(),
      url: response.url(),
    }
    if (status >= 400 && !isAnnounced(method, url, status)) {
      faults.push(`answered ${status}: ${method} ${url}`)
    }
  })
  return {
    faults,
    /**
     * From now on such a request may be refused so; a story that announces what then does not come fails, too.
     *
     * @param {RegExp} request matches `METHOD url`
     */
    announce: (request, ...statuses) => void announced.push({ request, statuses, seen: 0 }),
    unseen: () =>
      announced.filter(({ seen }) => seen === 0).map(({ request }) => `announced, and never came: ${request}`),
  }
}

const isMedusas = (message) =>
  MEDUSAS_OWN.some(({ text, page }) => text.test(message.text()) && page.test(message.page()?.url() ?? ""))
