import { LEAST_MEDUSA } from "../../src/modules/service-credit/loaders/medusa-version"
import { rollbacksIn } from "../upgrade/support/migrations"
import { catalogueOf } from "./support/catalogue"
import { MAKE_OWNER, PACKAGES } from "./support/installed-shop"
import { installPlugin, installPluginAnyway } from "./support/merchant-app"
import { openOlderShop, type OlderShop } from "./support/older-shop"

const MINUTE = 60_000

describe("the packed plugin in a shop on a Medusa that is too old, with its admin switched off", () => {
  let shop: OlderShop
  let before: string[]

  beforeAll(async () => {
    shop = await openOlderShop()
    before = await catalogueOf(shop.database)
  }, 20 * MINUTE)
  afterAll(() => shop?.remove())

  const saysWhy = () =>
    `medusa-plugin-service-packages cannot start: it needs Medusa ${LEAST_MEDUSA} or newer, and this shop runs ${shop.version}. Update Medusa, or take the plugin out of medusa-config.`

  it("is not installed by npm, which names both", async () => {
    const installing = installPlugin(shop.root, shop.tarball)

    // Which of Medusa's packages npm names first is npm's own affair.
    await expect(installing).rejects.toThrow(
      new RegExp(
        `peerOptional @medusajs/[\\w-]+@"\\^${LEAST_MEDUSA}" from medusa-plugin-service-packages`
      )
    )
    await expect(installing).rejects.toThrow(new RegExp(`Found: @medusajs/[\\w-]+@${shop.version}`))
  })

  describe("where a package manager only warns", () => {
    beforeAll(async () => {
      await installPluginAnyway(shop.root, shop.tarball)
      await shop.medusa(PACKAGES).run("build")
    }, 5 * MINUTE)

    it.each([
      ["user", ["user", "--email", "owner@merchant.example", "--password", "of-this-test-only"]],
      ["exec", ["exec", MAKE_OWNER, "owner@merchant.example"]],
    ])(
      "`medusa %s` ends with a sentence that names both versions",
      async (_command, args) => {
        await expect(shop.medusa(PACKAGES).run(...args)).rejects.toThrow(saysWhy())
      },
      2 * MINUTE
    )

    it(
      "`medusa start` ends with it and never answers: nothing is sold without its package",
      async () => await expect(shop.medusa(PACKAGES).serve()).rejects.toThrow(saysWhy()),
      5 * MINUTE
    )

    // Some of Medusa's versions let this command succeed when its last part has not.
    it(
      "`medusa db:migrate` says it as well",
      async () => {
        const migrating = shop.medusa(PACKAGES).run("db:migrate", "--execute-safe-links")
        expect(await migrating.catch(String)).toContain(saysWhy())
      },
      2 * MINUTE
    )

    it(
      "is taken out as anywhere: the tables go, and the shop starts without its entry",
      async () => {
        for (const modules of rollbacksIn("README.md")) {
          await shop.medusa(PACKAGES).run("db:rollback", ...modules)
        }
        expect(await catalogueOf(shop.database)).toEqual(before)

        const server = await shop.medusa().serve()
        expect((await fetch(`${server.url}/health`)).ok).toBe(true)
        await server.stop()
      },
      10 * MINUTE
    )
  })
})
