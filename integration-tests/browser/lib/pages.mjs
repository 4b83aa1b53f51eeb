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

const OUR_CARD = 'main [role="region"][aria-labelledby]'

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

/** A heading, and something of what it announces: a row, a figure, a card, a field. */
export async function waitUntilUseful(page, within = "main") {
  await page.locator("main").getByRole("heading").first().waitFor()
  const something = ["tbody tr", "dd", "article", "li", "input", "svg.recharts-surface"]
  await page
    .locator(something.map((one) => `${within} ${one}`).join(", "))
    .filter({ visible: true })
    .first()
    .waitFor()
  await page.locator(`${within} [role="status"][aria-label="Loading"]`).first().waitFor({ state: "detached" })
}
