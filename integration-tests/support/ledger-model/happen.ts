import { affirm, letGo, place, reconcile } from "./cart-steps"
import type { Happening } from "./commands"
import { cancelOrder, edit } from "./order-steps"
import { activate, cancelPackage, issue, passDays, revoke } from "./package-steps"
import type { ShopInTwo } from "./shop-in-two"

/** Lets one thing happen, in the database and in the model. */
export const happen = async (shop: ShopInTwo, what: Happening): Promise<void> => {
  switch (what.type) {
    case "issue":
      return await issue(shop, what)
    case "activate":
      return await activate(shop, what)
    case "reconcile":
      return await reconcile(shop, what)
    case "let_go":
      return await letGo(shop, what)
    case "affirm":
    case "withdraw":
      return await affirm(shop, what)
    case "place":
      return await place(shop, what)
    case "edit":
      return await edit(shop, what)
    case "cancel_order":
      return await cancelOrder(shop, what)
    case "cancel_package":
      return await cancelPackage(shop, what)
    case "revoke":
      return await revoke(shop, what)
    case "days_pass":
      return await passDays(shop, what)
  }
}
