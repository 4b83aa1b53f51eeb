import { Alert } from "@medusajs/ui"
import { Component, type ReactNode } from "react"
import { useText } from "../../hooks/use-text"

type PartBoundaryProps = { children: ReactNode; fallback?: ReactNode }

/** What goes wrong while a part is shown leaves the rest of the page as it is. */
export class PartBoundary extends Component<PartBoundaryProps, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override render() {
    return this.state.failed ? (this.props.fallback ?? <Failed />) : this.props.children
  }
}

function Failed() {
  const { t } = useText()
  return (
    <Alert variant="error" role="alert" className="mx-6 my-4">
      {t("home.partFailed")}
    </Alert>
  )
}
