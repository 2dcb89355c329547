import finishPlanned from "../../../src/jobs/service-packages-finish-planned"
import findMissedOrders from "../../../src/jobs/service-packages-find-missed-orders"
import type { Call } from "../../support/cut-short"
import { eventually } from "../../support/eventually"
import { refused, type Api } from "../../support/http"
import { callsDuring, killedAt, sampleOfCalls } from "../../support/killed"
import { medusaSuite } from "../../support/medusa-suite"
import {
  moneyCommandsOf,
  moneyStageOf,
  type Cut,
  type MoneyCommand,
  type MoneyStage,
} from "../../support/money-commands"
import { openShop, type Shop } from "../../support/shop"

const PATIENCE = 1_200_000

medusaSuite({
  testSuite: ({ api: client, getContainer, utils }) => {
    const api: Api = client
    let shop: Shop
    let stage: MoneyStage
    const { commands, look } = moneyCommandsOf(() => stage)

    beforeAll(async () => {
      shop = await openShop({ api, container: getContainer() })
      stage = moneyStageOf(api, shop, getContainer())
    })
    afterEach(async () => {
      await utils.waitWorkflowExecutions()
      await shop.audit()
    })

    /** Kills a command at a call of its own; what the jobs bring it to is whole, and stays. */
    const settleKilled = async (command: MoneyCommand, at: Call, where: "before" | "after") => {
      await shop.setClock(null)
      const sold = await command.begin()
      await utils.waitWorkflowExecutions()
      const before = await look(sold)
      const send = async () => await refused(command.send(sold, "the-first"))
      expect(await killedAt(getContainer(), at, where, send)).toBe(true)
      await shop.setClock("10 minutes")
      await finishPlanned(getContainer())
      await findMissedOrders(getContainer())
      const after = await look(sold)
      expect([before, command.done]).toContainEqual(after)
      expect(await shop.sql("select id from service_package_planned_work")).toEqual([])
      // The same call again hears what became of it, and changes nothing.
      await command
        .send(sold, "the-first")
        .catch(async (error: unknown) => await refused(Promise.reject(error)))
      expect(await look(sold)).toEqual(after)
    }

    describe.each(Object.entries(commands))("%s that was killed", (_name, command) => {
      const kill = async ([, at, where]: Cut) => {
        const sold = await command.begin()
        await utils.waitWorkflowExecutions()
        const before = await look(sold)
        const send = async () => await refused(command.send(sold, "the-first"))
        expect(await killedAt(getContainer(), at, where, send)).toBe(true)
        return { sold, before }
      }

      it(
        "is done once wherever it was killed, and brought to its end by the jobs",
        async () => {
          const whole = await command.begin()
          await utils.waitWorkflowExecutions()
          const calls = await callsDuring(getContainer(), async () => {
            await command.send(whole, "whole")
          })
          expect(calls.length).toBeGreaterThan(command.cuts.length / 2)
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
