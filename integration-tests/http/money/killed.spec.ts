import finishPlanned from "../../../src/jobs/service-packages-finish-planned"
import findMissedOrders from "../../../src/jobs/service-packages-find-missed-orders"
import { eventually } from "../../support/eventually"
import { refused, type Api } from "../../support/http"
import { killedAt } from "../../support/killed"
import { medusaSuite } from "../../support/medusa-suite"
import { moneyCommandsOf, type Cut } from "../../support/money-commands"
import { moneyStageOf, type MoneyStage } from "../../support/money-stage"
import type { Shop } from "../../support/shop"

medusaSuite({
  testSuite: ({ api: client, getContainer, utils }) => {
    const api: Api = client
    let shop: Shop
    let stage: MoneyStage
    const { commands, look } = moneyCommandsOf(() => stage)

    beforeAll(async () => {
      stage = await moneyStageOf(api, getContainer())
      shop = stage.shop
    })
    afterEach(async () => {
      await utils.waitWorkflowExecutions()
      await shop.audit()
    })

    describe.each(Object.entries(commands))("%s that was killed", (_name, command) => {
      const kill = async ([, at, where]: Cut) => {
        const sold = await command.begin()
        await utils.waitWorkflowExecutions()
        const before = await look(sold)
        const send = async () => await refused(command.send(sold, "the-first"))
        expect(await killedAt(getContainer(), at, where, send)).toBe(true)
        return { sold, before }
      }

      it.each(command.cuts)("%s is done once when it is sent again", async (...cut) => {
        const { sold } = await kill(cut)
        await command.send(sold, "the-first")
        await eventually(async () => expect(await look(sold)).toEqual(command.done))
      })

      // What is written down is done: asked anew, it is another one.
      const unwritten = command.cuts.filter(
        ([, { method }, where]) => !(method.startsWith("finish") && where === "after")
      )
      it.each(unwritten)("%s is done once when it is asked anew", async (...cut) => {
        const { sold } = await kill(cut)
        const early = await command.send(sold, "another").catch((error: unknown) => error)
        if (early instanceof Error) {
          expect(await refused(Promise.reject(early))).toMatchObject({ code: "changed_meanwhile" })
          await shop.setClock("10 minutes")
          await command.send(sold, "another")
        }
        await eventually(async () => expect(await look(sold)).toEqual(command.done))
        // What was finished for this key is remembered under it.
        await command.send(sold, "another")
        expect(await look(sold)).toEqual(command.done)
      })

      it.each(unwritten)(
        "%s is done once for who was told to wait, whoever ended it",
        async (...cut) => {
          const { sold } = await kill(cut)
          await command.send(sold, "another").catch(() => {})
          await shop.setClock("10 minutes")
          await finishPlanned(getContainer())
          await command.send(sold, "another")
          await eventually(async () => expect(await look(sold)).toEqual(command.done))
        }
      )

      it.each(command.cuts)("%s is brought to its end by the jobs", async (...cut) => {
        const { sold, before } = await kill(cut)
        await finishPlanned(getContainer())
        await shop.setClock("10 minutes")
        await finishPlanned(getContainer())
        // What was written down and not told yet is seen by the job that compares orders.
        await findMissedOrders(getContainer())
        const after = await look(sold)
        expect([before, command.done]).toContainEqual(after)
        expect(await shop.sql("select id from service_package_planned_work")).toEqual([])
        await finishPlanned(getContainer())
        expect(await look(sold)).toEqual(after)
      })
    })
  },
})
