/** What only who is logged in may have, saved by the browser under its name. */
export function saveFile(content: Blob, name: string): void {
  const url = URL.createObjectURL(content)
  const link = Object.assign(document.createElement("a"), { href: url, download: name })
  link.click()
  // The browser has taken the content over with the click; in the next turn nobody needs the address any more.
  setTimeout(() => URL.revokeObjectURL(url))
}
