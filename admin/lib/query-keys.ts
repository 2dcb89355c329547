const ALL = "service-packages"

/** The cache keys of everything this plugin shows: what was asked for is part of the key. */
export const queryKeys = {
  all: [ALL] as const,
  of: (resource: string, ...asked: readonly unknown[]) => [ALL, resource, ...asked] as const,
}
