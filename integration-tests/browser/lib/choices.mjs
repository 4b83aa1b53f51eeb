/** Lets the pages of somebody open as the dashboard and the shop keep what somebody has chosen. */
export const choose = (page, { dark = false, language = "en" }) =>
  page.addInitScript(keepChoices, {
    lng: language,
    shop_language: language,
    medusa_admin_theme: dark ? "dark" : "light",
  })

function keepChoices(choices) {
  for (const [key, value] of Object.entries(choices)) {
    globalThis.localStorage.setItem(key, value)
  }
  // The dashboard goes by this first, and has written it at the login.
  globalThis.document.cookie = `lng=${choices.lng}; path=/`
}
