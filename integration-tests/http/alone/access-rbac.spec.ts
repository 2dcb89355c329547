import { medusaSuite } from "../../support/medusa-suite"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, FeatureFlag, Modules } from "@medusajs/framework/utils"
import { createRbacRolesWorkflow } from "@medusajs/medusa/core-flows"
import { hire } from "../../../scripts/demo/people"
import { seedStudio, type StudioElbe } from "../../../scripts/demo/studio-elbe"
import { REFUSALS } from "../../../src/domain/refusals"
import { DEFAULT_RIGHTS, RIGHTS, ROLES } from "../../../src/domain/rights"
import type { AdminServicePackagesMe } from "../../../src/types"
import { verdictsFor, verdictsOf } from "../../support/callers"
import { refused, type Api, type Session } from "../../support/http"
import { visitorsOf } from "../../support/visitors"

// The configuration decides by the flag which modules there are. A shop reads core's flags first; the
// runner reads them after the configuration, so it is told once more here.
process.env.MEDUSA_FF_RBAC = "true"
FeatureFlag.setFlag("rbac", true)

// Below its own orders and customers Medusa asks for its own rights to read and to change them, too.
const READING_MEDUSAS = {
  "GET /admin/orders/:id/package-credits": "forbidden",
  "GET /admin/customers/:id/package-messages": "forbidden",
}
const ALSO_ASKED_BY_MEDUSA = {
  ...READING_MEDUSAS,
  "POST /admin/customers/:id/package-messages": "forbidden",
  "GET /admin/customers/:id/package-data": "forbidden",
  "GET /admin/customers/:id/package-data/erase": "forbidden",
  "POST /admin/customers/:id/package-data/erase": "forbidden",
  "POST /admin/orders/:id/package-credits": "forbidden",
  "DELETE /admin/orders/:id/package-credits": "forbidden",
}
const FORBIDDEN = { status: 403, type: "forbidden", code: "forbidden", message: REFUSALS.forbidden }

medusaSuite({
  shop: "empty",
  testSuite: ({ api: client, getContainer }) => {
    const api: Api = client
    let container: MedusaContainer
    let studio: StudioElbe
    let clerk: Session
    let nobody: Session
    let boss: Session

    beforeAll(async () => {
      container = getContainer()
      studio = await seedStudio(container, { packages: false })
      // In the plugin's own table all three are owners: with RBAC on, that table has no say.
      clerk = await signIn("Carla", [await roleWith("Front desk", ["read", "report"])])
      nobody = await signIn("Nils", [])
      boss = await signIn("Bea", ["role_super_admin"])
    })

    const policies = async () =>
      await container.resolve(Modules.RBAC).listRbacPolicies({ resource: "service_package" })

    const coresOwn = async (resources: string[]) => {
      const rbac = container.resolve(Modules.RBAC)
      const found = resources.map(
        async (resource) => await rbac.listRbacPolicies({ resource, operation: "read" })
      )
      return (await Promise.all(found)).flat()
    }

    const roleWith = async (name: string, rights: string[], cores: string[] = []) => {
      const ours = (await policies()).filter(({ operation }) => rights.includes(operation))
      const granted = [...ours, ...(await coresOwn(cores))]
      const { result } = await createRbacRolesWorkflow(container).run({
        input: { roles: [{ name, policy_ids: granted.map(({ id }) => id) }] },
      })
      return result[0]?.id ?? ""
    }

    const signIn = async (name: string, roles: string[]): Promise<Session> => {
      const login = await hire(container, name, "Meyer", "owner")
      const [user] = await container.resolve(Modules.USER).listUsers({ email: login.email })
      await container.resolve(ContainerRegistrationKeys.LINK).create(
        roles.map((rbac_role_id) => ({
          [Modules.USER]: { user_id: user?.id },
          [Modules.RBAC]: { rbac_role_id },
        }))
      )
      return await visitorsOf(api, studio.publishable_key).signInStaff(login)
    }

    const me = async (session: Session) =>
      (await api.get<AdminServicePackagesMe>("/admin/service-packages/me", session)).data
    const granted = async (session: Session) => {
      const { rights } = await me(session)
      return RIGHTS.filter((right) => rights[right])
    }

    describe("with Medusa's own roles", () => {
      it("offers every right of the plugin as a policy", async () => {
        const operations = (await policies()).map(({ operation }) => operation)
        expect(operations.sort()).toEqual([...RIGHTS].sort())
      })

      it("gives a role exactly the rights that were ticked for it", async () => {
        expect(await granted(clerk)).toEqual(["read", "report"])
        expect((await me(clerk)).role).toBeNull()
        expect((await api.get("/admin/client-packages", clerk)).status).toBe(200)
        expect((await api.get("/admin/service-packages/audit", clerk)).status).toBe(200)
        expect(await refused(api.get("/admin/service-packages/team", clerk))).toEqual(FORBIDDEN)
        expect(
          await refused(api.post("/admin/package-templates", { title: "Mine" }, clerk))
        ).toEqual(FORBIDDEN)
      })

      it("knows no limit: whoever may take something off a price may take off all of it", async () => {
        expect(await me(clerk)).toMatchObject({ discount_limit: 0 })
        const seller = await signIn("Sina", [await roleWith("Selling", ["read", "discount"])])
        expect(await me(seller)).toMatchObject({ discount_limit: 100 })
        expect(await me(boss)).toMatchObject({ discount_limit: 100 })
      })

      it("holds every route against them", async () => {
        const expected = await verdictsOf((right) => right === "read" || right === "report")
        expect(await verdictsFor(api, clerk)).toEqual({ ...expected, ...READING_MEDUSAS })
        expect(await verdictsFor(api, boss)).toEqual(await verdictsOf(() => true))
        expect(await verdictsFor(api, nobody)).toEqual(await verdictsOf(() => false))
      })

      it.each(ROLES)("lets a role with the rights of %s do exactly that", async (role) => {
        const may = RIGHTS.filter((right) => DEFAULT_RIGHTS[role][right])
        const person = await signIn(`Pat${role}`, [await roleWith(`As ${role}`, may)])

        const expected = await verdictsOf((right) => DEFAULT_RIGHTS[role][right])
        expect(await verdictsFor(api, person)).toEqual({ ...expected, ...ALSO_ASKED_BY_MEDUSA })
      })

      it("holds Medusa's own doors to packages and workflows against them", async () => {
        const cores = ["customer", "workflow_execution"]
        const reader = await signIn("Rita", [await roleWith("Reading", ["read"], cores)])
        const other = await signIn("Otto", [await roleWith("Not reading", ["redeem"], cores)])
        const look = async (session: Session) =>
          await api.get("/admin/customers?fields=*client_packages", session)
        const run = async (id: string, session: Session) =>
          await api.post(`/admin/workflows-executions/${id}/run`, { input: {} }, session)

        expect((await look(reader)).status).toBe(200)
        expect(await refused(look(other))).toEqual(FORBIDDEN)
        expect((await api.get("/admin/customers", other)).status).toBe(200)
        for (const id of ["service-packages-set-team", "job-service-packages-expire"]) {
          expect(await refused(run(id, reader))).toEqual(FORBIDDEN)
        }
        expect(await refused(run("service-packages-correct-credit", boss))).toMatchObject({
          status: 403,
          code: "forbidden",
        })
      })

      it("asks strangers to sign in, and gives a secret key no right", async () => {
        const everything = Object.keys(await verdictsOf(() => true))
        const signIn = Object.fromEntries(everything.map((route) => [route, "sign in"]))
        expect(await verdictsFor(api, { headers: {} })).toEqual(signIn)

        const { data } = await api.post<{ api_key: { token: string } }>(
          "/admin/api-keys",
          { title: "Till", type: "secret" },
          boss
        )
        const basic = Buffer.from(`${data.api_key.token}:`).toString("base64")
        const key = { headers: { authorization: `Basic ${basic}` } }
        expect(await verdictsFor(api, key)).toEqual(await verdictsOf(() => false))
      })

      it("lets the super admin do everything", async () => {
        expect(await granted(boss)).toEqual([...RIGHTS])
        expect((await api.get("/admin/service-packages/team", boss)).status).toBe(200)
      })

      it("lets somebody without a role do nothing", async () => {
        expect(await refused(me(nobody))).toEqual(FORBIDDEN)
        expect(await refused(api.get("/admin/client-packages", nobody))).toEqual(FORBIDDEN)
      })
    })
  },
})
