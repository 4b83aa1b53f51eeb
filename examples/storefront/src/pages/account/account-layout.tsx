import { useTranslation } from "react-i18next"
import { NavLink, Outlet } from "react-router-dom"

export function AccountLayout() {
  const { t } = useTranslation()
  return (
    <div className="account">
      <nav aria-label={t("account.sections")} className="tabs">
        <NavLink to="/account" end>
          {t("account.overview")}
        </NavLink>
        <NavLink to="/account/orders">{t("account.orders")}</NavLink>
        <NavLink to="/account/colleagues">{t("account.colleagues")}</NavLink>
      </nav>
      <Outlet />
    </div>
  )
}
