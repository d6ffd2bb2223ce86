import { Autocomplete, type OptionsFilter } from '@mantine/core'
import { useState, type ReactNode } from 'react'

interface CategoryFieldProps {
  value: string
  onChange: (category: string) => void
  error?: ReactNode
  /** Those in use. */
  categories: readonly string[]
}

const all: OptionsFilter = ({ options }) => options

/** Any words; those in use are proposed while typing. The list is open only while it proposes something, so that the form's keys act. */
export const CategoryField = ({ value, onChange, error, categories }: CategoryFieldProps) => {
  const [isOpen, setIsOpen] = useState(false)
  const typed = value.trim().toLowerCase()
  const proposed = categories.includes(value) ? [...categories] : categories.filter((one) => one.toLowerCase().includes(typed))
  return (
    <Autocomplete
      label="Category"
      data-path="category"
      autoComplete="off"
      openOnFocus={false}
      data={proposed}
      filter={all}
      dropdownOpened={isOpen && proposed.length > 0}
      onDropdownOpen={() => setIsOpen(true)}
      onDropdownClose={() => setIsOpen(false)}
      value={value}
      onChange={onChange}
      error={error}
    />
  )
}
