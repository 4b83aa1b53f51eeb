import type { ButtonHTMLAttributes } from "react"

type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & {
  look?: "primary" | "plain" | "quiet" | "danger"
  /** Something that it began is under way: it cannot be pressed twice. */
  busy?: boolean
}

export function Button({
  look = "plain",
  busy = false,
  disabled,
  className = "",
  type = "button",
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      className={`button button--${look} ${className}`}
      disabled={disabled || busy}
      aria-busy={busy || undefined}
    />
  )
}
