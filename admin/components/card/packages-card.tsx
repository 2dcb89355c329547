import { useState } from "react"
import { Button, Container, Heading } from "@medusajs/ui"
import type { AdminCustomer } from "@medusajs/framework/types"
import { useClientPackages } from "../../hooks/client-packages"
import { useMe } from "../../hooks/use-me"
import { useMessages } from "../../hooks/use-messages"
import { customerName } from "../../lib/names"
import { AddPackage } from "../add-package/add-package"
import { NothingYet } from "../common/nothing-yet"
import { Trouble } from "../common/trouble"
import { CustomerMenu } from "../personal-data/customer-menu"
import { UseSessionMenu } from "../use/use-session-menu"
import { NextVisits } from "../visits/next-visits"
import { CardBody } from "./card-body"
import { CardSkeleton } from "./card-skeleton"

// The newest; the packages page shows the others.
const MOST = 50

/** The customer's packages: what is left, what ends, what is booked, and everything done every day. */
export const PackagesCard = ({ customer }: { customer: AdminCustomer }) => {
  const { t } = useMessages()
  const me = useMe()
  const [isAdding, setIsAdding] = useState(false)
  const query = { customer_id: [customer.id], limit: MOST }
  const { data, error, refetch } = useClientPackages(query, { enabled: me.can("read") })
  const name = customerName(customer)

  if (!me.isPending && !me.error && !me.can("read")) return null
  const problem = me.error ?? error
  const packages = data?.client_packages ?? []
  const add = me.can("sell") && (
    <Button size="small" variant="secondary" onClick={() => setIsAdding(true)}>
      {t("add.heading")}
    </Button>
  )
  return (
    <Container className="divide-y p-0" aria-busy={!data && !problem}>
      <div className="flex flex-wrap items-center justify-between gap-2 px-6 py-4">
        <div className="flex items-center gap-x-2">
          <Heading level="h2">{t("menu.packages")}</Heading>
          <CustomerMenu customer_id={customer.id} name={name} />
        </div>
        {packages.length > 0 && (
          <div className="grid w-full grid-cols-2 gap-2 sm:flex sm:w-auto [&>button]:w-full sm:[&>button]:w-fit">
            <UseSessionMenu packages={packages} />
            {add}
          </div>
        )}
      </div>
      {problem && <Trouble error={problem} onRetry={me.error ? me.refetch : refetch} />}
      {!problem && !data && <CardSkeleton />}
      {data?.count === 0 && (
        <NothingYet sentence={t("card.empty", { name: customer.first_name || name })}>
          {add}
        </NothingYet>
      )}
      {packages.length > 0 && (
        <CardBody packages={packages} count={data?.count ?? 0} email={customer.email} />
      )}
      {packages.length > 0 && <NextVisits customer_id={customer.id} />}
      <AddPackage open={isAdding} onOpenChange={setIsAdding} customer={{ id: customer.id, name }} />
    </Container>
  )
}
