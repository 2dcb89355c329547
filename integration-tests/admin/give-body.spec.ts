import { bodyOf } from "../../admin/components/add-package/add-body"
import { openedWith, type AddValues } from "../../admin/components/add-package/add-values"

const anna = { id: "cus_anna", name: "Anna" }
const price = { list: 450, off: 30, price: 420, tax: 0, total: 420 }
const facts = { customer_id: anna.id, region_id: "reg_1", price }
const haircuts: Partial<AddValues> = {
  kind: "sessions",
  services: [{ id: "variant_haircut", name: "Haircut" }],
  sessions: "3",
}
const bodyWith = (values: Partial<AddValues>, paid: number | null = null) =>
  bodyOf({ ...openedWith(anna, "sale"), ...values }, { ...facts, paid })

describe("what the form asks the server for", () => {
  it("is the price that was shown, whatever the shop's has become since", () => {
    expect(bodyWith({})).toMatchObject({ source: "sale", region_id: "reg_1", price: 420 })
  })

  it("pays later until a method is chosen", () => {
    expect(bodyWith({})).not.toHaveProperty("payment")
    expect(bodyWith({ payment: "cash" }, 100)).toMatchObject({
      payment: { amount: 100, method: "cash" },
    })
  })

  it.each(["external", "migrated"] as const)(
    "has no payment when all of it was paid elsewhere, and says what is still open: %s",
    (source) => {
      expect(bodyWith({ source }, 420)).not.toHaveProperty("payment")
      const some = { payment: { amount: 100, method: "other" } }
      expect(bodyWith({ source }, 100)).toMatchObject(some)
      const cash = { payment: { amount: 420, method: "cash" } }
      expect(bodyWith({ source, payment: "cash" }, 420)).toMatchObject(cash)
      expect(bodyWith({ source, payment: "later" })).toMatchObject({ payment: { amount: 0 } })
    }
  )

  it("leaves all of it to a link where that was chosen", () => {
    const body = bodyWith({ payment: "link" })
    expect(body).toMatchObject({ payment_link: true })
    expect(body).not.toHaveProperty("payment")
  })

  it("has neither price nor payment when it is free", () => {
    const body = bodyWith({ source: "complimentary", payment: "cash" })
    expect(body).not.toHaveProperty("price")
    expect(body).not.toHaveProperty("payment")
  })

  it("ends as its template says until somebody says otherwise", () => {
    expect(bodyWith({})).not.toHaveProperty("expires_on")
    expect(bodyWith({})).not.toHaveProperty("valid_for")
    expect(bodyWith({ expiry: { kind: "never" } })).toMatchObject({ expires_on: null })
    const months = { kind: "period", count: 3, unit: "month" } as const
    expect(bodyWith({ expiry: months })).toMatchObject({ valid_for: { count: 3, unit: "month" } })
  })

  it("lasts a year when it was put together on the spot", () => {
    expect(bodyWith(haircuts)).toMatchObject({
      items: [
        {
          title: "Haircut",
          units: 3,
          coverage: [{ kind: "variant", reference_id: "variant_haircut" }],
        },
      ],
      valid_for: { count: 12, unit: "month" },
    })
  })

  it("tells the customer, but not of what she had in another system", () => {
    expect(bodyWith({})).toMatchObject({ notify: true })
    expect(bodyWith({ source: "migrated" })).toMatchObject({ notify: false })
    expect(bodyWith({ source: "migrated", notify: true })).toMatchObject({ notify: true })
  })
})
