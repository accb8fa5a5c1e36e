export type Theme = 'light' | 'dark'

const KEPT = 'theme'
const prefersDark = matchMedia('(prefers-color-scheme: dark)')

/** What the person chose here, or what their system says. */
export function keptTheme(): Theme {
  const kept = localStorage.getItem(KEPT)
  return kept === 'light' || kept === 'dark' ? kept : prefersDark.matches ? 'dark' : 'light'
}

export function applyTheme(theme: Theme) {
  document.documentElement.dataset.theme = theme
}

export function keepTheme(theme: Theme) {
  localStorage.setItem(KEPT, theme)
  applyTheme(theme)
}
