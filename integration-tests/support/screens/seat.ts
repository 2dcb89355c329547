import type { Browser, BrowserContext, ConsoleMessage, Page } from "playwright-core"
import type { Session } from "../http"

/** Somebody's screen: a page in which they are signed in, and what went wrong on it. */
export type Seat = Awaited<ReturnType<typeof seatAt>>

export const DESKTOP = { width: 1440, height: 900 }
export const PHONE = { width: 390, height: 844 }

const PATIENCE = 45_000
const FIRST_TIME = 240_000

/** Opens the admin on a screen of its own, signed in when there is a session, in somebody's language. */
export const seatAt = async (
  browser: Browser,
  url: string,
  session?: Session,
  locale = "en-GB"
) => {
  const context = await browser.newContext({
    viewport: DESKTOP,
    locale,
    timezoneId: "Europe/Berlin",
    baseURL: url,
  })
  context.setDefaultTimeout(PATIENCE)
  await stayAtHome(context, url)
  // Where the dashboard keeps the language that its user has chosen.
  await context.addCookies([{ name: "lng", value: locale.slice(0, 2), url }])
  if (session) await context.request.post("/auth/session", session)
  const page = await context.newPage()
  const errors = listenTo(page)

  return {
    page,
    /** Sends a request past the screens, with the rights of whoever sits here. */
    request: context.request,
    /** Opens a page of the admin. */
    goTo: async (path: string) =>
      void (await page.goto(`/app${path}`, { waitUntil: "domcontentloaded" })),
    /** Waits until the demo has prepared the admin for browsers, which it does when the first one asks. */
    warmUp: async () => {
      await page.goto("/app/customers", { timeout: FIRST_TIME })
      const list = page.getByRole("heading", { name: "Customers" })
      await list.waitFor({ timeout: FIRST_TIME }).catch((cause) => {
        throw new Error(`The admin does not open:\n${errors.join("\n")}`, { cause })
      })
      errors.length = 0
    },
    /** What the browser has complained about since it was last asked. */
    complaints: () => errors.splice(0),
  }
}

// Medusa shows flags from a server far away: a test machine may have no way there.
const stayAtHome = async (context: BrowserContext, url: string) =>
  await context.route(
    (target) => target.origin !== url && target.protocol.startsWith("http"),
    async (route) => await route.fulfill({ status: 200, body: "" })
  )

const listenTo = (page: Page) => {
  const errors: string[] = []
  page.on("console", (message) => {
    if (isComplaint(message)) errors.push(`${message.text()} (${message.location().url})`)
  })
  page.on("pageerror", (error) => void errors.push(error.stack ?? error.message))
  return errors
}

// React warns with the components around the one it means: Medusa's own pages are Medusa's matter.
const isComplaint = (message: ConsoleMessage) =>
  message.type() === "error" &&
  (!message.text().startsWith("Warning: ") || /\/admin\/\w+\/.+\.tsx/.test(message.text()))
