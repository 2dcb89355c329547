import { amountOf, chosenRefund, firstChoice } from "../../admin/components/acts/refund-choice"
import type { RefundMethodName } from "../../src/types/http/refund"

const method = (name: RefundMethodName, amount: number) => ({
  ...{ method: name, amount, tax: 0, units_revoked: 6, explanation: "" },
})
const paid = { methods: [method("pro_rata", 270), method("list_price", 226.5)] }
const unpaid = { methods: [method("pro_rata", 0), method("list_price", 0)] }

describe("the choice of a refund", () => {
  it("begins with what is left, pro rata", () => {
    expect(firstChoice(paid)).toEqual({ method: "pro_rata", amount: "270" })
  })

  it("begins with no refund where nothing would go back", () => {
    expect(firstChoice(unpaid)).toEqual({ method: "none", amount: "" })
    expect(chosenRefund(firstChoice(unpaid))).toBeNull()
  })

  it("fills in what another method comes to", () => {
    expect(amountOf(paid, "list_price")).toBe("226.5")
    expect(amountOf(paid, "store_credit")).toBe("")
    expect(amountOf(paid, "none")).toBe("")
  })

  it("asks for the amount that stands in the field", () => {
    expect(chosenRefund({ method: "pro_rata", amount: "100" })).toEqual({
      method: "pro_rata",
      amount: 100,
    })
  })

  it("reads an amount with a comma, as a German types it", () => {
    expect(chosenRefund({ method: "pro_rata", amount: "270,5" })).toEqual({
      method: "pro_rata",
      amount: 270.5,
    })
  })

  it.each(["", "0", "-5", "abc"])("asks for none while the field says %p", (amount) => {
    expect(chosenRefund({ method: "pro_rata", amount })).toBeNull()
  })
})
