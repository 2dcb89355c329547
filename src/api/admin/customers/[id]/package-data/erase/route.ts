import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminErasePreviewResponse } from "../../../../../../types/http/personal-data"
import { countPersonalData, eraseCustomerWorkflow } from "../../../../../../workflows/persons"
import { commandOf } from "../../../../../command"
import { sayReplayed } from "../../../../../idempotency"
import { NOT_INCLUDED } from "../../../not-included"

/** What erasing a customer would do. */
export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminErasePreviewResponse>
) => {
  const customer_id = req.params.id ?? ""
  const counted = await countPersonalData(req.scope, customer_id)
  res.json({ erase_preview: { customer_id, ...counted, not_included: NOT_INCLUDED } })
}

/** Erases who a customer was; what she had stays. */
export const POST = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const customer_id = req.params.id ?? ""
  await countPersonalData(req.scope, customer_id)
  const { result } = await eraseCustomerWorkflow(req.scope).run({
    input: { ...(await commandOf(req)), customer_id },
  })
  if (result.replayed) sayReplayed(res)
  res.json({ erased: { customer_id, holdings: result.holdings, not_included: NOT_INCLUDED } })
}
