type Listener = () => void

const listeners: Listener[] = []

/**
 * Registers something to do once the shop has loaded every plugin and its own workflows: hook
 * handlers can be chained only when nobody registers one any more.
 */
export const whenShopHasStarted = (listener: Listener): void => {
  listeners.push(listener)
}

/** Runs what was registered; called by the module when the application has started. */
export const shopHasStarted = (): void => listeners.forEach((listener) => listener())
