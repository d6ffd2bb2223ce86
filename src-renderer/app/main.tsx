import '@fontsource-variable/inter/opsz.css'
import '@mantine/core/styles.layer.css'
import '@mantine/dates/styles.layer.css'
import '../styles/tokens.css'
import '../styles/base.css'
import '../styles/mantine.css'
import '../styles/print.css'
import { createRoot } from 'react-dom/client'
import { StrictMode } from 'react'
import { tradeStartToken } from '../lib/start-token'
import { App } from './app'

// Before the router starts: it would take the token for a place.
await tradeStartToken()

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
