import { HOUSE } from "../stories/programs.mjs"

const PHONE = { width: 390, height: 844 }

/** What the pictures of the documentation show: who looks at what, and how. */
export const PICTURES = {
  "dashboard-home": { by: "staff", path: () => "/trade-credit" },
  "dashboard-home-dark": { by: "staff", path: () => "/trade-credit", dark: true },
  "dashboard-home-ja": { by: "staff", path: () => "/trade-credit", language: "ja" },
  "dashboard-home-phone": { by: "staff", path: () => "/trade-credit", ...PHONE },
  "dashboard-applications": { by: "staff", path: () => "/trade-credit/applications" },
  "dashboard-application": {
    by: "staff",
    path: ({ application_id }) => `/trade-credit/applications/${application_id}`,
    height: 1_300,
  },
  "dashboard-accounts": { by: "staff", path: () => "/trade-credit/accounts" },
  "dashboard-account": { by: "staff", path: ({ account_id }) => `/trade-credit/accounts/${account_id}`, height: 1_100 },
  "dashboard-shipments": { by: "staff", path: () => "/trade-credit/shipments" },
  "dashboard-attention": { by: "staff", path: () => "/trade-credit/attention" },
  "dashboard-agents": { by: "staff", path: () => "/trade-credit/agents", height: 1_100 },
  "dashboard-order": {
    by: "staff",
    path: ({ outgrown_id }) => `/orders/${outgrown_id}`,
    prepare: lookAtOrder,
    height: 1_100,
  },
  "shop-payment": { by: "buyer", prepare: choosePayment },
  "shop-payment-phone": { by: "buyer", prepare: choosePayment, ...PHONE },
  "shop-my-page": { by: "buyer", path: () => "/account" },
  "shop-my-page-ja": { by: "buyer", path: () => "/account", language: "ja" },
  "shop-order": { by: "buyer", path: ({ order_id }) => `/account/orders/${order_id}` },
  "shop-products": { by: "buyer", path: () => "/" },
}

async function choosePayment(buyer) {
  await buyer.putInCart("bolts", 8)
  await buyer.goToPayment()
  await buyer.payment(HOUSE).check()
  await buyer.page.getByLabel("Purchase order number").fill("PO-2026-118")
}

async function lookAtOrder(staff, { outgrown_id }) {
  await staff.openOrder(outgrown_id)
  await staff.tradeCredit.getByText("Not enough credit").first().waitFor()
  await staff.tradeCredit.scrollIntoViewIfNeeded()
}
