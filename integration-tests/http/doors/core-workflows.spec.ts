import path from "node:path"
import { WorkflowManager } from "@medusajs/framework/orchestration"
import type { Right } from "../../../src/domain/rights"
import { DEFAULT_RIGHTS } from "../../../src/domain/rights"
import { runnable } from "../../../src/api/admin/workflows-executions/runnable"
import { sourceFiles } from "../../structure/source"
import { knockingAt } from "../../support/knock"
import { medusaSuite } from "../../support/medusa-suite"
import { openShop, type Shop } from "../../support/shop"

const DOORS = ["run", "steps/success", "steps/failure"]
const STEP = { transaction_id: "none", step_id: "none" }
const MALLORY = { type: "user", id: "user_mallory", name: "Mallory" }

medusaSuite({
  testSuite: ({ api: client, getContainer }) => {
    let shop: Shop
    let knock: ReturnType<typeof knockingAt>
    let package_id: string
    let credit_id: string

    beforeAll(async () => {
      shop = await openShop({ api: client, container: getContainer() })
      const { packages } = await shop.buy(shop.anna, "ten_massages")
      package_id = String(packages[0]?.id)
      credit_id = String(packages[0]?.service_credits[0]?.id)
      const base: string = client.defaults.baseURL
      knock = knockingAt(base)
    })
    afterEach(async () => await shop.audit())

    const ours = () =>
      [...WorkflowManager.getWorkflows().keys()].filter((id) => id.startsWith("service-packages-"))
    // A test's server starts no jobs; their workflows have ids all the same.
    const jobs = sourceFiles("src/jobs").map((file) => `job-${path.basename(file, ".ts")}`)
    const everything = async () => {
      const rows = await shop.everyRow()
      const roles = await shop.sql(
        "select user_id, role from service_package_staff_role order by 1"
      )
      const newest = await shop.sql("select max(id) as id from service_package_operation")
      return JSON.stringify([rows, roles, newest])
    }
    const bodyAt = (door: string) =>
      door === "run"
        ? { input: { actor: MALLORY, id: package_id, client_package_ids: [package_id], team: [] } }
        : STEP
    const ask = async (id: string, door: string, role: "staff" | "manager" | "owner") =>
      await knock({
        method: "POST",
        url: `/admin/workflows-executions/${id}/${door}`,
        session: shop.admin(role),
        body: bodyAt(door),
      })
    const expected = (id: string, may: (right: Right) => boolean) => {
      const known = runnable(id)
      return known !== null && may(known.right)
    }

    it("there are many, the jobs among them", () => {
      expect(ours().length).toBeGreaterThan(45)
      expect(jobs.length).toBeGreaterThan(4)
      for (const job of jobs) expect(job).toMatch(/^job-service-packages-/)
    })

    it.each(["staff", "manager"] as const)(
      "opens to %s at none of core's doors what no right opens, and nothing is written",
      async (role) => {
        const before = await everything()
        const open: string[] = []
        for (const id of [...ours(), ...jobs]) {
          if (expected(id, (right) => DEFAULT_RIGHTS[role][right])) continue
          for (const door of DOORS) {
            const { status, code } = await ask(id, door, role)
            if (status !== 403 || code !== "forbidden") open.push(`${id}/${door}: ${status}`)
          }
        }
        expect(open).toEqual([])
        expect(await everything()).toBe(before)
      }
    )

    it("takes an actor from nobody over HTTP, whatever his rights", async () => {
      const before = await everything()
      for (const id of ours()) {
        const { status } = await ask(id, "run", "owner")
        expect([id, status]).toEqual([id, runnable(id) ? 400 : 403])
      }
      expect(await everything()).toBe(before)
    })

    it("lets nobody correct a package in another person's name", async () => {
      const input = {
        actor: MALLORY,
        reason: "for fun",
        client_package_id: package_id,
        service_credit_id: credit_id,
        available: 99,
      }
      const url = "/admin/workflows-executions/service-packages-correct-credit/run"
      for (const role of ["staff", "owner"] as const) {
        const said = await knock({
          method: "POST",
          url,
          session: shop.admin(role),
          body: { input },
        })
        expect(said).toMatchObject({ status: 403, code: "forbidden" })
      }
      expect(await shop.leftOf(shop.anna)).toEqual({ "Massage 60": 10 })
      expect(
        await shop.sql("select 1 from service_package_operation where actor_id = 'user_mallory'")
      ).toEqual([])
    })

    it("lets nobody but an owner name owners", async () => {
      const { data } = await client.get("/admin/users/me", shop.admin("staff"))
      const user_id = String(data.user.id)
      const url = "/admin/workflows-executions/service-packages-set-team/run"
      const body = { input: { team: [{ user_id, role: "owner" }] } }
      const roleOf = async () =>
        await shop.sql("select role from service_package_staff_role where user_id = ?", [user_id])
      const before = await roleOf()
      const staff = await knock({ method: "POST", url, session: shop.admin("staff"), body })
      expect(staff).toMatchObject({ status: 403, code: "forbidden" })
      expect(await roleOf()).toEqual(before)

      expect(
        (await knock({ method: "POST", url, session: shop.admin("owner"), body })).status
      ).toBe(200)
      expect(await roleOf()).toEqual([{ role: "owner" }])
    })

    it("takes over HTTP only what its own routes would take", async () => {
      const url = "/admin/workflows-executions/service-packages-set-team/run"
      for (const input of [
        undefined,
        null,
        "x",
        {},
        { team: "x" },
        { team: [{ role: "owner" }] },
      ]) {
        const said = await knock({
          method: "POST",
          url,
          session: shop.admin("owner"),
          body: { input },
        })
        expect([input, said.status, said.type]).toEqual([input, 400, "invalid_data"])
      }
    })

    it("starts a job for whoever may change the settings", async () => {
      const url = "/admin/workflows-executions/job-service-packages-expire/run"
      const asked = { method: "POST", url, body: {} }
      expect((await knock({ ...asked, session: shop.admin("manager") })).status).toBe(403)
      expect((await knock({ ...asked, session: shop.admin("owner") })).status).not.toBe(403)
    })

    it("shows the executions only to whoever may read packages", async () => {
      await shop.sql(
        `insert into workflow_execution (id, workflow_id, transaction_id, run_id, execution, context, state)
         values ('wf_exec_1', 'service-packages-give-package', 't1', 'r1', '{}', '{"price": 450}', 'done'),
           ('wf_exec_2', 'create-cart', 't2', 'r2', '{}', '{}', 'done')`
      )
      const list = async () =>
        (
          await knock({
            method: "GET",
            url: "/admin/workflows-executions",
            session: shop.admin("staff"),
          })
        ).text
      const detail = async (of: string) =>
        (
          await knock({
            method: "GET",
            url: `/admin/workflows-executions/${of}`,
            session: shop.admin("staff"),
          })
        ).status
      const OURS = ["service-packages-give-package/t1", "wf_exec_1"]
      expect(await list()).toContain("wf_exec_1")
      for (const of of OURS) expect(await detail(of)).toBe(200)

      await client.post(
        "/admin/service-packages/settings",
        { rights: { staff: { read: false } } },
        shop.admin()
      )
      expect(await list()).not.toContain("wf_exec_1")
      expect(await list()).toContain("wf_exec_2")
      for (const of of OURS) expect([of, await detail(of)]).toEqual([of, 403])
      expect(await detail("wf_exec_2")).toBe(200)
    })
  },
})
