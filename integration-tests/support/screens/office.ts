import { apiAt } from "../api-at"
import { openBrowser } from "../browser"
import { openDemoShop } from "../demo-shop"
import { visitorsOf } from "../visitors"
import { errandsOf } from "./errands"
import { seatAt } from "./seat"

/** Who sits at a screen of the studio. */
export type Person = "owner" | "staff"
/** A running demo shop with its people at their screens. */
export type Office = Awaited<ReturnType<typeof openOffice>>

/** Opens a demo shop without packages and a browser in which its people are signed in. */
export const openOffice = async () => {
  const shop = await openDemoShop()
  const browser = await openBrowser()
  const api = apiAt(shop.url)
  const { signInStaff } = visitorsOf(api, shop.publishable_key)
  const sessions = { owner: await signInStaff(shop.admin), staff: await signInStaff(shop.staff) }
  const seats = {
    owner: await seatAt(browser, shop.url, sessions.owner),
    staff: await seatAt(browser, shop.url, sessions.staff),
  }
  await seats.owner.warmUp()

  let launched: ReturnType<typeof shop.launchPackages> | null = null

  const close = async () => {
    await browser.close()
    await shop.close()
  }

  return {
    ...errandsOf(api, shop, sessions.owner),
    shop,
    browser,
    at: (person: Person) => seats[person],
    /** Another screen of the owner's, in a browser and a dashboard of another language. */
    abroad: async (locale: string) => await seatAt(browser, shop.url, sessions.owner, locale),
    /** What browsers have complained about on anybody's screen since this was last asked. */
    complaints: () => Object.values(seats).flatMap((seat) => seat.complaints()),
    /** The shop with its four packages on sale, which it has from the first call on. */
    withPackages: async () => await (launched ??= shop.launchPackages()),
    close,
  }
}
