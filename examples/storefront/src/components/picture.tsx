import type { HttpTypes } from "@medusajs/types"

type PictureProps = { product: Pick<HttpTypes.StoreProduct, "handle" | "title" | "thumbnail"> }

/** A product's picture; where the store has none, one is drawn, the same each time. The title stands beside it. */
export function Picture({ product: { handle, title, thumbnail } }: PictureProps) {
  if (thumbnail) {
    return <img className="picture" src={thumbnail} alt="" loading="lazy" />
  }
  const seed = [...(handle ?? title ?? "")].reduce((sum, character) => (sum * 31 + character.charCodeAt(0)) >>> 0, 7)
  const hue = seed % 360
  const at = (shift: number, range: number) => (seed >>> shift) % range
  return (
    <svg className="picture" viewBox="0 0 160 120" preserveAspectRatio="xMidYMid slice" aria-hidden="true">
      <rect width="160" height="120" fill={`hsl(${hue} 42% 90%)`} />
      <circle cx={30 + at(3, 100)} cy={20 + at(6, 80)} r={34 + at(9, 20)} fill={`hsl(${hue} 45% 80%)`} />
      <circle cx={20 + at(11, 120)} cy={20 + at(14, 80)} r={16 + at(5, 14)} fill={`hsl(${(hue + 40) % 360} 50% 72%)`} />
      <rect
        x={54}
        y={36}
        width={52}
        height={52}
        rx={8 + at(8, 19)}
        transform={`rotate(${at(4, 40) - 20} 80 62)`}
        fill={`hsl(${(hue + 180) % 360} 30% 97%)`}
      />
      <text x="80" y="71" textAnchor="middle" fontSize="26" fontWeight="700" fill={`hsl(${hue} 45% 26%)`}>
        {[...(title ?? "")][0]}
      </text>
    </svg>
  )
}
