/**
 * What a link of Medusa's leads to. Where Medusa took a row back and its link stayed, the answer has a
 * hole; whoever counts or sums up does not see it.
 */
export const living = <Row>(
  linked: readonly (Row | null | undefined)[] | null | undefined
): Row[] => (linked ?? []).flatMap((row) => row ?? [])
