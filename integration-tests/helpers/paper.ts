/** As much of a picture as its first bytes say. */
export const PNG = Buffer.from("89504e470d0a1a0a00000000", "hex")

/** A paper as a browser sends it. */
export function paperForm(document_id: string, content: Buffer, name: string): FormData {
  const data = new FormData()
  data.append("document_id", document_id)
  data.append("file", new Blob([new Uint8Array(content)]), name)
  return data
}
