import { Button, Drawer, Heading, Text, toast } from "@medusajs/ui"
import { useState } from "react"
import { Link } from "react-router-dom"
import { downloadPersonalData, useErasePreview } from "../../hooks/personal-data"
import { useFormat } from "../../hooks/use-format"
import { useMessages } from "../../hooks/use-messages"
import { useProblem } from "../../hooks/use-problem"
import { saveAs } from "../../lib/save-as"
import type { DrawerState } from "../acts/use-drawers"
import { LoadingLines } from "../common/loading-lines"
import { Trouble } from "../common/trouble"
import { useReturnFocus } from "../common/use-return-focus"
import { EraseForm } from "./erase-form"
import { KeptList } from "./kept-list"

type Props = DrawerState & { customer_id: string; name: string }

/** What is kept of a customer: to hand to her, or to be forgotten. */
export const PersonalDataDrawer = ({ customer_id, name, ...drawer }: Props) => {
  const { t } = useMessages()
  const focus = useReturnFocus()
  const { data, error, refetch } = useErasePreview(customer_id)
  const holdings = data?.erase_preview.holdings
  return (
    <Drawer {...drawer}>
      <Drawer.Content {...focus}>
        <Drawer.Header>
          <Drawer.Title>{t("person.title")}</Drawer.Title>
          <Drawer.Description>{name}</Drawer.Description>
        </Drawer.Header>
        <Drawer.Body className="flex flex-1 flex-col gap-y-6 overflow-y-auto">
          {error && <Trouble error={error} onRetry={refetch} />}
          {!error && !holdings && <LoadingLines lines={5} />}
          {holdings && (
            <>
              <section className="flex flex-col items-start gap-y-3">
                <Heading level="h3">{t("person.kept")}</Heading>
                <KeptList holdings={holdings} />
                <Text size="small" className="text-ui-fg-subtle">
                  {t("person.notOurs")}
                </Text>
                <SaveButton customer_id={customer_id} />
              </section>
              <SameAddress customer_ids={data?.erase_preview.same_address ?? []} />
              <EraseForm {...{ customer_id, holdings }} onDone={() => drawer.onOpenChange(false)} />
            </>
          )}
        </Drawer.Body>
        <Drawer.Footer>
          <Drawer.Close asChild>
            <Button variant="secondary" size="small">
              {t("common.back")}
            </Button>
          </Drawer.Close>
        </Drawer.Footer>
      </Drawer.Content>
    </Drawer>
  )
}

/** A guest with her address is another customer, and is erased by herself. */
const SameAddress = ({ customer_ids }: { customer_ids: readonly string[] }) => {
  const { t } = useMessages()
  if (!customer_ids.length) return null
  return (
    <Text size="small">
      {t("person.sameAddress", { count: customer_ids.length })}{" "}
      {customer_ids.map((id) => (
        <Link key={id} to={`/customers/${id}`} className="text-ui-fg-interactive mr-2">
          {id}
        </Link>
      ))}
    </Text>
  )
}

const SaveButton = ({ customer_id }: { customer_id: string }) => {
  const { t } = useMessages()
  const { today } = useFormat()
  const problem = useProblem()
  const [isSaving, setSaving] = useState(false)
  const save = async () => {
    setSaving(true)
    try {
      saveAs(await downloadPersonalData(customer_id), `packages-${customer_id}-${today()}.json`)
    } catch (error) {
      toast.error(problem(error))
    } finally {
      setSaving(false)
    }
  }
  return (
    <Button size="small" variant="secondary" isLoading={isSaving} onClick={() => void save()}>
      {t("person.download")}
    </Button>
  )
}
