import { medusaSuite } from "../../support/medusa-suite"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { seedStudio } from "../../../scripts/demo/studio-elbe"
import type { AdminSettingsResponse } from "../../../src/types"
import type { Api, Session } from "../../support/http"
import { visitorsOf } from "../../support/visitors"

medusaSuite({
  shop: "empty",
  testSuite: ({ api: client, getContainer }) => {
    const api: Api = client
    let staff: Session

    beforeAll(async () => {
      const studio = await seedStudio(getContainer(), { packages: false })
      staff = await visitorsOf(api, studio.publishable_key).signInStaff(studio.staff)
    })

    describe("the shop's e-mails", () => {
      const provider = async () =>
        (await api.get<AdminSettingsResponse>("/admin/service-packages/settings", staff)).data
          .email_provider
      const configure = (providers: object[]) => {
        const { modules = {} } = getContainer().resolve(ContainerRegistrationKeys.CONFIG_MODULE)
        const before = modules[Modules.NOTIFICATION]
        modules[Modules.NOTIFICATION] = {
          ...(typeof before === "object" && before),
          options: { providers },
        }
        return () => {
          if (before === undefined) delete modules[Modules.NOTIFICATION]
          else modules[Modules.NOTIFICATION] = before
        }
      }

      it("are sent by nobody while no provider is configured for them", async () => {
        expect(await provider()).toBeNull()

        const restore = configure([{ id: "local", options: { channels: ["feed"] } }])
        expect(await provider()).toBeNull()
        restore()
      })

      it("are sent by the provider that has the channel", async () => {
        const restore = configure([
          { id: "local", options: { channels: ["feed"] } },
          { id: "sendgrid", options: { channels: ["email"] } },
        ])
        expect(await provider()).toBe("sendgrid")
        restore()
      })
    })
  },
})
