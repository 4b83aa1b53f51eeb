import { Buyer } from "./buyer.mjs"
import { StaffMember } from "./staff-member.mjs"
import { watch } from "./watch.mjs"

export const DESK = { width: 1400, height: 900 }
const PATIENCE_MS = 30_000

/**
 * What a story is told with: people at pages of their own that are watched, and those who do over HTTP what it takes for
 * granted.
 *
 * @param cached with the browser's cache, as people have it; the flags are then asked for in vain, which fails a story
 */
export function openWorld({ product, people, browser, logins, cached = false }) {
  const opened = []

  async function openPage(name, options) {
    const context = await browser.newContext({ viewport: DESK, locale: "en-GB", timezoneId: "Asia/Tokyo", ...options })
    context.setDefaultTimeout(PATIENCE_MS)
    if (!cached) {
      await keepHome(context)
    }
    const watched = watch(context)
    const page = await context.newPage()
    opened.push({ name, context, page, watched })
    return { page, context, announce: watched.announce }
  }

  return {
    product,
    people,
    agent: people.agent,

    /**
     * In the shop: somebody new who has yet to sign up, or, signed in, somebody who is known already.
     *
     * @param {{ email: string, company: string }} [known]
     */
    async buyer(known, options) {
      const { page, announce } = await openPage("buyer", options)
      const buyer = new Buyer(page, product.shopUrl, known ?? people.newcomer())
      buyer.announce = announce
      if (known) {
        await buyer.signIn()
      }
      return buyer
    },

    /** At the dashboard, logged in; the login of an earlier story is used again. */
    async staffMember(options) {
      const { page, context, announce } = await openPage("staff", { storageState: logins.staff, ...options })
      const member = new StaffMember(page, product.backendUrl)
      member.announce = announce
      if (!logins.staff) {
        await member.logIn()
        logins.staff = await context.storageState()
      }
      return member
    },

    /** Another one, with a login of their own. */
    async colleague(options) {
      const { page, announce } = await openPage("colleague", options)
      const member = new StaffMember(page, product.backendUrl)
      member.announce = announce
      await member.logIn(await people.newColleague())
      return member
    },

    /** What went wrong on the pages although nobody said so. */
    faults: () =>
      opened.flatMap(({ name, watched }) =>
        [...watched.faults, ...watched.unseen()].map((fault) => `${name}: ${fault}`)
      ),
    pages: () => opened,
    close: () => Promise.all(opened.map(({ context }) => context.close())),
  }
}

/** The dashboard shows flags from a network that a test does not ask; whatever else is asked for outside fails the story. */
const FLAGS = /^https:\/\/cdn\.jsdelivr\.net\/gh\/lipis\/flag-icons\//
const NO_FLAG = '<svg xmlns="http://www.w3.org/2000/svg"/>'

/** Playwright turns the cache off wherever it answers for others. */
async function keepHome(context) {
  await context.route(FLAGS, (route) => route.fulfill({ contentType: "image/svg+xml", body: NO_FLAG }))
}
