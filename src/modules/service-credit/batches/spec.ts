import type { OwnerlessPackage } from "../issuing/new-package"

/** What a batch gives to each of its customers, fixed when it is queued. */
export type BatchSpec = {
  to: "customers" | "group" | "all"
  customer_group_id: string | null
  /** Whether the customers are told. */
  notify: boolean
  /** How many a customer may have of the template; who has them is skipped. */
  purchase_limit: number | null
  time_zone: string
  package: OwnerlessPackage
}

type Amount = "price" | "net_price" | "original_price" | "standard_price" | "paid_amount"
type Credit = OwnerlessPackage["credits"][number]

/** A spec as JSON holds it: amounts are minor units, written out. */
export type StoredBatchSpec = Omit<BatchSpec, "package"> & {
  package: Omit<OwnerlessPackage, Amount | "credits"> & {
    [Name in Amount]: string
  } & {
    credits: (Omit<Credit, "value" | "net_value"> & { value: string; net_value: string })[]
  }
}

/** Writes a spec down. */
export const storeSpec = (spec: BatchSpec): StoredBatchSpec => {
  const { price, net_price, original_price, standard_price, paid_amount = 0n } = spec.package
  return {
    ...spec,
    package: {
      ...spec.package,
      price: price.toString(),
      net_price: net_price.toString(),
      original_price: original_price.toString(),
      standard_price: standard_price.toString(),
      paid_amount: paid_amount.toString(),
      credits: spec.package.credits.map((credit) => ({
        ...credit,
        value: credit.value.toString(),
        net_value: credit.net_value.toString(),
      })),
    },
  }
}

/** Reads a spec, exactly as it was written down. */
export const readSpec = (stored: StoredBatchSpec): BatchSpec => ({
  ...stored,
  package: {
    ...stored.package,
    price: BigInt(stored.package.price),
    net_price: BigInt(stored.package.net_price),
    original_price: BigInt(stored.package.original_price),
    standard_price: BigInt(stored.package.standard_price),
    paid_amount: BigInt(stored.package.paid_amount),
    credits: stored.package.credits.map((credit) => ({
      ...credit,
      value: BigInt(credit.value),
      net_value: BigInt(credit.net_value),
    })),
  },
})
