import { createBrowserRouter } from "react-router-dom"
import { Layout } from "./components/layout"
import { RequireSession } from "./components/require-session"
import { AccountLayout } from "./pages/account/account-layout"
import { ApplicationPage } from "./pages/account/application-page"
import { ApplyPage } from "./pages/account/apply-page"
import { ColleaguesPage } from "./pages/account/colleagues-page"
import { OrderPage } from "./pages/account/order-page"
import { OrdersPage } from "./pages/account/orders-page"
import { OverviewPage } from "./pages/account/overview-page"
import { Broken } from "./pages/broken"
import { CartPage } from "./pages/cart-page"
import { AddressStep } from "./pages/checkout/address-step"
import { CheckoutLayout } from "./pages/checkout/checkout-layout"
import { PaymentStep } from "./pages/checkout/payment-step"
import { ReviewStep } from "./pages/checkout/review-step"
import { ShippingStep } from "./pages/checkout/shipping-step"
import { ConfirmedPage } from "./pages/confirmed-page"
import { InvitationPage } from "./pages/invitation-page"
import { NotFoundPage } from "./pages/not-found-page"
import { ProductPage } from "./pages/product-page"
import { ProductsPage } from "./pages/products-page"
import { SignInPage } from "./pages/sign-in-page"
import { SignUpPage } from "./pages/sign-up-page"

export const createShopRouter = () =>
  createBrowserRouter([
    {
      element: <Layout />,
      errorElement: <Broken />,
      children: [
        { path: "/", element: <ProductsPage /> },
        { path: "/products/:handle", element: <ProductPage /> },
        { path: "/cart", element: <CartPage /> },
        {
          path: "/checkout",
          element: <CheckoutLayout />,
          children: [
            { index: true, element: <AddressStep /> },
            { path: "delivery", element: <ShippingStep /> },
            { path: "payment", element: <PaymentStep /> },
            { path: "review", element: <ReviewStep /> },
          ],
        },
        { path: "/orders/:id/confirmed", element: <ConfirmedPage /> },
        { path: "/sign-in", element: <SignInPage /> },
        { path: "/sign-up", element: <SignUpPage /> },
        { path: "/invitation", element: <InvitationPage /> },
        {
          path: "/account",
          element: (
            <RequireSession>
              <AccountLayout />
            </RequireSession>
          ),
          children: [
            { index: true, element: <OverviewPage /> },
            { path: "apply/:program_id", element: <ApplyPage /> },
            { path: "applications/:id", element: <ApplicationPage /> },
            { path: "orders", element: <OrdersPage /> },
            { path: "orders/:id", element: <OrderPage /> },
            { path: "colleagues", element: <ColleaguesPage /> },
          ],
        },
        { path: "*", element: <NotFoundPage /> },
      ],
    },
  ])
