import { castNumber } from "@medusajs/dashboard/lib"
import type { ReactNode } from "react"
import { Container, Text } from "@medusajs/ui"
import { validityOf } from "../../../src/domain/validity"
import { useFormat } from "../../hooks/use-format"
import { useMessages } from "../../hooks/use-messages"
import { namesOf } from "../../lib/picked"
import { useTerms } from "../templates/use-terms"
import { expiryOf, titleOf, type ManyValues } from "./many-values"

const Row = ({ label, children }: { label: string; children: ReactNode }) => (
  <div className="grid grid-cols-1 gap-x-4 px-6 py-3 sm:grid-cols-[10rem_1fr]">
    <dt className="txt-compact-small text-ui-fg-subtle">{label}</dt>
    <dd className="txt-compact-small-plus">{children}</dd>
  </div>
)

const useSentences = (values: ManyValues, count: number | undefined) => {
  const { t } = useMessages()
  const { count: write, longDay, today } = useFormat()
  const terms = useTerms()
  const { kind, template, to, group, customers, day, sessions } = values
  const number = count === undefined ? "…" : write(count)

  const who = () => {
    if (to === "customers") return namesOf(customers)
    const people = t("many.people", { count: count ?? 0, number })
    return to === "group" && group ? `${people} · ${group.name}` : people
  }
  const what = () =>
    kind === "template"
      ? `${titleOf(values)} (${terms.items(template?.items ?? [])})`
      : `${sessions} × ${titleOf(values)}`
  const until = () => {
    const expiry = expiryOf(values)
    const lasts = template?.validity ?? null
    if (expiry === "day" && day !== null) return longDay(day)
    if (expiry !== "terms" || lasts === null) return t("common.never")
    if (template?.starts === "first_use") {
      return t("many.fromFirstUse", { period: terms.validity(lasts) })
    }
    return longDay(validityOf({ startsOn: today(), validity: lasts }) ?? today())
  }
  return { who: who(), what: what(), until: until(), number }
}

type Props = { values: ManyValues; count: number | undefined; currency_code: string }

/** Says who gets what until when, before anybody gets it. */
export const Review = ({ values, count, currency_code }: Props) => {
  const { t } = useMessages()
  const { money } = useFormat()
  const { who, what, until, number } = useSentences(values, count)
  const { source, price, template, notify } = values
  const usual = template?.prices.find((one) => one.currency_code === currency_code)
  const amount =
    price === "" ? (values.kind === "template" ? (usual?.amount ?? 0) : 0) : castNumber(price)
  return (
    <>
      <Container className="divide-y p-0">
        <dl className="divide-y">
          <Row label={t("many.who")}>{who}</Row>
          <Row label={t("many.what")}>{what}</Row>
          <Row label={t("list.columns.until")}>{until}</Row>
          <Row label={t("many.source")}>
            {t(`common.source.${source}`)}
            {source !== "complimentary" && ` · ${money(amount, currency_code)}`}
          </Row>
          <Row label={t("many.told")}>
            {notify ? t("many.toldYes", { count: count ?? 0, number }) : t("many.toldNo")}
          </Row>
        </dl>
      </Container>
      <Text size="small" role="status">
        {count === 0
          ? t("many.nobody")
          : t("many.consequence", { count: count ?? 0, number, package: titleOf(values) })}
      </Text>
      <Text size="small" className="text-ui-fg-subtle">
        {values.kind === "template" && template?.purchase_limit && `${t("many.limited")} `}
        {t("many.afterwards")}
      </Text>
    </>
  )
}
