import type { Coverage, Service } from "./coverage"

/** Every reference under which a coverage can mean the service. */
export function referencesTo(service: Service): Pick<Coverage, "kind" | "reference_id">[] {
  return [
    { kind: "variant", reference_id: service.variant_id },
    { kind: "product", reference_id: service.product_id },
    ...(service.type_id ? [{ kind: "type" as const, reference_id: service.type_id }] : []),
    ...(service.collection_id
      ? [{ kind: "collection" as const, reference_id: service.collection_id }]
      : []),
    ...service.tag_ids.map((reference_id) => ({ kind: "tag" as const, reference_id })),
    ...service.category_ids.map((reference_id) => ({ kind: "category" as const, reference_id })),
  ]
}
