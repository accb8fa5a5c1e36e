import { useState } from 'react'
import { Link, NavLink } from 'react-router'
import { useLanguage } from '../i18n/Language'
import { useSession } from '../session/Session'
import { keepTheme, keptTheme } from '../ui/theme'
import { pages } from './pages'

/** The pages open to this person, who they are, and how they like to read. */
export function Side({ open }: { open: boolean }) {
  const { t } = useLanguage()
  const { person, signIn, signOut } = useSession()
  return (
    <aside className="side" id="menu" data-open={open} aria-label={t.ui.menu}>
      <Link className="brand" to="/"><img src="/aiguille.svg" alt="" /> Aiguillage</Link>
      <nav aria-label={t.ui.navigation}>
        <ul>
          <li><NavLink to="/" end>{t.nav.accueil}</NavLink></li>
          {pages.filter(page => page.isOpenTo(person)).map(page => (
            <li key={page.name}><NavLink to={page.path}>{t.nav[page.name]}</NavLink></li>
          ))}
        </ul>
      </nav>
      <div className="who">
        {person ? (
          <>
            <strong>{person.nom}</strong>
            {person.destinataires.length > 0 && <span className="soft">{person.destinataires.join(', ')}</span>}
            <button type="button" className="button small" onClick={() => void signOut()}>{t.session.signOut}</button>
          </>
        ) : (
          <button type="button" className="button main" onClick={() => void signIn()}>{t.session.signIn}</button>
        )}
        <Preferences />
      </div>
    </aside>
  )
}

function Preferences() {
  const { t, tongue, speak } = useLanguage()
  const [theme, setTheme] = useState(keptTheme)
  const other = theme === 'dark' ? 'light' : 'dark'
  const toggle = () => {
    keepTheme(other)
    setTheme(other)
  }
  return (
    <div className="preferences">
      <button type="button" className="link" lang={tongue === 'fr' ? 'en' : 'fr'} onClick={() => speak(tongue === 'fr' ? 'en' : 'fr')}>{tongue === 'fr' ? 'English' : 'Français'}</button>
      <button type="button" className="link" onClick={toggle}>{t.session.theme} : {t.session[other].toLowerCase()}</button>
    </div>
  )
}
