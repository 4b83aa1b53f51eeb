/** Once the problems are shown: who uses the keyboard, or listens, goes on at the first field that is wrong. */
export function focusFirstProblem(form: HTMLElement | null, selector = "[aria-invalid]"): void {
  requestAnimationFrame(() => form?.querySelector<HTMLElement>(selector)?.focus())
}
