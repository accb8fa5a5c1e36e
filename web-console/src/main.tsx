import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { BrowserRouter } from 'react-router'
import { Problem } from './api/client'
import { App } from './App'
import { LanguageProvider } from './i18n/Language'
import './style/index.css'
import { applyTheme, keptTheme } from './ui/theme'

applyTheme(keptTheme())

/** A refusal is final; silence and overload are worth another attempt. */
const isWorthRetrying = (failures: number, error: Error) =>
  failures < 2 && error instanceof Problem && (error.status === 0 || error.status >= 500)

const queries = new QueryClient({ defaultOptions: { mutations: { networkMode: 'always' }, queries: { retry: isWorthRetrying, staleTime: 10_000, refetchOnWindowFocus: false } } })
const root = document.getElementById('console')
if (!root) throw new Error('index.html lost its element #console')

createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <LanguageProvider>
        <BrowserRouter>
          <App />
        </BrowserRouter>
      </LanguageProvider>
    </QueryClientProvider>
  </StrictMode>,
)
