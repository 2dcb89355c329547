/** How a package comes to its owner: bought in the shop, sold at the desk, or given by hand. */
export const PACKAGE_SOURCES = ["order", "sale", "external", "complimentary", "migrated"] as const
/** How one package came to its owner. */
export type PackageSource = (typeof PACKAGE_SOURCES)[number]

/** How a package comes to its owner when staff give it: a sale writes an order, the others do not. */
export const GIVEN_SOURCES = ["sale", "external", "complimentary", "migrated"] as const
/** How one package that staff gave came to its owner. */
export type GivenSource = (typeof GIVEN_SOURCES)[number]

/** What is given without an order: paid elsewhere, free, or brought along from another system. */
export const BY_HAND_SOURCES = ["external", "complimentary", "migrated"] as const
/** How one package that has no order came to its owner. */
export type ByHandSource = (typeof BY_HAND_SOURCES)[number]
