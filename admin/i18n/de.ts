import acts from "./de/acts.json"
import add from "./de/add.json"
import card from "./de/card.json"
import common from "./de/common.json"
import edit from "./de/edit.json"
import history from "./de/history.json"
import list from "./de/list.json"
import many from "./de/many.json"
import order from "./de/order.json"
import page from "./de/page.json"
import person from "./de/person.json"
import problem from "./de/problem.json"
import product from "./de/product.json"
import refusals from "./de/refusals.json"
import settings from "./de/settings.json"
import setup from "./de/setup.json"
import templates from "./de/templates.json"
import told from "./de/told.json"
import use from "./de/use.json"
import visits from "./de/visits.json"

/** What the screens say in German, area by area; the menu is in `index.ts`. */
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
