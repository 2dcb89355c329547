import { isDeepStrictEqual } from "node:util"
import { Modules } from "@medusajs/framework/utils"
import finishPlanned from "../../../src/jobs/service-packages-finish-planned"
import { SERVICE_CREDIT_MODULE } from "../../../src/modules/service-credit"
import type { Work } from "../../../src/modules/service-credit/ledger/stored-work"
import type { ServicePackageEventName } from "../../../src/types/events"
import type { MONEY } from "../../../src/workflows/money/settle-planned"
import type { Call } from "../../support/cut-short"
import { eventually } from "../../support/eventually"
import { frontDeskOf } from "../../support/front-desk"
import { refused, type Api } from "../../support/http"
import { callsDuring, killedAt, sampleOfCalls } from "../../support/killed"
import { listenTo } from "../../support/listener"
import { medusaSuite } from "../../support/medusa-suite"
import { nth } from "../../support/nth"
import { orderDeskOf } from "../../support/order-desk"
import { openShop, type Shop } from "../../support/shop"

type Cut = [when: string, call: Call, where: "before" | "after"]
type Order = { id: string }
type Command = {
  begin: () => Promise<Order>
  send: (order: Order, key: string) => Promise<unknown>
  cuts: Cut[]
  before: object
  done: object
  /** What others hear of it, once, by whoever brings it to its end. */
  told: ServicePackageEventName[]
}
/** A session given back ends a booking on its order, or only what it paid for; a sale has a suite of its own. */
type Kind = Exclude<Work["kind"], (typeof MONEY)[number] | "give"> | "restore"

const call = (service: string, method: string): Call => ({ service, method })
const ours = (method: string) => call(SERVICE_CREDIT_MODULE, method)
const around = (name: string, at: Call): Cut[] => [
  [`before ${name}`, at, "before"],
  [`after ${name}`, at, "after"],
]
const edit: Cut[] = [
  ...around("the edit is begun", call(Modules.ORDER, "createOrderChange")),
  ...around("the edit is filled", call(Modules.ORDER, "addOrderAction")),
  ...around("the edit is confirmed", call(Modules.ORDER, "confirmOrderChange")),
]

const PATIENCE = 1_200_000

medusaSuite({
  testSuite: ({ api: client, getContainer, utils }) => {
    const api: Api = client
    let shop: Shop
    let orders: ReturnType<typeof orderDeskOf>

    beforeAll(async () => {
      shop = await openShop({ api, container: getContainer() })
      orders = orderDeskOf(api, shop, getContainer())
    })
    afterEach(async () => {
      await utils.waitWorkflowExecutions()
      await shop.audit()
    })

    const keyed = (key: string) => ({
      headers: { ...shop.admin().headers, "Idempotency-Key": key },
    })
    const credits = ({ id }: Order) => `/admin/orders/${id}/package-credits`
    const cover = async (order: Order, key: string) => {
      const { id: line_item_id } = await orders.lineOf(order)
      return await api.post(credits(order), { line_item_id }, keyed(key))
    }
    const uncover = async (order: Order, key: string) => {
      const { id: line_item_id } = await orders.lineOf(order)
      return await api.delete(credits(order), { ...keyed(key), params: { line_item_id } })
    }
    const restore = async (order: Order, key: string) => {
      const { id } = nth(await shop.redemptionsOf(order))
      const path = `/admin/package-redemptions/${id}/restore`
      return await api.post(path, { policy: "always" }, keyed(key))
    }
    const detach = async (order: Order, key: string) => {
      const { id } = nth(await shop.redemptionsOf(order))
      const body = { charge: true, reason: "Paid in cash" }
      return await api.post(`/admin/package-redemptions/${id}/detach`, body, keyed(key))
    }
    const booked = async () => {
      const cart = await shop.cart(shop.anna, [{ variant: "massage" }])
      const order = await shop.complete(cart, shop.anna)
      await frontDeskOf(api, shop).given({ template_id: shop.templates.ten_massages })
      return order
    }
    const covered = async () => {
      const order = await booked()
      await cover(order, "covered")
      return order
    }
    const online = async () => {
      await frontDeskOf(api, shop).given({ template_id: shop.templates.ten_massages })
      const cart = await shop.cart(shop.anna, [{ variant: "massage" }])
      const order = await shop.placeOrder(cart, shop.anna)
      await eventually(async () =>
        expect(await shop.redemptionsOf(order)).toMatchObject([{ units_redeemed: 1 }])
      )
      return order
    }
    const look = async (order: Order) => ({
      price: (await orders.lineOf(order)).unit_price,
      left: await shop.leftOf(shop.anna),
      status: nth(
        await shop.sql<{ status: string }>('select status from "order" where id = ?', [order.id])
      ).status,
      edits: await shop.sql(
        "select id from order_change where order_id = ? and status in ('pending', 'requested') and deleted_at is null",
        [order.id]
      ),
    })
    const asked = { price: 55, left: { "Massage 60": 10 }, status: "pending", edits: [] }
    const free = { ...asked, price: 0, left: { "Massage 60": 9 } }

    /** By the kind of what is planned: one without its row does not compile. */
    const COMMANDS: Record<Kind, Command> = {
      use: {
        begin: booked,
        send: cover,
        cuts: [...around("the session is used", ours("useSessions")), ...edit],
        before: asked,
        done: free,
        told: ["package_redemption.redeemed"],
      },
      give_back: {
        begin: covered,
        send: uncover,
        cuts: [
          ["once it is planned", ours("planUncover"), "after"],
          ...edit,
          ...around("the session comes back", ours("uncoverLine")),
        ],
        before: free,
        done: asked,
        told: ["package_redemption.restored"],
      },
      detach: {
        begin: covered,
        send: detach,
        cuts: [
          ["once it is planned", ours("planDetach"), "after"],
          ...edit,
          ...around("the visit comes off", ours("finishDetach")),
        ],
        before: free,
        done: asked,
        told: ["package_redemption.detached"],
      },
      restore: {
        begin: online,
        send: restore,
        cuts: [
          ...around("the session comes back", ours("giveBackSessions")),
          ...around("its order is cancelled", call(Modules.ORDER, "cancel")),
        ],
        before: free,
        done: { ...free, left: { "Massage 60": 10 }, status: "canceled" },
        told: [],
      },
    }

    /** Kills a command at a call of its own; what the job brings it to is whole, and stays. */
    const settleKilled = async (command: Command, at: Call, where: "before" | "after") => {
      await shop.setClock(null)
      const order = await command.begin()
      await utils.waitWorkflowExecutions()
      const send = async () => await refused(command.send(order, "the-first"))
      expect(await killedAt(getContainer(), at, where, send)).toBe(true)
      await shop.setClock("10 minutes")
      await finishPlanned(getContainer())
      const after = await look(order)
      expect([command.before, command.done]).toContainEqual(after)
      expect(await shop.sql("select id from service_package_planned_work")).toEqual([])
    }

    describe.each(Object.entries(COMMANDS))("%s that was killed", (_name, command) => {
      it(
        "is done once or not at all wherever it was killed, once the job has been there",
        async () => {
          const whole = await command.begin()
          await utils.waitWorkflowExecutions()
          const calls = await callsDuring(getContainer(), async () => {
            await command.send(whole, "whole")
          })
          const lost: unknown[] = []
          for (const at of sampleOfCalls(calls)) {
            for (const where of ["before", "after"] as const) {
              await settleKilled(command, at, where).catch((error: Error) =>
                lost.push([at, where, error.message])
              )
            }
          }
          expect(lost).toEqual([])
        },
        PATIENCE
      )

      const kill = async ([, at, where]: Cut) => {
        const order = await command.begin()
        await utils.waitWorkflowExecutions()
        expect(await look(order)).toEqual(command.before)
        const send = async () => await refused(command.send(order, "the-first"))
        expect(await killedAt(getContainer(), at, where, send)).toBe(true)
        return order
      }

      it.each(command.cuts)("%s is done once when it is sent again", async (...cut) => {
        const order = await kill(cut)
        await command.send(order, "the-first")
        await eventually(async () => expect(await look(order)).toEqual(command.done))
      })

      it.each(command.cuts)("%s is done once when it is asked anew", async (...cut) => {
        const order = await kill(cut)
        await command.send(order, "another").catch(async (error: unknown) => {
          // While it is told to be at work, or because it is done.
          expect((await refused(Promise.reject(error))).status).toBe(400)
          await shop.setClock("10 minutes")
          await command.send(order, "another").catch(() => {})
        })
        await finishPlanned(getContainer())
        await eventually(async () => expect(await look(order)).toEqual(command.done))
      })

      it.each(command.cuts)("%s is brought to its end by the job", async (...cut) => {
        const order = await kill(cut)
        await shop.setClock("10 minutes")
        const begun = await shop.sql("select id from service_package_planned_work")
        const heard = listenTo(getContainer(), ...command.told)
        await finishPlanned(getContainer())
        const after = await look(order)
        expect([command.before, command.done]).toContainEqual(after)
        const isDone = begun.length > 0 && isDeepStrictEqual(after, command.done)
        const told = isDone ? command.told : []
        await eventually(async () => expect(heard.map(([name]) => name)).toEqual(told))
        expect(await shop.sql("select id from service_package_planned_work")).toEqual([])
        await finishPlanned(getContainer())
        expect(await look(order)).toEqual(after)
      })
    })
  },
})
