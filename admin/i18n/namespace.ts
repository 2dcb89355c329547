/** Where the dashboard keeps the plugin's messages, beside Medusa's own. */
export const NAMESPACE = "service-packages"
