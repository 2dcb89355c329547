/** Somebody or something that was picked, by its name. */
export type Picked = { id: string; name: string }

/** The names of what was picked, as one reads them out. */
export const namesOf = (picked: readonly Picked[]): string =>
  picked.map(({ name }) => name).join(", ")

/** The services that were picked, as what a session pays for. */
export const coverageOf = (services: readonly Picked[]) =>
  services.map(({ id }) => ({ kind: "variant" as const, reference_id: id }))
