import { useEffect, useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { useLanguage } from '../i18n/Language'
import { useSession, type Session } from '../session/Session'
import { Empty, Waiting } from '../ui/status'

/** The code that the issuer gives is good once, though React may run the effect twice. */
let exchange: Promise<string> | undefined
const exchangeOnce = (session: Session) => (exchange ??= session.finishSignIn().finally(() => (exchange = undefined)))

/** Where the issuer sends people back to. */
export function SignInReturn() {
  const { t } = useLanguage()
  const session = useSession()
  const navigate = useNavigate()
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    exchangeOnce(session).then(path => navigate(path, { replace: true }), () => setFailed(true))
  }, [])
  if (!failed) return <Waiting what={t.session.arriving} />
  return (
    <Empty title={t.session.failed}>
      <p>{t.session.failedNext}</p>
      <Link className="button" to="/">{t.nav.accueil}</Link>
    </Empty>
  )
}
