// Serves the built shop to browsers. The backend's address and the publishable key are known only once the store runs, so
// the page asks for them at /config.json.
import { createServer } from "node:http"
import sirv from "sirv"
import { requireEnvironment } from "./lib/settings.mjs"

const { SHOP_DIR, SHOP_PORT, BACKEND_URL, PUBLISHABLE_KEY } = requireEnvironment(
  "SHOP_DIR",
  "SHOP_PORT",
  "BACKEND_URL",
  "PUBLISHABLE_KEY"
)

/** Nothing from elsewhere runs in the page, and it talks to nobody but its store. Pictures are where staff put them. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob: https: http://localhost:*",
  "font-src 'self'",
  `connect-src 'self' ${BACKEND_URL}`,
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join("; ")

const HEADERS = {
  "Content-Security-Policy": CONTENT_SECURITY_POLICY,
  "X-Content-Type-Options": "nosniff",
  // An invitation's token stands behind # and is sent to nobody; this keeps addresses of pages to ourselves, too.
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=()",
}

const config = JSON.stringify({ backend_url: BACKEND_URL, publishable_key: PUBLISHABLE_KEY })

const files = sirv(SHOP_DIR, {
  // Every address of the shop is the one page; what is not there, the page says itself.
  single: true,
  setHeaders: (res, pathname) => {
    const isNamedByContent = pathname.startsWith("/assets/")
    res.setHeader("Cache-Control", isNamedByContent ? "public, max-age=31536000, immutable" : "no-cache")
  },
})

createServer((req, res) => {
  for (const [name, value] of Object.entries(HEADERS)) {
    res.setHeader(name, value)
  }
  if (req.url === "/config.json") {
    res.setHeader("Content-Type", "application/json")
    res.setHeader("Cache-Control", "no-store")
    res.end(config)
    return
  }
  files(req, res, () => {
    res.statusCode = 404
    res.end()
  })
}).listen(Number(SHOP_PORT))
