
      // Auto-generated index file for Medusa Admin UI extensions
    import WidgetComponent0, { config as WidgetConfig0 } from "/tmp/C/src/admin/widgets/customer-trade-credit.tsx"
import WidgetComponent1, { config as WidgetConfig1 } from "/tmp/C/src/admin/widgets/order-ship-warning.tsx"
import WidgetComponent2, { config as WidgetConfig2 } from "/tmp/C/src/admin/widgets/order-trade-credit.tsx"

const widgetModule = { widgets: [
  {
    Component: WidgetComponent0,
    zone: ["customer.details.side.after"],
    widgetId: "medusa-plugin-deferred-invoice:customer"
},
{
    Component: WidgetComponent1,
    zone: ["order.details.before"],
    widgetId: "medusa-plugin-deferred-invoice:order-ship-warning"
},
{
    Component: WidgetComponent2,
    zone: ["order.details.side.after"],
    widgetId: "medusa-plugin-deferred-invoice:order"
}
] }
    import RouteComponent0, { handle as handle0, config as HandleConfig0 } from "/tmp/C/src/admin/routes/trade-credit/page.tsx"
import RouteComponent1, { handle as handle1, config as HandleConfig1 } from "/tmp/C/src/admin/routes/trade-credit/applications/page.tsx"
import RouteComponent2, { handle as handle2, config as HandleConfig2 } from "/tmp/C/src/admin/routes/trade-credit/attention/page.tsx"
import RouteComponent3, { handle as handle3, config as HandleConfig3 } from "/tmp/C/src/admin/routes/trade-credit/accounts/page.tsx"
import RouteComponent4, { handle as handle4, config as HandleConfig4 } from "/tmp/C/src/admin/routes/trade-credit/shipments/page.tsx"
import RouteComponent5, { handle as handle5 } from "/tmp/C/src/admin/routes/trade-credit/applications/[id]/page.tsx"
import RouteComponent6, { handle as handle6 } from "/tmp/C/src/admin/routes/trade-credit/accounts/[id]/page.tsx"

const routeModule = { routes: [
    {
    Component: RouteComponent0,
    path: "/trade-credit",
    handle: { label: HandleConfig0.label, translationNs: HandleConfig0.translationNs, ...handle0 }
  },
{
    Component: RouteComponent1,
    path: "/trade-credit/applications",
    handle: { label: HandleConfig1.label, translationNs: HandleConfig1.translationNs, ...handle1 }
  },
{
    Component: RouteComponent2,
    path: "/trade-credit/attention",
    handle: { label: HandleConfig2.label, translationNs: HandleConfig2.translationNs, ...handle2 }
  },
{
    Component: RouteComponent3,
    path: "/trade-credit/accounts",
    handle: { label: HandleConfig3.label, translationNs: HandleConfig3.translationNs, ...handle3 }
  },
{
    Component: RouteComponent4,
    path: "/trade-credit/shipments",
    handle: { label: HandleConfig4.label, translationNs: HandleConfig4.translationNs, ...handle4 }
  },
{
    Component: RouteComponent5,
    path: "/trade-credit/applications/:id",
    handle: handle5
  },
{
    Component: RouteComponent6,
    path: "/trade-credit/accounts/:id",
    handle: handle6
  }
]
 }
    import { config as RouteConfig0 } from "/tmp/C/src/admin/routes/trade-credit/page.tsx"
import { config as RouteConfig1 } from "/tmp/C/src/admin/routes/trade-credit/accounts/page.tsx"
import { config as RouteConfig2 } from "/tmp/C/src/admin/routes/trade-credit/applications/page.tsx"
import { config as RouteConfig3 } from "/tmp/C/src/admin/routes/trade-credit/attention/page.tsx"
import { config as RouteConfig4 } from "/tmp/C/src/admin/routes/trade-credit/shipments/page.tsx"

const menuItemModule = { menuItems: [
    {
    label: RouteConfig0.label,
    icon: RouteConfig0.icon,
    path: "/trade-credit",
    nested: undefined,
    rank: undefined,
    translationNs: RouteConfig0.translationNs
  },
{
    label: RouteConfig1.label,
    icon: undefined,
    path: "/trade-credit/accounts",
    nested: undefined,
    rank: undefined,
    translationNs: RouteConfig1.translationNs
  },
{
    label: RouteConfig2.label,
    icon: undefined,
    path: "/trade-credit/applications",
    nested: undefined,
    rank: undefined,
    translationNs: RouteConfig2.translationNs
  },
{
    label: RouteConfig3.label,
    icon: undefined,
    path: "/trade-credit/attention",
    nested: undefined,
    rank: undefined,
    translationNs: RouteConfig3.translationNs
  },
{
    label: RouteConfig4.label,
    icon: undefined,
    path: "/trade-credit/shipments",
    nested: undefined,
    rank: undefined,
    translationNs: RouteConfig4.translationNs
  }
]
 }
    

const formModule = { customFields: {
  
} }
    

const displayModule = { 
    displays: {
      
    }
   }
    import { deepMerge } from "@medusajs/admin-shared"
import i18nTranslations0 from "/tmp/C/src/admin/i18n/index.ts"

const i18nModule = { resources: i18nTranslations0 }
    

const cellRendererModule = {}
    

const layoutModule = { layouts: [
  
] }
    

const searchEntityModule = {}

    const plugin = {
      widgetModule,
      routeModule,
      menuItemModule,
      formModule,
      displayModule,
      i18nModule,
      cellRendererModule,
      layoutModule,
      searchEntityModule
    }

    export default plugin
    