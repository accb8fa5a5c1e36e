import { Link } from 'react-router'
import { useLanguage } from '../i18n/Language'
import { pages } from '../layout/pages'
import { useSession } from '../session/Session'
import { useTitle } from '../ui/useTitle'

/** A door for each page that is open to the person. */
export function Home() {
  const { t } = useLanguage()
  const { person, signIn } = useSession()
  useTitle(t.nav.accueil)
  return (
    <>
      <header>
        <h1>{person ? t.home.hello(person.nom) : t.home.title}</h1>
        <p className="soft">{t.home.intro}</p>
      </header>
      <ul className="doors">
        {pages.filter(page => page.isOpenTo(person)).map(page => (
          <li key={page.name}>
            <Link className="sheet door" to={page.path}>
              <strong>{t.nav[page.name]}</strong>
              <span className="soft">{t.home[page.name]}</span>
            </Link>
          </li>
        ))}
      </ul>
      {!person && <div><button type="button" className="button main" onClick={() => void signIn()}>{t.session.signIn}</button></div>}
    </>
  )
}
