import { Component, useEffect, useRef, useState, type ReactNode } from 'react'
import { Link, useLocation } from 'react-router'
import { useLanguage } from '../i18n/Language'
import { Empty } from '../ui/status'
import { Side } from './Side'

/** The frame of every page. A new page takes the focus, so that a screen reader starts there. */
export function Layout({ children }: { children: ReactNode }) {
  const { t } = useLanguage()
  const { pathname } = useLocation()
  const [open, setOpen] = useState(false)
  const main = useRef<HTMLElement>(null)
  const arrivedAt = useRef(pathname)
  useEffect(() => {
    if (arrivedAt.current === pathname) return
    arrivedAt.current = pathname
    setOpen(false)
    main.current?.focus()
  }, [pathname])
  return (
    <div className="frame">
      <a className="skip" href="#contenu">{t.ui.skip}</a>
      <section className="urgence" aria-label={t.ui.urgence}><p>{t.urgence}</p></section>
      <header className="bar">
        <Link className="brand" to="/"><img src="/aiguille.svg" alt="" /> Aiguillage</Link>
        <button type="button" className="button small" aria-expanded={open} aria-controls="menu" onClick={() => setOpen(!open)}>{t.ui.menu}</button>
      </header>
      <Side open={open} />
      <main className="page" id="contenu" tabIndex={-1} ref={main}>
        <Catch key={pathname}>{children}</Catch>
      </main>
      <footer className="foot"><p>{t.ui.about}</p></footer>
    </div>
  )
}

/** A page that breaks leaves the frame, and says what to do. */
class Catch extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError() {
    return { broken: true }
  }

  override render() {
    return this.state.broken ? <Broken /> : this.props.children
  }
}

function Broken() {
  const { t } = useLanguage()
  return <Empty title={t.errors.broken}><p>{t.errors.brokenNext}</p></Empty>
}
