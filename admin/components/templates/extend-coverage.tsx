import { useState } from "react"
import { Input, Label, Select } from "@medusajs/ui"
import type {
  AdminPackageTemplate,
  PackageCoverage,
} from "../../../src/types/http/package-template"
import { useExtendCoverage } from "../../hooks/package-templates"
import { useMessages } from "../../hooks/use-messages"
import { ActDrawer } from "../common/act-drawer"
import { CoverageField } from "./editor/coverage-field"

type Props = {
  template: AdminPackageTemplate
  open: boolean
  onOpenChange: (open: boolean) => void
}

/** Lets packages that were sold already pay for more, too. */
export const ExtendCoverage = ({ template, open, onOpenChange }: Props) => {
  const { t } = useMessages()
  const { items, sold_count } = template
  const [item_id, setItem] = useState(items[0]?.id)
  const [coverage, setCoverage] = useState<PackageCoverage[]>([])
  const [reason, setReason] = useState("")
  const { mutate, isPending, error, reset } = useExtendCoverage(template.id)
  const close = (isOpen: boolean) => {
    if (!isOpen) reset()
    onOpenChange(isOpen)
  }
  const onSuccess = () => {
    setCoverage([])
    setReason("")
    close(false)
  }
  return (
    <ActDrawer
      open={open}
      onOpenChange={close}
      title={t("templates.extend")}
      consequence={t("templates.extendMeans", { count: sold_count })}
      submitLabel={t("templates.extend")}
      onSubmit={() => mutate({ item_id, coverage, reason }, { onSuccess })}
      isPending={isPending}
      isDisabled={coverage.length === 0 || !reason.trim()}
      error={error}
    >
      {items.length > 1 && (
        <div className="flex flex-col gap-y-2">
          <Label size="small" weight="plus" htmlFor="extend-item">
            {t("templates.part")}
          </Label>
          <Select value={item_id} onValueChange={setItem}>
            <Select.Trigger id="extend-item">
              <Select.Value />
            </Select.Trigger>
            <Select.Content>
              {items.map(({ id, title }) => (
                <Select.Item key={id} value={id}>
                  {title}
                </Select.Item>
              ))}
            </Select.Content>
          </Select>
        </div>
      )}
      <CoverageField value={coverage} onChange={setCoverage} />
      <div className="flex flex-col gap-y-2">
        <Label size="small" weight="plus" htmlFor="extend-reason">
          {t("common.reason")}
        </Label>
        <Input
          id="extend-reason"
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
      </div>
    </ActDrawer>
  )
}
