import { Container, Heading } from "@medusajs/ui"
import { Link } from "react-router-dom"
import type { AdminClientPackage } from "../../../src/types/http/client-package"
import { useOrdersById } from "../../hooks/orders"
import { useOwnerName } from "../../hooks/use-owner-name"
import { ActDrawers } from "../acts/act-drawers"
import type { Act } from "../acts/menu-entries"
import { useDrawers } from "../acts/use-drawers"
import { PackageRow } from "../card/package-row"

type Props = {
  client_package: AdminClientPackage
  /** What is open from the start. */
  act: Act | null
}

/** Whose package it is, and the package as it stands on the customer's page. */
export const GeneralSection = ({ client_package, act }: Props) => {
  const { title, customer_id, order_id } = client_package
  const nameOf = useOwnerName()
  const { name, drawer } = useDrawers<Act>(act)
  const { data } = useOrdersById(order_id === null ? [] : [order_id])
  const number = data?.orders[0]?.display_id
  return (
    <Container className="divide-y p-0">
      <div className="px-6 py-4">
        <Heading>
          <Link to={`/customers/${customer_id}`} className="hover:text-ui-fg-interactive-hover">
            {nameOf(client_package) ?? customer_id}
          </Link>
          <span className="sr-only">{title}</span>
        </Heading>
      </div>
      <PackageRow
        client_package={client_package}
        {...(number !== undefined && { order_number: `#${number}` })}
      />
      <ActDrawers act={name} {...{ client_package }} {...drawer} />
    </Container>
  )
}
