import { Container, Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useText } from "../hooks/use-text"
import { TextLink } from "./text-link"

/**
 * One line above a list of Medusa's: what of it is about trade credit, with the ways there. The dashboard puts every widget
 * below its own cards, hence the order; not by a class, which may not exist there.
 */
export function ListLine({ children }: { children: ReactNode }) {
  const { t } = useText()
  return (
    <Container className="flex flex-wrap items-center gap-2 px-6 py-3" style={{ order: -1 }}>
      <Text size="small" leading="compact" weight="plus">
        {t("tradeCredit")}
      </Text>
      {children}
    </Container>
  )
}

export function LineLink({ to, children }: { to: string; children: ReactNode }) {
  return (
    <TextLink to={to} className="txt-compact-small">
      {children}
    </TextLink>
  )
}
