import type { ProcedureMeta } from '@shared/contract/builder'
import type { CommandContext, DocumentContext } from './context'
import type { OwnContext } from './own-context'

/** The doors a procedure may use once its caller is admitted; each opens only for the kind the contract declares. */
export interface Admitted {
  asQuery(): DocumentContext
  inCommand<Output>(input: unknown, useCase: (context: CommandContext) => Promise<Output>): Promise<Output>
  inOwn<Output>(input: unknown, useCase: (context: OwnContext) => Promise<Output>): Promise<Output>
}

/** What a transport hands to the router with each call. */
export interface RequestContext {
  /** Decides by the procedure's declared access and throws a refusal; a procedure that declares none is refused. */
  admit(meta: ProcedureMeta | undefined, path: readonly string[]): Promise<Admitted>
}
