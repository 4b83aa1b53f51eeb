/** Has the browser save what is at an address of this page, under a name. */
export function saveAs(url: string, name: string): void {
  Object.assign(document.createElement("a"), { href: url, download: name }).click()
}
