/** A response's text, or null when it is longer than `bytesMax`; what is beyond that is never read. */
export async function readText(response: Response, bytesMax: number): Promise<string | null> {
  const chunks: Uint8Array[] = []
  let length = 0
  const reader = response.body?.getReader()
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    length += part.value.byteLength
    if (length > bytesMax) {
      await reader?.cancel()
      return null
    }
    chunks.push(part.value)
  }
  return Buffer.concat(chunks).toString("utf8")
}
