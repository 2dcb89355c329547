/** The key under which the container holds the module of packages and credits. */
export const SERVICE_CREDIT_MODULE = "service_credit"
