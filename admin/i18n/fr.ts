import acts from "./fr/acts.json"
import add from "./fr/add.json"
import card from "./fr/card.json"
import common from "./fr/common.json"
import edit from "./fr/edit.json"
import history from "./fr/history.json"
import list from "./fr/list.json"
import many from "./fr/many.json"
import order from "./fr/order.json"
import page from "./fr/page.json"
import person from "./fr/person.json"
import problem from "./fr/problem.json"
import product from "./fr/product.json"
import refusals from "./fr/refusals.json"
import settings from "./fr/settings.json"
import setup from "./fr/setup.json"
import templates from "./fr/templates.json"
import told from "./fr/told.json"
import use from "./fr/use.json"
import visits from "./fr/visits.json"

/** What the screens say in French, area by area; the menu is in `index.ts`. */
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
