import fc from "fast-check"
import { readTyped, searchText } from "../search-text"

const anna = {
  customer_name: "Änna Arnold",
  customer_email: "Anna@Studio.example",
  customer_phone: "+49 (151) 234-56 78",
  title: "10 Massages",
}

describe("what a package is searched by", () => {
  it("is name, address, phone number and title, written in one way", () => {
    expect(searchText(anna)).toBe("änna arnold anna@studio.example 491512345678 10 massages")
    expect(searchText({ ...anna, customer_name: "A\u0308nna Arnold" })).toBe(searchText(anna))
  })

  it("leaves no gap where something is not known", () => {
    const unknown = { customer_name: null, customer_email: null, customer_phone: null }
    expect(searchText({ ...unknown, title: "10 Massages" })).toBe("10 massages")
  })

  it.each(["+49 151 2345678", "0049 151 2345678", "0151/2345678", "(0151) 234 56 78", "151 2345"])(
    "finds the number that somebody types as %p",
    (typed) => {
      for (const customer_phone of ["+49 151 2345678", "0151 2345678"]) {
        const text = searchText({ ...anna, customer_phone })
        expect(readTyped(typed).phones.some((phone) => text.includes(phone))).toBe(true)
      }
    }
  )

  it.each([
    ["#1042", 1042],
    ["# 1042", 1042],
    ["1042", 1042],
    ["#1042a", null],
    ["10 massages", null],
    ["#12345678901234567890", null],
  ])("reads %p as the order %p", (typed, order_display_id) => {
    expect(readTyped(typed).order_display_id).toBe(order_display_id)
  })

  it("looks for an order alone where somebody says that it is one", () => {
    expect(readTyped("#45").text).toBeNull()
    expect(readTyped("45").text).toBe("45")
  })

  it("always looks for something", () => {
    fc.assert(
      fc.property(fc.string(), (q) => {
        const { text, order_display_id } = readTyped(q)
        expect(text !== null || order_display_id !== null).toBe(true)
      })
    )
  })
})
