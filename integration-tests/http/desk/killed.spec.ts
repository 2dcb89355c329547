import { isDeepStrictEqual } from "node:util"
import finishPlanned from "../../../src/jobs/service-packages-finish-planned"
import {
  deskCommandsOf,
  deskStageOf,
  type Cut,
  type DeskStage,
  type Order,
} from "../../support/desk-commands"
import { eventually } from "../../support/eventually"
import { refused, type Api } from "../../support/http"
import { killedAt } from "../../support/killed"
import { listenTo } from "../../support/listener"
import { medusaSuite } from "../../support/medusa-suite"
import { openShop, type Shop } from "../../support/shop"

medusaSuite({
  testSuite: ({ api: client, getContainer, utils }) => {
    const api: Api = client
    let shop: Shop
    let stage: DeskStage
    const { commands, look } = deskCommandsOf(() => stage)

    beforeAll(async () => {
      shop = await openShop({ api, container: getContainer() })
      stage = deskStageOf(api, shop, getContainer())
    })
    afterEach(async () => {
      await utils.waitWorkflowExecutions()
      await shop.audit()
    })

    describe.each(Object.entries(commands))("%s that was killed", (_name, command) => {
      const kill = async ([, at, where]: Cut) => {
        const order = await command.begin()
        await utils.waitWorkflowExecutions()
        expect(await look(order)).toEqual(command.before)
        const send = async () => await refused(command.send(order, "the-first"))
        expect(await killedAt(getContainer(), at, where, send)).toBe(true)
        return order
      }

      // Whoever brings it to its end tells others of it, once; of what was over already nobody does.
      const toBeTold = async (order: Order) => {
        const begun = await shop.sql("select id from service_package_planned_work")
        const isOver = !begun.length && isDeepStrictEqual(await look(order), command.done)
        const told = isOver ? [] : command.told
        const heard = listenTo(getContainer(), ...command.told)
        return async () =>
          await eventually(async () => expect(heard.map(([name]) => name)).toEqual(told))
      }

      it.each(command.cuts)("%s is done once when it is sent again", async (...cut) => {
        const order = await kill(cut)
        const heard = await toBeTold(order)
        await command.send(order, "the-first")
        await eventually(async () => expect(await look(order)).toEqual(command.done))
        await heard()
      })

      it.each(command.cuts)("%s is done once when it is asked anew", async (...cut) => {
        const order = await kill(cut)
        const heard = await toBeTold(order)
        await command.send(order, "another").catch(async (error: unknown) => {
          // While it is told to be at work, or because it is done.
          expect((await refused(Promise.reject(error))).status).toBe(400)
          await shop.setClock("10 minutes")
          await command.send(order, "another").catch(() => {})
        })
        await finishPlanned(getContainer())
        await eventually(async () => expect(await look(order)).toEqual(command.done))
        await heard()
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
