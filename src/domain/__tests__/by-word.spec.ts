import { byWord } from "../by-word"

describe("a record that outsiders ask", () => {
  it.each(["constructor", "__proto__", "toString", "hasOwnProperty", ""])(
    "knows nothing under %p",
    (word) => {
      expect(byWord([["massage", 1]])[word]).toBeUndefined()
    }
  )

  it("knows what was put into it, even under such a word", () => {
    const record = byWord([
      ["massage", 1],
      ["__proto__", 2],
    ])
    expect([record.massage, record["__proto__"]]).toEqual([1, 2])
    expect(Object.keys(record)).toEqual(["massage", "__proto__"])
  })
})
