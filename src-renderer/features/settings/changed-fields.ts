const isSame = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b)

/** The fields that differ from what is saved. */
export const changedFields = <Values extends object>(values: Values, saved: Values): Partial<Values> =>
  Object.fromEntries(Object.entries(values).filter(([name, value]) => !isSame(value, Reflect.get(saved, name)))) as Partial<Values>
