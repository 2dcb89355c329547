import { readdirSync } from "node:fs"
import { createRequire } from "node:module"
import path from "node:path"

const load = createRequire(__filename)
const FOLDER = path.resolve(__dirname, "../../src/subscribers")

type Listens = { config: { event: string | string[]; context: { subscriberId: string } } }

/** Every event that the plugin listens to and who listens: "order.placed → sync-on-order-placed". */
export const subscriptions = (): string[] =>
  readdirSync(FOLDER)
    .flatMap((file) => {
      const { config }: Listens = load(path.join(FOLDER, file))
      const who = config.context.subscriberId.replace("service-packages.", "")
      return [config.event].flat().map((event) => `${event} → ${who}`)
    })
    .sort()

/**
 * Where a lost event is proven to be made good, by what it is about. Whoever adds a subscriber says it
 * here, and the suite that is named asks for a row.
 */
export const FOUND_BY = {
  orders: [
    "order-edit.confirmed → redemptions-on-order-edit",
    "order-edit.confirmed → sync-on-order-edit-confirmed",
    "order.canceled → restore-on-order-canceled",
    "order.canceled → sync-on-order-canceled",
    "order.claim_created → sync-on-order-edit-confirmed",
    "order.exchange_created → sync-on-order-edit-confirmed",
    "order.placed → redeem-on-order-placed",
    "order.placed → sync-on-order-placed",
    "order.return_received → restore-on-return-received",
    "order.return_received → sync-on-return-received",
    "payment.captured → sync-on-payment-captured",
    "payment.refunded → sync-on-payment-refunded",
  ],
  /** Whoever looks at a cart next brings it in line, event or not: `checkout/one-statement-fails`. */
  carts: [
    "cart.customer_transferred → reconcile-on-cart-changed",
    "cart.region_updated → reconcile-on-cart-changed",
    "cart.updated → reconcile-on-cart-changed",
  ],
  others: [
    "client_package_batch.queued → run-queued-batch",
    "customer.deleted → mark-on-customer-deleted",
    "customer.updated → sync-on-customer-updated",
    "product-variant.deleted → mark-on-product-variant-deleted",
    "product.deleted → mark-on-product-deleted",
    "user.deleted → leave-team-on-user-deleted",
  ],
  /** Tells others, and changes nothing that could be compared. */
  nothing: [
    "package_redemption.forfeited → tell-on-used-up",
    "package_redemption.redeemed → tell-on-used-up",
  ],
} as const
