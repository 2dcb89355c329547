import type { Locator, Page } from "playwright-core"

/** A card of Medusa's pages, by its heading. */
export const cardOf = (page: Page, title: string): Locator =>
  page
    .locator(".shadow-elevation-card-rest")
    .filter({ has: page.getByRole("heading", { name: title, exact: true }) })
    .first()

/** What lies above a page at the moment: a drawer, a form or a question. */
export const dialogOf = (page: Page): Locator =>
  page.getByRole("dialog").or(page.getByRole("alertdialog")).last()

/** Chooses an entry of a field that opens a list. */
export const choose = async (field: Locator, entry: string | RegExp) => {
  await field.click()
  await field.page().getByRole("option", { name: entry }).first().click()
}

/** Types into a field that looks up what is typed, and takes the first thing it finds. */
export const pick = async (field: Locator, words: string) => {
  await field.click()
  await field.pressSequentially(words)
  await field.page().getByRole("option", { name: words }).first().click()
}

/** Chooses from the menu behind three dots. */
export const fromMenu = async (button: Locator, entry: string) => {
  await button.click()
  await button.page().getByRole("menuitem", { name: entry }).click()
}
