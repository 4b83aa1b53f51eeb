/** Of this customer only: the next one at this browser sees nothing of it. */
export const applyDraftKey = (customerId: string | null, programId: string) => `apply:${customerId}:${programId}`

/** The answer to a request for information. */
export const answerDraftKey = (customerId: string | null, applicationId: string) =>
  `answer:${customerId}:${applicationId}`
