const unprintable =
  /[^ -~\n\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Inherited}\p{P}\p{N}\p{Sc}\p{Zs}×−]|\u200d|\ufe0f/gu

/** What is left of a text without letters and signs that the font of documents does not have. */
export const printable = (text: string): string => text.replaceAll(unprintable, '')
