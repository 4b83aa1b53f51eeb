import { QueryClientProvider } from "@tanstack/react-query"
import { StrictMode } from "react"
import { createRoot } from "react-dom/client"
import { RouterProvider } from "react-router-dom"
import { adoptCart } from "./data/cart"
import { preferredLanguage, startTexts } from "./i18n"
import { connect } from "./lib/api"
import { readConfig } from "./lib/config"
import { queryClient } from "./lib/query"
import { sessionStore } from "./lib/session-events"
import { createShopRouter } from "./routes"
import { Broken } from "./pages/broken"
import "./styles/index.css"

async function start() {
  const root = createRoot(document.getElementById("root")!)
  const language = preferredLanguage()
  await startTexts(language)
  try {
    connect(await readConfig())
    const { customer_id } = sessionStore.read()
    if (customer_id) {
      void adoptCart(customer_id).catch(() => undefined)
    }
  } catch {
    root.render(<Broken />)
    return
  }
  root.render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={createShopRouter()} />
      </QueryClientProvider>
    </StrictMode>
  )
}

void start()
