import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import { splitBookings } from "../../domain/cart"
import type { Reservation } from "./chain-handler"
import { readSeatedCart } from "./seated-cart"

const placeOf = ({ inventory_item_id, location_id }: Reservation) =>
  JSON.stringify([inventory_item_id, location_id])

// Core compares each line with what was there before, so two of them may take the same seat.
const takenTwice = (reserved: readonly Reservation[]): Reservation[] => {
  const firm = reserved.filter(({ allow_backorder }) => !allow_backorder)
  const places = new Map(firm.map((one) => [placeOf(one), one]))
  return [...places.values()].filter(
    (place) => firm.filter((one) => placeOf(one) === placeOf(place)).length > 1
  )
}

/**
 * Looks at the stock that core has reserved for an order, where credits split a booking of it: somebody
 * else may have taken a seat since the guard looked. Refused, core takes back what it reserved.
 */
export const assertReservedOnce = async (
  container: MedusaContainer,
  cart_id: string,
  reserved: readonly Reservation[]
): Promise<void> => {
  const places = takenTwice(reserved)
  if (!places.length || !(await isSplit(container, cart_id))) return
  const inventory = container.resolve(Modules.INVENTORY)
  const levels = await inventory.listInventoryLevels({
    inventory_item_id: places.map(({ inventory_item_id }) => inventory_item_id),
    location_id: places.map(({ location_id }) => location_id),
  })
  if (levels.every((level) => Number(level.reserved_quantity) <= Number(level.stocked_quantity))) {
    return
  }
  throw new MedusaError(
    MedusaError.Types.NOT_ALLOWED,
    "Some variant does not have the required inventory",
    MedusaError.Codes.INSUFFICIENT_INVENTORY
  )
}

const isSplit = async (container: MedusaContainer, cart_id: string): Promise<boolean> => {
  const cart = await readSeatedCart(container, cart_id)
  return cart !== null && splitBookings(cart.lines, cart.covered).length > 0
}
