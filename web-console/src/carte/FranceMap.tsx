import type { KeyboardEvent } from 'react'
import { useNavigate } from 'react-router'
import { useLanguage } from '../i18n/Language'
import { FORMES, FRAME, SMALL, type Forme } from './departements'

interface FranceMapProps {
  label: string
  colourOf(code: string): string
  textOf(code: string): string
  hrefOf(code: string): string
}

/** France with Corsica, the five overseas départements below, Paris and its suburbs enlarged. Each shape is a link. */
export function FranceMap({ label, colourOf, textOf, hrefOf }: FranceMapProps) {
  const { t } = useLanguage()
  const navigate = useNavigate()
  const link = ({ code, nom, path }: Forme, hidden: boolean) => (
    <a
      key={code} href={hrefOf(code)} className={`shape ${colourOf(code)}`} tabIndex={hidden ? -1 : 0} aria-hidden={hidden || undefined} aria-label={`${code} ${nom} : ${textOf(code)}`}
      onClick={event => { event.preventDefault(); void navigate(hrefOf(code)) }} onKeyDown={toNeighbour}
    >
      <title>{`${code} ${nom} : ${textOf(code)}`}</title>
      <path d={path} />
    </a>
  )
  return (
    <svg className="map" viewBox={FRAME} role="group" aria-label={label}>
      <defs>
        <pattern id="hachure" width="90" height="90" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="90" height="90" className="hatch-ground" />
          <path d="M0 0V90" className="hatch-line" />
        </pattern>
      </defs>
      {FORMES.map(forme => link(forme, false))}
      <rect className="inset" x="20" y="60" width="1230" height="1130" />
      <g transform="translate(-12410 -5360) scale(4.15)">{FORMES.filter(({ code }) => SMALL.includes(code)).map(forme => link(forme, true))}</g>
      <text x="30" y="1330">{t.carte.inset}</text>
      {['971', '972', '973', '974', '976'].map((code, index) => <text key={code} x={220 + index * 860} y="6770">{code}</text>)}
    </svg>
  )
}

/** Arrow keys go from one département to the next in the order of their codes. */
function toNeighbour(event: KeyboardEvent) {
  const neighbour = { ArrowRight: 'nextElementSibling', ArrowDown: 'nextElementSibling', ArrowLeft: 'previousElementSibling', ArrowUp: 'previousElementSibling' }[event.key]
  const other = neighbour && event.currentTarget[neighbour as 'nextElementSibling']
  if (!(other instanceof SVGAElement)) return
  event.preventDefault()
  other.focus()
}
