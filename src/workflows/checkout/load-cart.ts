import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { notFound } from "../../errors/refuse"
import { isFree, lineKeyOf, linesToPrice, type CartLine, type LinePrice } from "../../domain/cart"
import { allDigits } from "../../domain/money"
import { PACKAGE_TEMPLATE_MODULE } from "../../modules/package-template"
import type PackageTemplateModuleService from "../../modules/package-template/service"
import { SERVICE_CREDIT_MODULE } from "../../modules/service-credit"
import type { ServiceCreditModuleService } from "../../modules/service-credit/service"
import { loadBookingReader } from "../services/booking-reader"
import { loadCurrencyDigits } from "../services/load-currency-digits"
import { loadServices } from "../services/load-services"
import { askLinePrices, loadCartShopper, SHOPPER_FIELDS, type CartShopper } from "./ask-line-prices"
import type { CartState } from "./cart-state"

type ItemRow = {
  id: string
  variant_id: string | null
  title: string
  product_title: string | null
  quantity: number
  unit_price: number
  compare_at_unit_price: number | null
  is_custom_price: boolean
  is_tax_inclusive: boolean
  is_giftcard: boolean
  metadata: Record<string, unknown> | null
  created_at: string
}

type CartRow = {
  id: string
  customer_id: string | null
  completed_at: string | null
  currency_code: string
  payment_collection: { id: string } | null
  items: ItemRow[]
}

type CartWithTotal = CartRow & CartShopper & { total: number }

const FIELDS = [
  "id",
  "customer_id",
  "completed_at",
  "currency_code",
  "payment_collection.id",
  ...[
    "id",
    "variant_id",
    "title",
    "product_title",
    "quantity",
    "unit_price",
    "compare_at_unit_price",
    "is_custom_price",
    "is_tax_inclusive",
    "is_giftcard",
    "metadata",
    "created_at",
  ].map((field) => `items.${field}`),
]

type CoveredPart = Awaited<ReturnType<ServiceCreditModuleService["listCartRedemptions"]>>[number]

/** Reads a cart with everything that decides about its credits; an unknown one is a 404. */
export const loadCartState = async (
  container: MedusaContainer,
  cart_id: string
): Promise<CartState> => {
  const cart = await readCart<CartRow>(container, cart_id, FIELDS)
  return await stateOf(container, cart, async () => await loadCartShopper(container, cart_id))
}

/** The same with what the cart comes to, which Medusa computes from more rows than credits ask for. */
export const loadCartWithTotal = async (
  container: MedusaContainer,
  cart_id: string
): Promise<CartState & { total: number }> => {
  const fields = [...new Set([...FIELDS, ...SHOPPER_FIELDS])]
  const cart = await readCart<CartWithTotal>(container, cart_id, fields)
  return { ...(await stateOf(container, cart, async () => cart)), total: cart.total }
}

const readCart = async <Row extends CartRow>(
  container: MedusaContainer,
  cart_id: string,
  fields: string[]
): Promise<Row> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity: "cart", fields, filters: { id: cart_id } })
  const [cart]: Row[] = data
  if (!cart) throw notFound("Cart", cart_id)
  return cart
}

const stateOf = async (
  container: MedusaContainer,
  cart: CartRow,
  whoAsks: () => Promise<CartShopper | null>
): Promise<CartState> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
  const variant_ids = [...new Set(cart.items.flatMap((item) => item.variant_id ?? []))]
  const [digits, services, sold, parts, bookingOf] = await Promise.all([
    loadCurrencyDigits(query, cart.currency_code),
    loadServices(query, variant_ids),
    variantsThatSell(container, variant_ids),
    credits.listCartRedemptions(cart.id),
    loadBookingReader(container),
  ])
  const lines = [...cart.items]
    .sort((a, b) => byTime(a, b) || (a.id < b.id ? -1 : 1))
    .map((item): CartLine => {
      // Fractions cannot be counted in units; gift cards and packages are money, not bookings.
      const payable =
        Number.isInteger(item.quantity) && !item.is_giftcard && !sold.has(item.variant_id)
      const price = {
        unit_price: allDigits(item.unit_price),
        compare_at: exactOrNull(item.compare_at_unit_price),
        is_custom_price: item.is_custom_price,
        is_tax_inclusive: item.is_tax_inclusive,
      }
      return {
        id: item.id,
        variant_id: item.variant_id,
        title: item.product_title ?? item.title,
        service: (payable && item.variant_id && services[item.variant_id]) || null,
        quantity: item.quantity,
        price,
        metadata: item.metadata ?? {},
        starts_at: bookingOf(item.metadata).starts_at,
        covered_from: coveredFrom(item, price, parts),
      }
    })
  return {
    id: cart.id,
    customer_id: cart.customer_id,
    completed: cart.completed_at !== null,
    currency_code: cart.currency_code,
    digits,
    has_payment_collection: Boolean(cart.payment_collection),
    lines,
    asked: await askLinePrices(container, linesToPrice(lines), whoAsks),
  }
}

const byTime = (a: ItemRow, b: ItemRow) =>
  new Date(a.created_at).getTime() - new Date(b.created_at).getTime()

const exactOrNull = (amount: number | string | null) => (amount === null ? null : allDigits(amount))

const variantsThatSell = async (container: MedusaContainer, variant_ids: string[]) => {
  const templates: PackageTemplateModuleService = container.resolve(PACKAGE_TEMPLATE_MODULE)
  const sold = variant_ids.length ? await templates.listTermsByVariant(variant_ids) : []
  return new Set<string | null>(sold.map((template) => template.variant_id))
}

// A line is ours when it costs nothing and credits once paid for it, whatever its metadata says; the
// newest redemption of the line knows its price. A mark without one is a forgery or a copy: its
// list price is the best there is.
const coveredFrom = (
  item: ItemRow,
  price: LinePrice,
  parts: readonly CoveredPart[]
): LinePrice | null => {
  if (!isFree(price) || !price.is_custom_price) return null
  const part = parts.find((one) => one.line_item_id === item.id)
  if (part?.original_unit_price) {
    return {
      ...price,
      unit_price: allDigits(part.original_unit_price),
      compare_at: exactOrNull(part.original_compare_at),
      is_custom_price: part.original_is_custom_price ?? false,
    }
  }
  if (lineKeyOf(item.metadata) === null || price.compare_at === null) return null
  return { ...price, unit_price: price.compare_at, compare_at: null, is_custom_price: false }
}
