import { Checkbox, Container, Heading, Table, Text } from "@medusajs/ui"
import { discountLimitOf, RIGHTS, ROLES, rightsOf } from "../../../src/domain/rights"
import { useChangeSettings, useSettings } from "../../hooks/settings"
import { useMessages } from "../../hooks/use-messages"
import { LoadingLines } from "../common/loading-lines"
import { Trouble } from "../common/trouble"
import { DiscountLimit } from "./discount-limit"

/** What each role may do, as boxes to tick; a tick counts at once. */
export const RightsSection = () => {
  const { t } = useMessages()
  const { data, isError, error, refetch } = useSettings()
  const { mutate } = useChangeSettings()
  return (
    <Container className="divide-y p-0">
      <div className="px-6 py-4">
        <Heading level="h2">{t("settings.rightsTitle")}</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {t("settings.rightsHint")}
        </Text>
      </div>
      {isError && <Trouble error={error} onRetry={refetch} />}
      {!data && !isError && <LoadingLines lines={9} />}
      {data && (
        <div className="overflow-x-auto">
          <Table>
            <Table.Header>
              <Table.Row>
                <Table.HeaderCell>{t("settings.right")}</Table.HeaderCell>
                {ROLES.map((role) => (
                  <Table.HeaderCell key={role} className="w-px px-1 text-center sm:w-24">
                    {t(`settings.roles.${role}`)}
                  </Table.HeaderCell>
                ))}
              </Table.Row>
            </Table.Header>
            <Table.Body>
              {RIGHTS.map((right) => (
                <Table.Row key={right}>
                  <Table.Cell className="text-ui-fg-base whitespace-normal py-2">
                    {t(`settings.rights.${right}`)}
                  </Table.Cell>
                  {ROLES.map((role) => (
                    <Table.Cell key={role} className="px-1 text-center">
                      <Checkbox
                        aria-label={`${t(`settings.roles.${role}`)}: ${t(`settings.rights.${right}`)}`}
                        checked={rightsOf(role, data.settings.rights)[right]}
                        disabled={right === "settings"}
                        onCheckedChange={(ticked) =>
                          mutate({ rights: { [role]: { [right]: ticked === true } } })
                        }
                      />
                      {right === "discount" && rightsOf(role, data.settings.rights).discount && (
                        <DiscountLimit
                          key={discountLimitOf(role, data.settings.rights)}
                          label={t("settings.discountLimit", {
                            role: t(`settings.roles.${role}`),
                          })}
                          limit={discountLimitOf(role, data.settings.rights)}
                          onChange={(discount_limit) =>
                            mutate({ rights: { [role]: { discount_limit } } })
                          }
                        />
                      )}
                    </Table.Cell>
                  ))}
                </Table.Row>
              ))}
            </Table.Body>
          </Table>
        </div>
      )}
    </Container>
  )
}
