/** The twelve hues in the order they are given out, as people call them. */
export const hueNames = ['Ochre', 'Indigo', 'Steel', 'Plum', 'Olive', 'Sea', 'Rose', 'Umber', 'Denim', 'Lilac', 'Violet', 'Teal'] as const
