import type { Browser, Page } from "playwright-core"
import type { Login } from "../../../scripts/demo/people"

/** The admin in a browser, signed in, with everything that its console complained about. */
export type AdminWindow = Awaited<ReturnType<typeof openAdmin>>

/** Signs in to the admin that a production server serves. */
export const openAdmin = async (browser: Browser, url: string, { email, password }: Login) => {
  // In production the session's cookie asks for TLS, which a proxy in front of Medusa ends.
  const extraHTTPHeaders = { "x-forwarded-proto": "https" }
  const page = await browser.newPage({ extraHTTPHeaders })
  page.setDefaultTimeout(60_000)
  const complaints = complaintsOn(page, url)
  await page.goto(`${url}/app/login`)
  await page.getByPlaceholder("Email").fill(email)
  await page.getByPlaceholder("Password").fill(password)
  await page.getByRole("button", { name: "Continue with Email" }).click()
  await page.waitForURL("**/app/orders")

  /** Opens a page of the admin and resolves when its heading is there and nothing loads any more. */
  const visit = async (path: string, heading: string) => {
    await page.goto(`${url}/app${path}`)
    await page.getByRole("heading", { name: heading, exact: true }).first().waitFor()
    await page.waitForLoadState("networkidle")
  }

  return { page, complaints, visit, close: async () => await page.close() }
}

// Medusa's own pages fetch flags from elsewhere, which a test machine need not reach.
const complaintsOn = (page: Page, url: string) => {
  const complaints: string[] = []
  page.on("pageerror", ({ message }) => complaints.push(message))
  page.on("console", (said) => {
    const { url: from } = said.location()
    const isElsewhere = said.text().startsWith("Failed to load resource") && !from.startsWith(url)
    if (said.type() === "error" && !isElsewhere) complaints.push(`${said.text()} ${from}`)
  })
  return complaints
}
