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

/** What the plugin says in French, area by area. */
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
  problem,
  product,
  refusals,
  settings,
  setup,
  templates,
  use,
  visits,
}
