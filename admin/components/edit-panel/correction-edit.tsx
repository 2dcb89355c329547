import { useEffect } from "react"
import { Button, Input, Label, Text, toast } from "@medusajs/ui"
import type { AdminClientPackage } from "../../../src/types/http/client-package"
import { useMessages } from "../../hooks/use-messages"
import { usesTheLast } from "./correction"
import { Problem } from "../common/problem"
import { ChangedMeanwhile } from "./changed-meanwhile"
import { EditRow } from "./edit-row"
import { ServiceLine } from "./service-line"
import { useCorrection } from "./use-correction"

type Props = { client_package: AdminClientPackage; onDirty: (isDirty: boolean) => void }

/** Corrects how many sessions of each service are used, and says before saving what that makes of them. */
export const CorrectionEdit = ({ client_package, onDirty }: Props) => {
  const { id, service_credits, units } = client_package
  const { t } = useMessages()
  const correction = useCorrection(client_package)
  const { deltas, reason, stale, isChanged } = correction
  const isDirty = isChanged || reason !== ""
  useEffect(() => onDirty(isDirty), [isDirty])
  const save = async () => {
    if (await correction.save()) toast.success(t("edit.corrected"))
  }
  return (
    <EditRow title={t("edit.correction")}>
      {service_credits.map((credit) => (
        <ServiceLine
          key={credit.id}
          service_credit={credit}
          deltas={deltas}
          onStep={(by) => correction.step(credit.id, by)}
        />
      ))}
      {usesTheLast(service_credits, deltas) && (
        <Text size="small" className="text-ui-tag-orange-text" aria-live="polite">
          {t("edit.lastOne", { total: units.granted })}
        </Text>
      )}
      <form
        className="flex flex-wrap items-end gap-2"
        onSubmit={(event) => {
          event.preventDefault()
          event.stopPropagation()
          if (isChanged) void save()
        }}
      >
        <div className="flex min-w-[200px] flex-1 flex-col gap-y-1">
          <Label htmlFor={`${id}-reason`} size="small">
            {t("edit.reason")}
          </Label>
          <Input
            id={`${id}-reason`}
            size="small"
            maxLength={500}
            value={reason}
            onChange={({ target }) => correction.setReason(target.value)}
          />
        </div>
        <Button type="submit" size="small" disabled={!isChanged} isLoading={correction.isPending}>
          {t("edit.save")}
        </Button>
      </form>
      {isChanged && reason.trim() && (
        <Text size="xsmall" className="text-ui-fg-subtle">
          {t("edit.savedAs", { reason: reason.trim() })}
        </Text>
      )}
      {stale ? (
        <ChangedMeanwhile client_package_id={id} service_credit={stale} />
      ) : (
        <Problem error={correction.error} />
      )}
    </EditRow>
  )
}
