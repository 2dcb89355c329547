import { generateEntityId } from "@medusajs/framework/utils"
import type { LinePrice } from "../../../domain/cart"
import type { Service } from "../../../domain/coverage"

/** A booking in a cart that credits may pay for: one group of lines. */
export type HoldableLine = {
  /** The line that keeps the covered part. */
  id: string
  member_ids: readonly string[]
  variant_id: string
  title: string
  service: Service
  quantity: number
  unit_price: bigint
  price: LinePrice
  /** Whether this call may cover the line at all. */
  eligible: boolean
  /** When the appointment begins, where the line knows. */
  starts_at: string | null
}

/** A fresh key for a line, unguessable, so that no other line can claim to be it. */
export const newLineKey = (): string => generateEntityId(undefined, "svcpl")
