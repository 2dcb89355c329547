import { model } from "@medusajs/framework/utils"

/** What a command is about to do in Medusa, until all of it is done or given up; its id is the operation's. */
export const PlannedWork = model
  .define(
    { name: "planned_work", tableName: "service_package_planned_work" },
    {
      id: model.text().primaryKey(),
      order_id: model.text(),
      /** What was asked for, as its command reads it. */
      input: model.json(),
      /** Until then whoever began it is at work; afterwards anybody may go on. */
      leased_until: model.dateTime(),
    }
  )
  .indexes([
    { name: "service_package_planned_work_order", on: ["order_id"] },
    { name: "service_package_planned_work_lease", on: ["leased_until"] },
  ])
