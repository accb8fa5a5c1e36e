import { lazy, Suspense, type ComponentType } from 'react'
import { Route, Routes } from 'react-router'
import { Home } from './home/Home'
import { SignInReturn } from './home/SignInReturn'
import { useLanguage } from './i18n/Language'
import { Layout } from './layout/Layout'
import { pages, type PageName } from './layout/pages'
import { Guarded } from './layout/Guarded'
import { SessionProvider } from './session/Session'
import { DefinitionPanel } from './ui/Definition'
import { Empty, Failure, Waiting } from './ui/status'

const components: Record<PageName, ComponentType> = {
  saisie: lazy(() => import('./saisie/Saisie')),
  boite: lazy(() => import('./boite/Boite')),
  aQualifier: lazy(() => import('./qualification/Qualification')),
  carte: lazy(() => import('./carte/Carte')),
  departement: lazy(() => import('./departement/Departement')),
  suivi: lazy(() => import('./suivi/Suivi')),
  atelier: lazy(() => import('./atelier/Atelier')),
  supervision: lazy(() => import('./supervision/Supervision')),
}

export function App() {
  const { t } = useLanguage()
  return (
    <SessionProvider waiting={error => <main className="page">{error ? <Failure error={error} retry={() => location.reload()} /> : <Waiting />}</main>}>
      <DefinitionPanel>
        <Layout>
          <Suspense fallback={<Waiting />}>
            <Routes>
              <Route path="/" element={<Home />} />
              <Route path="/connexion/retour" element={<SignInReturn />} />
              {pages.map(page => {
                const Page = components[page.name]
                return <Route key={page.name} path={page.route} element={<Guarded page={page}><Page /></Guarded>} />
              })}
              <Route path="*" element={<Empty title={t.errors.unknownPage}><p>{t.errors.notFound}</p></Empty>} />
            </Routes>
          </Suspense>
        </Layout>
      </DefinitionPanel>
    </SessionProvider>
  )
}
