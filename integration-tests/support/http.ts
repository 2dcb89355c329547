/** Headers of a request, in the shape the runner's HTTP client takes. */
export type Session = { headers: Record<string, string> }

type Answer<Body> = { status: number; headers: Record<string, unknown>; data: Body }
type Config = Partial<Session> & { params?: object }

/** What the vocabulary uses of the runner's HTTP client, with answers that have a type. */
export type Api = {
  get: <Body>(url: string, config?: Config) => Promise<Answer<Body>>
  post: <Body>(url: string, body?: object, config?: Config) => Promise<Answer<Body>>
  delete: <Body>(url: string, config?: Config) => Promise<Answer<Body>>
}

/** What a caller is told who does not get what they asked for. */
export type Refused = { status: number; type?: string; code?: string; message: string }

/** The refusal a request ends in; a request that succeeds or breaks in another way fails the test. */
export const refused = async (request: Promise<unknown>): Promise<Refused> => {
  const answer = await request.then(
    () => null,
    (error: { response?: Answer<Omit<Refused, "status">> }) => {
      if (!error.response) throw error
      return error.response
    }
  )
  if (!answer) throw new Error("The request was answered; a refusal was expected.")
  return { ...answer.data, status: answer.status }
}
