import { useState } from "react"
import { Button, Container, Heading, Text } from "@medusajs/ui"
import { useMe } from "../../hooks/use-me"
import { useMessages } from "../../hooks/use-messages"
import { GiveToMany } from "./give-to-many"
import type { Picked } from "../../lib/picked"

/** Gives everybody in a customer group a package, for those who may. */
export const GroupPackages = ({ customer_group }: { customer_group: Picked }) => {
  const { t } = useMessages()
  const { can } = useMe()
  const [open, setOpen] = useState(false)
  if (!can("grant")) return null
  return (
    <Container className="flex flex-wrap items-center justify-between gap-2 px-6 py-4">
      <div>
        <Heading level="h2">{t("menu.packages")}</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {t("many.groupSentence")}
        </Text>
      </div>
      <Button size="small" variant="secondary" onClick={() => setOpen(true)}>
        {t("many.openGroup")}
      </Button>
      <GiveToMany open={open} onOpenChange={setOpen} customer_group={customer_group} />
    </Container>
  )
}
