import finishPlanned from "../../../src/jobs/service-packages-finish-planned"
import findMissedOrders from "../../../src/jobs/service-packages-find-missed-orders"
import { commitsToCut, killedAtCommit } from "../../support/commits"
import type { Api } from "../../support/http"
import { medusaSuite } from "../../support/medusa-suite"
import {
  moneyCommandsOf,
  moneyStageOf,
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

    const settleKilled = async (command: MoneyCommand, nth: number) => {
      await shop.setClock(null)
      const sold = await command.begin()
      await utils.waitWorkflowExecutions()
      const before = await look(sold)
      await killedAtCommit(
        getContainer(),
        async () => await command.send(sold, `cut-${nth}`).catch(() => {}),
        nth
      )
      await utils.waitWorkflowExecutions()
      await shop.setClock("10 minutes")
      await finishPlanned(getContainer())
      await findMissedOrders(getContainer())
      const after = await look(sold)
      expect([before, command.done]).toContainEqual(after)
      expect(await shop.sql("select id from service_package_planned_work")).toEqual([])
      // The same call again hears what became of it, or does it where nobody had heard of it yet.
      await command.send(sold, `cut-${nth}`).catch(() => {})
      expect([after, command.done]).toContainEqual(await look(sold))
    }

    it.each(Object.entries(commands))(
      "%s is done once or not at all, whichever of its commits nobody heard of",
      async (_name, command) => {
        const whole = await command.begin()
        await utils.waitWorkflowExecutions()
        const commits = await killedAtCommit(getContainer(), async () => {
          await command.send(whole, "whole")
        })
        const lost: unknown[] = []
        for (const nth of commitsToCut(commits)) {
          await settleKilled(command, nth).catch((error: Error) => lost.push([nth, error.message]))
        }
        expect(lost).toEqual([])
      },
      PATIENCE
    )
  },
})
