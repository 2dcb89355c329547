/** A number of packages as people read it: "1,240", and "10,000+" where nobody counted further. */
export const countText = (
  list: { count: number; count_is_capped?: true },
  write: (count: number) => string
): string => `${write(list.count)}${list.count_is_capped ? "+" : ""}`
