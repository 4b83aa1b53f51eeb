import { saveAs } from "./save-as"

/** What only who is logged in may have, saved by the browser under its name. */
export function saveFile(content: Blob, name: string): void {
  const url = URL.createObjectURL(content)
  saveAs(url, name)
  // The browser has taken the content over with the click; in the next turn nobody needs the address any more.
  setTimeout(() => URL.revokeObjectURL(url))
}
