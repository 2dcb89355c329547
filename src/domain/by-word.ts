/**
 * A record to be asked with words that come from outside: it knows what was put into it and nothing
 * else, not even `constructor`.
 */
export const byWord = <Value>(
  entries: readonly (readonly [string, Value])[]
): Record<string, Value> => {
  const record: Record<string, Value> = Object.create(null)
  for (const [word, value] of entries) record[word] = value
  return record
}
