import { useTranslation } from "react-i18next"

type Lines = Partial<
  Record<
    "company" | "last_name" | "first_name" | "postal_code" | "province" | "city" | "address_1" | "address_2" | "phone",
    string | null
  >
>

/** An address as it is written in the reader's language. */
export function AddressLines({ address }: { address: Lines | null | undefined }) {
  const { i18n } = useTranslation()
  if (!address) {
    return null
  }
  const join = (separator: string, ...parts: (string | null | undefined)[]) => parts.filter(Boolean).join(separator)
  const { company, last_name, first_name, postal_code, province, city, address_1, address_2, phone } = address
  const lines =
    i18n.language === "ja"
      ? [
          postal_code && `〒${postal_code}`,
          join("", province, city, address_1),
          address_2,
          company,
          `${join(" ", last_name, first_name)} 様`,
          phone,
        ]
      : [
          company,
          join(" ", first_name, last_name),
          address_2,
          address_1,
          join(", ", city, join(" ", province, postal_code)),
          phone,
        ]
  return (
    <address>
      {lines.filter(Boolean).map((line) => (
        <span key={line}>{line}</span>
      ))}
    </address>
  )
}
