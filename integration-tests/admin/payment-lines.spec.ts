import { paymentLines } from "../../admin/components/acts/payment-lines"
import type { PackagePayment } from "../../src/types/http/payment"

const payment = (id: string, more: Partial<PackagePayment> = {}): PackagePayment => ({
  ...{ id, kind: "payment", amount: 50, method: "cash", reference: null, note: null },
  ...{ paid_at: "2026-05-12T10:00:00Z", medusa_payment_id: null, voided_at: null },
  ...{ actor: null, created_at: "2026-05-12T10:00:00Z", ...more },
})
const read = (payments: PackagePayment[]) =>
  paymentLines(payments).map((line) => [line.payment.id, line.void?.id ?? null])

describe("the list of payments", () => {
  it("puts beside a payment what took it back", () => {
    const taken = payment("v1", { kind: "void", reference: "p1" })
    expect(read([taken, payment("p2"), payment("p1")])).toEqual([
      ["p2", null],
      ["p1", "v1"],
    ])
  })

  it("shows alone what took back a payment that is not on the list", () => {
    expect(read([payment("v1", { kind: "void", reference: "p0" })])).toEqual([["v1", null]])
  })

  it("keeps refunds, and references that are no payments", () => {
    const refund = payment("r1", { kind: "refund" })
    expect(read([refund, payment("p1", { reference: "receipt 17" })])).toEqual([
      ["r1", null],
      ["p1", null],
    ])
  })
})
