/** What the store said, with the fields it names, in one form for Medusa's own routes and the plugin's. */
export type Failure = {
  /** Null: the store could not be reached. */
  status: number | null
  message: string
  code: string | null
  details: { path: string; message: string }[]
}

type Thrown = { status?: number; message?: string; code?: string | null; details?: Failure["details"] }

export function failureOf(error: unknown): Failure {
  const { status, message, code, details } = (error ?? {}) as Thrown
  return {
    status: typeof status === "number" ? status : null,
    message: message ?? "",
    code: code ?? null,
    details: details ?? [],
  }
}

/** The problem at each field of a form; `prefix` is where the form's fields are in the request's body. */
export function fieldProblems(error: unknown, prefix = ""): Record<string, string> {
  const { details } = failureOf(error)
  return Object.fromEntries(
    details
      .filter(({ path }) => path.startsWith(prefix))
      .map(({ path, message }) => [path.slice(prefix.length), message] as const)
  )
}
