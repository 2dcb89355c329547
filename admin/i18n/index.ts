import acts from "./acts.json"
import add from "./add.json"
import card from "./card.json"
import common from "./common.json"
import edit from "./edit.json"
import history from "./history.json"
import list from "./list.json"
import many from "./many.json"
import menu from "./menu.json"
import order from "./order.json"
import page from "./page.json"
import problem from "./problem.json"
import product from "./product.json"
import refusals from "./refusals.json"
import settings from "./settings.json"
import setup from "./setup.json"
import templates from "./templates.json"
import use from "./use.json"
import visits from "./visits.json"

const LANGUAGES = ["en", "de", "fr", "hu"]

/** A message in each language, in their order. */
type Row = string[]
type Rows = { [key: string]: Row | Rows }
type Messages = { [key: string]: string | Messages }

// A row is one message in all languages: what is not translated is a hole that one sees, and each key
// is in the bundle once.
const rows: Rows = {
  acts,
  add,
  card,
  common,
  edit,
  history,
  list,
  many,
  menu,
  order,
  page,
  problem,
  product,
  refusals,
  settings,
  setup,
  templates,
  use,
  visits,
}

const inLanguage = (area: Rows, language: number): Messages =>
  Object.fromEntries(
    Object.entries(area).map(([key, row]) => [
      key,
      Array.isArray(row) ? (row[language] ?? "") : inLanguage(row, language),
    ])
  )

/** The plugin's messages as the dashboard takes them: language, then namespace. */
const resources = Object.fromEntries(
  LANGUAGES.map((language, n) => [language, { "service-packages": inLanguage(rows, n) }])
)

export default resources
