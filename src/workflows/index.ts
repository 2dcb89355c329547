// The public face: what stands here is kept through every minor version, so each name is written out.
export { actOnPackagesWorkflow, queueBatchWorkflow, undoBatchWorkflow } from "./batches"
export {
  assignPackageWorkflow,
  changeExpiryWorkflow,
  correctCreditWorkflow,
  freezePackagesWorkflow,
  hideNoteWorkflow,
  reinstatePackagesWorkflow,
  resolveAttentionWorkflow,
  unfreezePackagesWorkflow,
  writeNoteWorkflow,
} from "./changes"
export {
  applyCredits,
  declineCredits,
  guardCompletion,
  quoteCart,
  reconcileCartWorkflow,
  syncOrderRedemptionsWorkflow,
  withdrawCartCredits,
} from "./checkout"
export {
  coverOrderLineWorkflow,
  detachRedemptionWorkflow,
  giveBackSessionsWorkflow,
  markNoShowWorkflow,
  moveBookingWorkflow,
  quoteOrder,
  uncoverOrderLineWorkflow,
  useSessionsWorkflow,
} from "./desk"
export { packagesIssuedWorkflow, syncOrderPackagesWorkflow } from "./issuing"
export {
  cancelPackageWorkflow,
  listPayments,
  previewRefund,
  recordPaymentWorkflow,
  voidPaymentWorkflow,
} from "./money"
export { eraseCustomerWorkflow } from "./persons"
export { givePackageWorkflow, previewOffer, sellPackageWorkflow } from "./selling"
export { changeSettingsWorkflow, setTeamWorkflow } from "./settings"
export {
  archiveTemplateWorkflow,
  createTemplateWorkflow,
  deleteServiceRuleWorkflow,
  deleteTemplateWorkflow,
  duplicateTemplateWorkflow,
  extendTemplateCoverageWorkflow,
  publishTemplateWorkflow,
  updateTemplateWorkflow,
  upsertServiceRuleWorkflow,
} from "./templates"
