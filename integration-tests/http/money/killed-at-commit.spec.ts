import finishPlanned from "../../../src/jobs/service-packages-finish-planned"
import findMissedOrders from "../../../src/jobs/service-packages-find-missed-orders"
import { killedAtCommit, lostAtCommits } from "../../support/commits"
import type { Api } from "../../support/http"
import { medusaSuite } from "../../support/medusa-suite"
import { moneyCommandsOf, type MoneyCommand } from "../../support/money-commands"
import { moneyStageOf, type MoneyStage } from "../../support/money-stage"
import type { Shop } from "../../support/shop"

const PATIENCE = 1_200_000

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

    const settleKilled = async (command: MoneyCommand, nth: number) => {
      await shop.setClock(null)
      const sold = await command.begin()
      await utils.waitWorkflowExecutions()
      const before = await look(sold)
      const send = async () => await command.send(sold, `cut-${nth}`).catch(() => {})
      const commits = await killedAtCommit(getContainer(), send, nth)
      await utils.waitWorkflowExecutions()
      await shop.setClock("10 minutes")
      await finishPlanned(getContainer())
      await findMissedOrders(getContainer())
      const after = await look(sold)
      expect([before, command.done]).toContainEqual(after)
      expect(await shop.sql("select id from service_package_planned_work")).toEqual([])
      // The same call again hears what became of it, or does it where nobody had heard of it yet.
      await send()
      expect([after, command.done]).toContainEqual(await look(sold))
      return commits
    }

    it.each(Object.entries(commands))(
      "%s is done once or not at all, whichever of its commits nobody heard of",
      async (_name, command) => {
        const whole = await command.begin()
        await utils.waitWorkflowExecutions()
        const lost = await lostAtCommits(
          getContainer(),
          async () => await command.send(whole, "whole"),
          async (nth) => await settleKilled(command, nth)
        )
        expect(lost).toEqual([])
      },
      PATIENCE
    )
  },
})
