/** Libraries that every screen has to share, by a sentence that each copy says once, minified or not. */
export const SAID_BY = {
  "react-router": "useRoutes() may be used only in the context of a <Router> component.",
  "react-query": "No QueryClient set, use QueryClientProvider to set one",
}
