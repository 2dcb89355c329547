import { useRef, useState } from "react"
import { clx } from "@medusajs/ui"
import type { AdminClientPackage } from "../../../src/types/http/client-package"
import { AttentionNotice } from "../acts/attention-notice"
import { EditPanel } from "../edit-panel/edit-panel"
import { isOver } from "./card-lists"
import { NoteLine } from "./note-line"
import { PackageFacts } from "./package-facts"
import { PackageHeading } from "./package-heading"
import { OpenPayment } from "./open-payment"
import { SellAgain } from "./sell-again"
import { ServiceRow } from "./service-row"

type Props = {
  client_package: AdminClientPackage
  /** The number of the order that sold it, where it is known. */
  order_number?: string
}

/** One package: how it stands, what is left of each service, what is open, and what can be done. */
export const PackageRow = ({ client_package, order_number }: Props) => {
  const [isEditing, setIsEditing] = useState(false)
  const pencil = useRef<HTMLButtonElement>(null)
  const { id, title, service_credits } = client_package
  const close = () => {
    setIsEditing(false)
    pencil.current?.focus()
  }
  return (
    <article
      aria-label={title}
      data-package={id}
      className={clx(
        "flex flex-col gap-y-3 px-6 py-4",
        isOver(client_package) && "bg-ui-bg-subtle"
      )}
    >
      <PackageHeading
        {...{ client_package, isEditing, pencil }}
        onEdit={() => setIsEditing(true)}
      />
      {isEditing && <EditPanel client_package={client_package} onClose={close} />}
      <AttentionNotice client_package={client_package} />
      <div className="flex flex-wrap items-center justify-between gap-2">
        <PackageFacts {...{ client_package, order_number }} />
        {isOver(client_package) && <SellAgain client_package={client_package} />}
      </div>
      <ul className="flex flex-col gap-y-3">
        {service_credits.map((service_credit) => (
          <ServiceRow key={service_credit.id} {...{ client_package, service_credit }} />
        ))}
      </ul>
      <OpenPayment client_package={client_package} />
      <NoteLine client_package={client_package} />
    </article>
  )
}
