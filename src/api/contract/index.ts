import { adminRoutes } from "./admin"
import { storeRoutes } from "./store"

/** All routes of the plugin. The keys are the client's methods: `sdk.store.tradeCredit.programs.list()`. */
export const contracts = { store: storeRoutes, admin: adminRoutes }
