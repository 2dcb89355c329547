import type { AdminClientPackage } from "../../../src/types/http/client-package"
import { localDate } from "../../../src/domain/validity"
import { useFormat } from "../../hooks/use-format"
import type { Dates } from "./extension"

/** The days of a package that another last day is measured by, in the zone of the shop. */
export const useDates = ({ starts_on, expires_on, frozen_until }: AdminClientPackage): Dates => {
  const { today, zone } = useFormat()
  const resumes_on = frozen_until && localDate(frozen_until, zone)
  return { today: today(), starts_on, expires_on, resumes_on }
}
