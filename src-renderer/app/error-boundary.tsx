import { Button } from '@mantine/core'
import { Component, type ReactNode } from 'react'

interface ErrorBoundaryState {
  error: unknown
}

/** The last net: a screen that cannot be drawn says so, and what is safe. */
export class ErrorBoundary extends Component<{ children: ReactNode }, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { error: null }

  static getDerivedStateFromError(error: unknown): ErrorBoundaryState {
    return { error }
  }

  override render() {
    if (this.state.error === null) return this.props.children
    return (
      <main className="broken" role="alert">
        <h1>This screen cannot be shown</h1>
        <p>The data is safe: a screen only reads it. Load the screen again; if it happens again, note the words below.</p>
        <code>{this.state.error instanceof Error ? this.state.error.message : String(this.state.error)}</code>
        <Button variant="filled" onClick={() => location.reload()}>
          Load again
        </Button>
      </main>
    )
  }
}
