import type { AdminClientPackage } from "../../../src/types/http/client-package"
import { useOrdersById } from "../../hooks/orders"
import { isOver } from "./card-lists"
import { PackageLine } from "./package-line"
import { PackageRow } from "./package-row"

// More than these are one line each.
const MOST_OPEN = 3

type Props = { packages: readonly AdminClientPackage[]; isPast?: boolean }

/** A customer's packages, in full while they are few. */
export const PackageBlocks = ({ packages, isPast = false }: Props) => {
  const numberOf = useOrderNumbers(packages)
  const running = packages.filter((one) => !isOver(one))
  const Block = isPast || running.length > MOST_OPEN ? PackageLine : PackageRow
  return (
    <div className="divide-y">
      {packages.map((one) => (
        <Block key={one.id} client_package={one} order_number={numberOf(one)} />
      ))}
    </div>
  )
}

// One question for all of them.
const useOrderNumbers = (packages: readonly AdminClientPackage[]) => {
  const ids = [...new Set(packages.flatMap(({ order_id }) => order_id ?? []))]
  const { data } = useOrdersById(ids)
  const numbers = new Map(data?.orders.map(({ id, display_id }) => [id, `#${display_id}`]))
  return ({ order_id }: AdminClientPackage) =>
    order_id === null ? undefined : numbers.get(order_id)
}
