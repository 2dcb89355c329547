import type { Coverage } from "../../../src/domain/coverage"
import type { RedemptionOrder } from "../../../src/modules/service-credit/checkout/order-types"
import type { HeldCover } from "../../../src/modules/service-credit/checkout/types"
import type { LedgerModule } from "../ledger-module"
import { LedgerModel, type ModelPart, type ModelRedemption } from "./model"

/** A cart: what its lines are covered with, and the parts it holds for them. */
export type TwoCart = {
  id: string
  customer_id: string
  covers: HeldCover[]
  parts: ModelPart[]
  affirmed: boolean
}

/** An order, and what paid for it. */
export type TwoOrder = { order: RedemptionOrder; redemptions: ModelRedemption[] }

/** What a credit of each kind may pay for: one massage a unit, and in a pool also a facial for two. */
export const COVERAGE: Record<"massage" | "pool", Coverage[]> = {
  massage: [{ kind: "variant", reference_id: "massage", cost: 1 }],
  pool: [
    { kind: "variant", reference_id: "massage", cost: 1 },
    { kind: "variant", reference_id: "facial", cost: 2 },
  ],
}

const FIRST_DAY = Date.UTC(2026, 0, 1, 12)
const DAY = 24 * 60 * 60 * 1000

/** A shop that exists twice, in the database and in the model. */
export class ShopInTwo {
  readonly model = new LedgerModel()
  readonly packages: string[] = []
  readonly carts: TwoCart[]
  readonly orders: TwoOrder[] = []
  private names = 0

  constructor(
    readonly ledger: LedgerModule,
    private readonly run: string
  ) {
    this.carts = [0, 0, 1].map((owner) => this.newCart(this.customer(owner)))
  }

  /** A name that no other run uses. */
  name(of: string): string {
    this.names += 1
    return `${of}_${this.run}_${String(this.names).padStart(3, "0")}`
  }

  customer(at: number): string {
    return `cus_${this.run}_${at}`
  }

  newCart(customer_id: string): TwoCart {
    return { id: this.name("cart"), customer_id, covers: [], parts: [], affirmed: false }
  }

  cart(at: number): TwoCart {
    const cart = this.carts[at]
    if (!cart) throw new Error(`the shop has no cart ${at}`)
    return cart
  }

  /** The nth of a list, counted around; undefined when there is none at all. */
  pick<T>(list: readonly T[], at: number): T | undefined {
    return list[at % list.length]
  }

  async goToDay(day: number): Promise<void> {
    this.model.today = day
    await this.ledger.setClock(new Date(FIRST_DAY + day * DAY))
  }
}
