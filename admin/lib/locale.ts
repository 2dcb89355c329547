/** The locale that the browser knows a dashboard language by: `ptBR` → `pt-BR`. */
export const localeOf = (language: string): string =>
  language.replace(/^([a-z]{2})([A-Z]{2})$/, "$1-$2")
