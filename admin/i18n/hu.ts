import acts from "./hu/acts.json"
import add from "./hu/add.json"
import card from "./hu/card.json"
import common from "./hu/common.json"
import edit from "./hu/edit.json"
import history from "./hu/history.json"
import list from "./hu/list.json"
import many from "./hu/many.json"
import order from "./hu/order.json"
import page from "./hu/page.json"
import person from "./hu/person.json"
import problem from "./hu/problem.json"
import product from "./hu/product.json"
import refusals from "./hu/refusals.json"
import settings from "./hu/settings.json"
import setup from "./hu/setup.json"
import templates from "./hu/templates.json"
import told from "./hu/told.json"
import use from "./hu/use.json"
import visits from "./hu/visits.json"

/** What the screens say in Hungarian, area by area; the menu is in `index.ts`. */
export default {
  acts,
  add,
  card,
  common,
  edit,
  history,
  list,
  many,
  order,
  page,
  person,
  problem,
  product,
  refusals,
  settings,
  setup,
  templates,
  told,
  use,
  visits,
}
