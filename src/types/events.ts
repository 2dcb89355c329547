/** A client package, by id: what it is by now is read when the event is handled. */
export type ClientPackageEvent = { id: string }

/** Packages given to many customers at once, by the id of the batch. */
export type ClientPackageBatchEvent = { id: string }

/** A service credit and the package it belongs to. */
export type ServiceCreditEvent = { id: string; client_package_id: string }

/** A redemption, the credit it used and the package that belongs to. */
export type PackageRedemptionEvent = {
  id: string
  service_credit_id: string
  client_package_id: string
}

/** Every event the plugin emits, by name; each says what has happened and carries ids only. */
export type ServicePackageEvents = {
  /** A package exists; it may still wait for its payment. */
  "client_package.issued": ClientPackageEvent
  /** A package that waited can be used now. */
  "client_package.activated": ClientPackageEvent
  /**
   * Somebody has changed its last day, a pause, its coverage or its price, or something about it needs a look
   * or needed one. A first use, which sets its days, is told as a redemption.
   */
  "client_package.updated": ClientPackageEvent
  /** Its last day is 30 or 7 days away: told in the morning, once for each last day it has had. */
  "client_package.expiring": ClientPackageEvent
  "client_package.expired": ClientPackageEvent
  "client_package.fully_used": ClientPackageEvent
  "client_package.cancelled": ClientPackageEvent
  "client_package.assigned": ClientPackageEvent
  /** What was paid or given back for a package has changed. */
  "client_package.payment_recorded": ClientPackageEvent
  /** Packages for many customers are about to be given in the background. */
  "client_package_batch.queued": ClientPackageBatchEvent
  "service_credit.held": ServiceCreditEvent
  "service_credit.released": ServiceCreditEvent
  "service_credit.corrected": ServiceCreditEvent
  /** One unit is left of three or more, and a quarter of an hour later still. */
  "service_credit.low": ServiceCreditEvent
  "package_redemption.redeemed": PackageRedemptionEvent
  "package_redemption.restored": PackageRedemptionEvent
  "package_redemption.forfeited": PackageRedemptionEvent
  "package_redemption.detached": PackageRedemptionEvent
}

/** The name of an event. */
export type ServicePackageEventName = keyof ServicePackageEvents
