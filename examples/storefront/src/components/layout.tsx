import { useEffect, useRef } from "react"
import { useTranslation } from "react-i18next"
import { Link, NavLink, Outlet, ScrollRestoration, useNavigate } from "react-router-dom"
import { countItems, useCart } from "../data/cart"
import { signOut, useSession } from "../data/customer"
import { LanguageSwitch } from "./language-switch"
import { CartIcon, Logo } from "./icons"

export function Layout() {
  const { t } = useTranslation()
  const main = useRef<HTMLElement>(null)
  return (
    <>
      <a
        className="skip"
        href="#content"
        onClick={(event) => {
          event.preventDefault()
          main.current?.focus()
        }}
      >
        {t("shop.skip")}
      </a>
      <Header />
      <main id="content" ref={main} tabIndex={-1}>
        <Outlet />
      </main>
      <footer className="footer">
        <p>{t("shop.footer")}</p>
      </footer>
      <ScrollRestoration />
    </>
  )
}

function Header() {
  const { t } = useTranslation()
  const { customer_id } = useSession()
  return (
    <header className="header">
      <div className="header__inner">
        <Link to="/" className="logo">
          <Logo />
          {t("shop.name")}
        </Link>
        <nav aria-label={t("shop.main")} className="nav">
          <NavLink to="/" end>
            {t("shop.products")}
          </NavLink>
          {customer_id === null ? (
            <NavLink to="/sign-in">{t("shop.signIn")}</NavLink>
          ) : (
            <>
              <NavLink to="/account">{t("shop.account")}</NavLink>
              <SignOut />
            </>
          )}
          <CartLink />
        </nav>
        <LanguageSwitch />
      </div>
    </header>
  )
}

function SignOut() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  return (
    <button
      type="button"
      className="nav__button"
      onClick={async () => {
        // First away from pages that need a login, which would ask for one.
        await navigate("/", { flushSync: true })
        signOut()
      }}
    >
      {t("shop.signOut")}
    </button>
  )
}

/** More than fits into the badge; the number itself is in the cart. */
const COUNT_MAX = 99

function CartLink() {
  const { t } = useTranslation()
  const { data: cart } = useCart()
  const count = cart?.completed_at ? 0 : countItems(cart)
  const badge = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    badge.current?.animate?.([{ transform: "scale(1.5)" }, { transform: "scale(1)" }], 200)
  }, [count])
  return (
    <NavLink to="/cart" className="nav__cart">
      <CartIcon />
      <span className="hidden">{count > 0 ? t("shop.cartWithItems", { count }) : t("shop.cart")}</span>
      {count > 0 && (
        <span ref={badge} className="nav__count" aria-hidden="true">
          {count > COUNT_MAX ? `${COUNT_MAX}+` : count}
        </span>
      )}
    </NavLink>
  )
}
