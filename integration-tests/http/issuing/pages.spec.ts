import type { MedusaContainer } from "@medusajs/framework/types"
import { findMissedOrdersWorkflow } from "../../../src/workflows/issuing"
import { entityPages, pagesById } from "../../../src/workflows/services/pages"
import { holdBack } from "../../support/events"
import { medusaSuite } from "../../support/medusa-suite"
import { orderDeskOf } from "../../support/order-desk"
import { openShop, type Shop } from "../../support/shop"

const FIVE = ["a", "b", "c", "d", "e"].map((id) => ({ id }))

/** Reads pages, and does something to what is listed after the first. */
const readAll = async (
  pages: AsyncGenerator<{ id: string }[]>,
  meanwhile: () => Promise<unknown>
) => {
  const found: string[][] = []
  for await (const page of pages) {
    found.push(page.map(({ id }) => id))
    if (found.length === 1) await meanwhile()
  }
  return found
}

describe("a list that is read by pages", () => {
  const listed = (rows: { id: string }[]) => async (after: string, take: number) =>
    rows.filter(({ id }) => id > after).slice(0, take)

  it.each([
    [1, [["a"], ["b"], ["c"], ["d"], ["e"]]],
    [2, [["a", "b"], ["c", "d"], ["e"]]],
    [5, [["a", "b", "c", "d", "e"]]],
    [6, [["a", "b", "c", "d", "e"]]],
  ])("is read to its end, %i at a time", async (take, pages) => {
    expect(await readAll(pagesById(listed(FIVE), take), async () => {})).toEqual(pages)
  })

  it("gives no empty page", async () => {
    expect(await readAll(pagesById(listed([]), 2), async () => {})).toEqual([])
  })

  it("leaves nothing out that stays, whatever goes and comes meanwhile", async () => {
    const rows = [...FIVE]
    const pages = pagesById(listed(rows), 2)
    const found = await readAll(pages, async () => rows.splice(0, 2, { id: "ab" }))
    expect(found).toEqual([["a", "b"], ["c", "d"], ["e"]])
  })
})

medusaSuite({
  testSuite: ({ api, getContainer }) => {
    let container: MedusaContainer
    let shop: Shop
    let ids: string[]

    beforeAll(async () => {
      container = getContainer()
      shop = await openShop({ api, container })
      const orders = orderDeskOf(api, shop, container)
      const events = holdBack(container, "order.placed")
      ids = []
      for (const _order of FIVE) ids.push((await orders.writeOrder(shop.anna)).id)
      events.release()
      ids.sort()
    })

    it("finds orders that no event told of, two at a time, though the first are changed meanwhile", async () => {
      await shop.setClock("10 minutes")
      const until = new Date(Date.now() + 60_000)
      const listed = {
        entity: "order",
        fields: ["id"],
        filters: { customer_id: shop.anna.id, updated_at: { $lte: until } },
      }
      const leave = async () =>
        await shop.sql(`update "order" set updated_at = now() + interval '1 hour' where id = ?`, [
          String(ids[0]),
        ])
      const found = await readAll(entityPages(container, listed, 2), leave)
      expect(found).toEqual([ids.slice(0, 2), ids.slice(2, 4), ids.slice(4)])
    })

    it.each([1, 2, 100])("brings all of them in step, %i at a time", async (page_size) => {
      await shop.setClock("10 minutes")
      const { result } = await findMissedOrdersWorkflow(container).run({ input: { page_size } })
      expect(result.filter((id) => ids.includes(id)).sort()).toEqual(ids)
    })
  },
})
