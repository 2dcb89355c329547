import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { asError, unexpected } from "../../../errors/refuse"
import type { PackagesChanged } from "../../../modules/service-credit/changes/change-packages"
import { answerPackage } from "../../command"

/** What became of the one package that was named; left alone, it is the error that says why. */
export const onlyChange = ({ changed, left_alone }: PackagesChanged) => {
  const [why] = left_alone
  if (why) throw asError(why)
  const [one] = changed
  if (!one) throw unexpected("No package was named.")
  return one
}

/** Answers a change of one package with the package as it is now. */
export const answerChange = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse,
  result: PackagesChanged
): Promise<void> => {
  await answerPackage(req, res, onlyChange(result))
}
