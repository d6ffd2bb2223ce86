const isRun = (digits: readonly number[], step: number): boolean =>
  digits.every((digit, index) => index === 0 || digit === ((digits[index - 1] ?? 0) + step + 10) % 10)

/** PINs that are tried first: one digit repeated, digits in a row up or down, and a pair or a half repeated. */
export const isTrivialPin = (pin: string): boolean => {
  const digits = [...pin].map(Number)
  const isRepeated = [1, 2, 3, 4].some(
    (length) => pin.length % length === 0 && pin.length > length && pin.slice(0, length).repeat(pin.length / length) === pin,
  )
  return isRepeated || isRun(digits, 1) || isRun(digits, -1)
}
