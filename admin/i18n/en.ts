import acts from "./en/acts.json"
import add from "./en/add.json"
import card from "./en/card.json"
import common from "./en/common.json"
import edit from "./en/edit.json"
import history from "./en/history.json"
import list from "./en/list.json"
import many from "./en/many.json"
import menu from "./en/menu.json"
import order from "./en/order.json"
import page from "./en/page.json"
import person from "./en/person.json"
import problem from "./en/problem.json"
import product from "./en/product.json"
import refusals from "./en/refusals.json"
import settings from "./en/settings.json"
import setup from "./en/setup.json"
import templates from "./en/templates.json"
import told from "./en/told.json"
import use from "./en/use.json"
import visits from "./en/visits.json"

/** What the screens say in English, area by area. */
export default {
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
