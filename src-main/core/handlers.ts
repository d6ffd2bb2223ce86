import type { CommandContext, DocumentContext } from './context'
import type { OwnContext } from './own-context'
import type { Admitted } from './request-context'

interface Call<Input> {
  context: Admitted
  input: Input
}

/** A query: reads on the read-only handle. */
export const inQuery =
  <Input, Output>(useCase: (context: DocumentContext, input: Input) => Promise<Output>) =>
  ({ context, input }: Call<Input>): Promise<Output> =>
    useCase(context.asQuery(), input)

/** A command: one transaction in the write queue; the reply leaves after the commit. */
export const inCommand =
  <Input, Output>(useCase: (context: CommandContext, input: Input) => Promise<Output>) =>
  ({ context, input }: Call<Input>): Promise<Output> =>
    context.inCommand(input, (command) => useCase(command, input))

/** `transaction: 'own'`: the use-case opens its own transactions between slow work. */
export const inOwn =
  <Input, Output>(useCase: (context: OwnContext, input: Input) => Promise<Output>) =>
  ({ context, input }: Call<Input>): Promise<Output> =>
    context.inOwn(input, (own) => useCase(own, input))
