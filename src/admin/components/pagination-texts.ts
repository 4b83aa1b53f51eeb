import type { useText } from "../hooks/use-text"

export function paginationTexts(t: ReturnType<typeof useText>["t"]) {
  return {
    of: t("pagination.of"),
    results: t("pagination.results"),
    pages: t("pagination.pages"),
    prev: t("pagination.prev"),
    next: t("pagination.next"),
  }
}
