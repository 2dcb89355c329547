import { model } from "@medusajs/framework/utils"
import { ROLES } from "../../../domain/rights"

/** The role an owner gave a user; user metadata is never read for rights. */
export const PackageStaffRole = model.define(
  { name: "package_staff_role", tableName: "service_package_staff_role" },
  {
    user_id: model.text().primaryKey(),
    role: model.enum([...ROLES]),
  }
)
