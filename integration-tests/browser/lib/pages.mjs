/** Our pages in the dashboard, and Medusa's with our cards, of a scene. `ours`: where on the page we are. */
export const dashboardPages = ({ application_id, account_id, order_id, outgrown_id }) => ({
  home: { path: "/trade-credit", ours: "main" },
  applications: { path: "/trade-credit/applications", ours: "main" },
  application: { path: `/trade-credit/applications/${application_id}`, ours: "main" },
  accounts: { path: "/trade-credit/accounts", ours: "main" },
  account: { path: `/trade-credit/accounts/${account_id}`, ours: "main" },
  shipments: { path: "/trade-credit/shipments", ours: "main" },
  attention: { path: "/trade-credit/attention", ours: "main" },
  agents: { path: "/trade-credit/agents", ours: "main" },
  // The rest of these pages is Medusa's.
  order: { path: `/orders/${order_id}`, ours: OUR_CARD },
  "order-beyond-credit": { path: `/orders/${outgrown_id}`, ours: OUR_CARD },
})

/** More of Medusa's pages with something of ours: a card, or a line above a list. */
export const widgetPages = ({ customer_id, draft_id }) => [
  { path: `/customers/${customer_id}`, ours: OUR_CARD },
  { path: `/draft-orders/${draft_id}`, ours: OUR_CARD },
  { path: "/customers", ours: OUR_LINE },
  { path: "/orders", ours: OUR_LINE },
]

const OUR_LINE = 'main div:has(> a[href*="/trade-credit/"])'
const OUR_CARD = 'main [role="region"][aria-labelledby]:not([hidden])'

/** The pages of the shop for somebody who is signed in and has something in the cart; the checkout in its order. */
export const shopPages = ({ order_id }) => ({
  products: "/",
  product: "/products/bolts",
  cart: "/cart",
  address: "/checkout",
  "my-page": "/account",
  orders: "/account/orders",
  order: `/account/orders/${order_id}`,
  colleagues: "/account/colleagues",
})

const LOADING = '[role="status"][aria-label="Loading"]'
/** A row, a figure, a card, a field, or a part of the page that is there while others are still asked for. */
const SOMETHING = [
  "tbody tr",
  "dd",
  "article",
  "li",
  "input",
  "svg.recharts-surface",
  `[role="region"]:not(:has(${LOADING}, [role="alert"]))`,
]

/** A heading, and something of what it announces. */
export async function waitUntilUseful(page, within = "main") {
  await page.locator("main").getByRole("heading").first().waitFor()
  await page
    .locator(SOMETHING.map((one) => `${within} ${one}`).join(", "))
    .filter({ visible: true })
    .first()
    .waitFor()
}

/** All that the page asks for. */
export async function waitUntilWhole(page, within = "main") {
  await waitUntilUseful(page, within)
  await page.locator(`${within} ${LOADING}`).first().waitFor({ state: "detached" })
}
