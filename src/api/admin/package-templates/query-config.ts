/** Every field of a template; each can be asked for by name. */
export const packageTemplateFields = [
  "id",
  "title",
  "description",
  "status",
  "version",
  "sold",
  "variant_id",
  "product_id",
  "created_product",
  "prices",
  "validity",
  "freeze_limit",
  "starts",
  "redeem_policy",
  "no_show",
  "cancel_window_hours",
  "expiry_rule",
  "purchase_limit",
  "items",
  "checks",
  "sold_count",
  "metadata",
  "created_at",
  "updated_at",
]

/** How one template is answered. */
export const retrievePackageTemplateConfig = {
  defaults: packageTemplateFields,
  allowed: packageTemplateFields,
  isList: false,
}

/** How a list of templates is answered. */
export const listPackageTemplateConfig = {
  ...retrievePackageTemplateConfig,
  isList: true,
  defaultLimit: 50,
}
