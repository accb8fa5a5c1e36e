import type { ReactNode } from 'react'
import { useLanguage } from '../i18n/Language'
import { useSession } from '../session/Session'
import { Empty } from '../ui/status'
import type { Page } from './pages'

/** Spares a person a page that the services would refuse anyway. */
export function Guarded({ page, children }: { page: Page; children: ReactNode }) {
  const { t } = useLanguage()
  const { person, signIn } = useSession()
  if (page.isOpenTo(person)) return children
  if (person) return <Empty title={t.session.notYours}><p>{t.session.notYoursNext}</p></Empty>
  return (
    <Empty title={t.session.needed}>
      <p>{t.session.neededWhy}</p>
      <button type="button" className="button main" onClick={() => void signIn()}>{t.session.signIn}</button>
    </Empty>
  )
}
