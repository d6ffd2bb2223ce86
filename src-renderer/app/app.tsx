import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { useEffect } from 'react'
import { listenForKeys } from '../lib/keys'
import { queryClient } from '../lib/query-client'
import { cssVariablesResolver, theme } from '../styles/theme'
import { ErrorBoundary } from './error-boundary'
import { Gate } from './gate'
import './frame.css'

export const App = () => {
  useEffect(listenForKeys, [])
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariablesResolver} defaultColorScheme="auto">
      <QueryClientProvider client={queryClient}>
        <ErrorBoundary>
          <Gate />
        </ErrorBoundary>
      </QueryClientProvider>
    </MantineProvider>
  )
}
