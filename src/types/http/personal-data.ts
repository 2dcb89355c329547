/** How much the plugin keeps of a customer. */
export type PersonalDataHoldings = {
  packages: number
  /** Sessions that she could still use. */
  sessions_left: number
  visits: number
  notes: number
  payments: number
  messages: number
}

/** Everything the plugin keeps of a customer: her rows by table, as they are stored. */
export type AdminPersonalDataResponse = {
  personal_data: {
    customer_id: string
    exported_at: string
    holdings: PersonalDataHoldings
    tables: Record<string, Record<string, unknown>[]>
    /** What is not in here, since it is not the plugin's. */
    not_included: string[]
  }
}

/** What erasing a customer would do. */
export type AdminErasePreviewResponse = {
  erase_preview: {
    customer_id: string
    holdings: PersonalDataHoldings
    /** Other customers of Medusa's with her address, as a guest: they are erased one by one. */
    same_address: string[]
    not_included: string[]
  }
}

/** What was erased; `holdings` is what there was. */
export type AdminEraseCustomerResponse = {
  erased: { customer_id: string; holdings: PersonalDataHoldings; not_included: string[] }
}
