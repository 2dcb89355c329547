import finishPlanned from "../../../src/jobs/service-packages-finish-planned"
import { killedAtCommit, lostAtCommits } from "../../support/commits"
import {
  deskCommandsOf,
  deskStageOf,
  type DeskCommand,
  type DeskStage,
} from "../../support/desk-commands"
import type { Api } from "../../support/http"
import { medusaSuite } from "../../support/medusa-suite"
import { openShop, type Shop } from "../../support/shop"

const PATIENCE = 1_200_000

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

    const settleKilled = async (command: DeskCommand, nth: number) => {
      await shop.setClock(null)
      const order = await command.begin()
      await utils.waitWorkflowExecutions()
      const send = async () => await command.send(order, `cut-${nth}`).catch(() => {})
      const commits = await killedAtCommit(getContainer(), send, nth)
      await utils.waitWorkflowExecutions()
      await shop.setClock("10 minutes")
      await finishPlanned(getContainer())
      const after = await look(order)
      expect([command.before, command.done]).toContainEqual(after)
      expect(await shop.sql("select id from service_package_planned_work")).toEqual([])
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
