/** A package of an order, as far as its owner is concerned. */
export type OwnedPackage = {
  id: string
  customer_id: string
  cancelled: boolean
  /** Something of it was used, lost or is reserved. */
  used: boolean
  /** Staff have moved it to somebody. */
  assigned_by_hand: boolean
}

/**
 * The packages of an order that follow it to its new customer. Who was a guest is the same person with
 * an account now, so everything follows; of somebody with an account only what was not used. What
 * staff have moved stays where they put it.
 */
export const packagesToFollow = (
  order: { customer_id: string | null; guests: readonly string[] },
  packages: readonly OwnedPackage[]
): string[] =>
  packages
    .filter(({ customer_id, cancelled, used, assigned_by_hand }) => {
      const isElsewhere = order.customer_id !== null && customer_id !== order.customer_id
      const mayFollow = !used || order.guests.includes(customer_id)
      return isElsewhere && mayFollow && !cancelled && !assigned_by_hand
    })
    .map(({ id }) => id)
