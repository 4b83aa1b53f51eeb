import { useText } from "../hooks/use-text"

/** A text of ours in the dashboard's breadcrumbs, which call a plain function outside React. */
export function Crumb({ text }: { text: string }) {
  return <>{useText().t(text)}</>
}
