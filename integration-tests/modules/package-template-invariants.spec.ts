import { onSale, tenMassages, templateModuleSuite } from "../support/template-module"

templateModuleSuite(({ service, sql }) => {
  describe("the database itself", () => {
    it.each([
      ["an empty title", "title = ''", "template_title"],
      ["a validity without its unit", "validity_unit = null", "template_validity_pair"],
      ["a validity of no time", "validity_count = 0", "template_validity_count"],
      ["a limit of nothing", "purchase_limit = 0", "template_purchase_limit"],
      ["a negative window", "cancel_window_hours = -1", "template_cancel_window_hours"],
      ["a version before the first", "version = 0", "template_version"],
      ["prices that are no list", "prices = '{}'", "template_prices"],
      ["an unknown status", "status = 'paused'", "template_status_check"],
      ["an unknown place of sale", "sold = 'web'", "template_sold_check"],
      ["an unknown start", "starts = 'never'", "template_starts_check"],
      ["an unknown policy", "redeem_policy = 'half'", "template_redeem_policy_check"],
      ["an unknown no-show policy", "no_show = 'maybe'", "template_no_show_check"],
      ["an unknown expiry rule", "expiry_rule = 'today'", "template_expiry_rule_check"],
      ["an unknown validity unit", "validity_unit = 'hour'", "template_validity_unit_check"],
      ["a variant without its product", "variant_id = 'v'", "template_product_pair"],
      [
        "a desk-only template with a variant",
        "sold = 'desk_only', variant_id = 'v', product_id = 'p'",
        "template_desk_has_no_variant",
      ],
      ["a template on sale without a variant", "status = 'active'", "template_active_is_sellable"],
    ])("refuses %s", async (_what, change, constraint) => {
      const { id } = await service.createTemplate(tenMassages)

      await expect(
        sql(`UPDATE service_package_template SET ${change} WHERE id = ?`, [id])
      ).rejects.toMatchObject({ code: "23514", constraint: `service_package_${constraint}` })
    })

    it.each([
      ["no units", "units = null"],
      ["zero units", "units = 0"],
      ["more units than a million", "units = 1000001"],
      ["units although unlimited", "unlimited = true"],
    ])("refuses an item with %s", async (_what, change) => {
      await service.createTemplate(tenMassages)

      await expect(sql(`UPDATE service_package_template_item SET ${change}`)).rejects.toMatchObject(
        {
          constraint: "service_package_template_item_units",
        }
      )
    })

    it("takes an unlimited item without units", async () => {
      await service.createTemplate(tenMassages)

      await sql("UPDATE service_package_template_item SET unlimited = true, units = null")

      const [[template]] = await service.listTemplates()
      expect(template?.items[0]).toMatchObject({ units: null, unlimited: true })
    })

    it.each([
      ["a free unit", "cost = 0", "service_package_coverage_cost"],
      ["an unknown kind", "kind = 'brand'", "service_package_coverage_kind_check"],
      ["no reference", "reference_id = ''", "service_package_coverage_reference_id"],
      [
        "an item that is not there",
        "template_item_id = 'no'",
        "service_package_coverage_template_item_id_foreign",
      ],
    ])("refuses coverage with %s", async (_what, change, constraint) => {
      await service.createTemplate(tenMassages)

      await expect(sql(`UPDATE service_package_coverage SET ${change}`)).rejects.toMatchObject({
        constraint,
      })
    })

    it("refuses a second template on the same variant until the first is archived", async () => {
      const [first, second] = [
        await service.createTemplate(tenMassages),
        await service.createTemplate(tenMassages),
      ]
      await service.setTemplateSale(first.id, onSale("variant_10"))

      await expect(service.setTemplateSale(second.id, onSale("variant_10"))).rejects.toThrow(
        /already exists/
      )
      await service.setTemplateSale(first.id, { ...onSale("variant_10"), status: "archived" })
      await service.setTemplateSale(second.id, onSale("variant_10"))
      await expect(
        sql("UPDATE service_package_template SET status = 'active' WHERE id = ?", [first.id])
      ).rejects.toMatchObject({ constraint: "service_package_template_variant_unique" })
    })

    it("refuses a second rule and a second coverage for the same thing", async () => {
      await service.createTemplate(tenMassages)
      await service.upsertRule({ variant_id: "variant_massage" })

      await expect(
        sql("INSERT INTO service_package_rule (id, variant_id) VALUES ('2', 'variant_massage')")
      ).rejects.toMatchObject({ constraint: "service_package_rule_variant_unique" })
      await expect(
        sql(`INSERT INTO service_package_coverage (id, template_item_id, kind, reference_id)
             SELECT '2', template_item_id, kind, reference_id FROM service_package_coverage`)
      ).rejects.toMatchObject({ constraint: "service_package_coverage_reference_unique" })
    })
  })
})
