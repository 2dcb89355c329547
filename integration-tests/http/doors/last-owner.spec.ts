import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { hire } from "../../../scripts/demo/people"
import makeOwner from "../../../src/scripts/make-owner"
import type { AdminTeamResponse } from "../../../src/types"
import { routesIn } from "../../structure/routes"
import { verdictsFor } from "../../support/callers"
import { eventually } from "../../support/eventually"
import { exitCodeOf } from "../../support/exit-code"
import { refused, type Api, type Session } from "../../support/http"
import { medusaSuite } from "../../support/medusa-suite"
import { openShop, type Shop } from "../../support/shop"
import { visitorsOf } from "../../support/visitors"

const LAST = { status: 400, type: "not_allowed", code: "last_owner" }

medusaSuite({
  testSuite: ({ api: client, getContainer }) => {
    const api: Api = client
    let shop: Shop
    let container: MedusaContainer
    let second: Session & { id: string; email: string }

    beforeAll(async () => {
      container = getContainer()
      shop = await openShop({ api, container })
      const login = await hire(container, "Olga", "Otto", "staff")
      const session = await visitorsOf(api, shop.studio.publishable_key).signInStaff(login)
      second = { ...session, id: await idOf(session), email: login.email }
    })

    const idOf = async (session: Session) =>
      (await api.get<{ user: { id: string } }>("/admin/users/me", session)).data.user.id
    const team = async (session: Session) =>
      (await api.get<AdminTeamResponse>("/admin/service-packages/team", session)).data.team
    const setRole = async (session: Session, user_id: string, role: string | null) =>
      await api.post("/admin/service-packages/team", { team: [{ user_id, role }] }, session)
    const owners = async () =>
      (
        await shop.sql<{ user_id: string }>(
          "select user_id from service_package_staff_role where role = 'owner' order by 1"
        )
      ).map(({ user_id }) => user_id)
    const remove = async (id: string, by: Session) => await api.delete(`/admin/users/${id}`, by)
    const run = async (workflow: string, input: object, by: Session) =>
      await api.post(`/admin/workflows-executions/${workflow}/run`, { input }, by)
    const call = async (...args: string[]) =>
      await exitCodeOf(async () => await makeOwner({ container, args }))

    it("the last owner's user is deleted by nobody, on no way through core", async () => {
      const owner = await idOf(shop.admin())
      const staff = shop.admin("staff")
      expect(await refused(remove(owner, staff))).toMatchObject(LAST)
      expect(await refused(run("remove-user-account", { userId: owner }, staff))).toMatchObject(
        LAST
      )
      expect(await refused(run("delete-user", { ids: [owner] }, staff))).toMatchObject(LAST)
      expect(await owners()).toEqual([owner])
      expect(await idOf(shop.admin())).toBe(owner)
    })

    it("an owner goes while another stays, and takes role and token along", async () => {
      const owner = await idOf(shop.admin())
      await setRole(shop.admin(), second.id, "owner")
      await remove(second.id, shop.admin())

      expect(await owners()).toEqual([owner])
      const verdicts = await verdictsFor(api, second)
      expect(Object.keys(verdicts)).toHaveLength(routesIn("admin").length)
      expect(new Set(Object.values(verdicts))).toEqual(new Set(["sign in"]))
      expect(await refused(remove(owner, shop.admin("staff")))).toMatchObject(LAST)
    })

    it("of two owners who are deleted at the same moment one stays", async () => {
      await setRole(shop.admin(), second.id, "owner")
      const owner = await idOf(shop.admin())
      const outcomes = await Promise.allSettled([
        remove(second.id, shop.admin("staff")),
        remove(owner, shop.admin("staff")),
      ])
      expect(outcomes.filter(({ status }) => status === "rejected")).toHaveLength(1)
      expect(await owners()).toHaveLength(1)
    })

    it("a user whom core refuses to delete keeps the role", async () => {
      await setRole(shop.admin(), second.id, "owner")
      expect(await refused(remove(second.id, second))).toMatchObject({ status: 400 })
      expect(await owners()).toContain(second.id)
    })

    it("one who was deleted past the routes counts no more when another wants to leave", async () => {
      await setRole(shop.admin(), second.id, "owner")
      await container.resolve(Modules.USER).softDeleteUsers([await idOf(shop.admin())])
      expect(await refused(setRole(second, second.id, null))).toMatchObject({ status: 400 })
      expect(await team(second)).toContainEqual({ user_id: second.id, role: "owner" })
    })

    it("when the last owner is gone all the same nobody becomes owner by it, and make-owner lets one in", async () => {
      const owner = await idOf(shop.admin())
      await container.resolve(Modules.USER).softDeleteUsers([owner])
      await shop.replay("user.deleted", { id: owner })
      expect(await owners()).toEqual([owner])
      expect(await refused(team(second))).toMatchObject({ status: 403, code: "forbidden" })
      expect(await refused(team(shop.admin()))).toMatchObject({ status: 401 })

      expect(await call(second.email)).toBeUndefined()
      expect(await team(second)).toContainEqual({ user_id: second.id, role: "owner" })
      expect(
        await shop.sql(
          "select actor_type, actor_id, kind, state, details from service_package_operation where kind = 'make_owner'"
        )
      ).toEqual([
        {
          actor_type: "system",
          actor_id: "make-owner",
          kind: "make_owner",
          state: "done",
          details: { user_id: second.id, email: second.email },
        },
      ])
    })

    it("make-owner says what is wrong and ends with exit code 1", async () => {
      const before = await owners()
      for (const args of [[], ["a@example.com", "b@example.com"], ["nobody@example.com"], ["%"]]) {
        expect([args, await call(...args)]).toEqual([args, 1])
      }
      expect(await owners()).toEqual(before)
    })

    it("a deleted user's role goes with the event", async () => {
      await setRole(shop.admin(), second.id, "manager")
      await container.resolve(Modules.USER).softDeleteUsers([second.id])
      await shop.replay("user.deleted", { id: second.id })
      await eventually(async () =>
        expect(await team(shop.admin())).not.toContainEqual({ user_id: second.id, role: "manager" })
      )
    })
  },
})
