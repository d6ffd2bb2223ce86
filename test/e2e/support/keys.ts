import { expect, type Locator, type Page } from '@playwright/test'

/** More than the stops of the longest form. */
const farthestStop = 90

/** Works a screen by its keyboard alone, and counts the keys. */
export class Keys {
  pressed = 0
  private readonly pageOf: () => Page

  /** @param pageOf the screen to work; another one after a restart */
  constructor(pageOf: () => Page) {
    this.pageOf = pageOf
  }

  private get page(): Page {
    return this.pageOf()
  }

  /** `Enter`, `Control+Enter`, or several one after the other: `g`, `t`. */
  async press(...keys: string[]): Promise<void> {
    for (const key of keys) {
      this.pressed += 1
      await this.page.keyboard.press(key)
    }
  }

  async type(text: string): Promise<void> {
    this.pressed += text.length
    await this.page.keyboard.type(text)
  }

  /** Tab until that part has the focus: it must be reachable. `Shift+Tab` goes back. */
  async tabTo(part: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    await expect(part).toBeAttached()
    for (let stops = 0; stops < farthestStop; stops += 1) {
      if (await hasFocus(part)) return
      await this.press(key)
    }
    throw new Error(`${String(part)} is not reached by ${key}`)
  }

  /** Arrow keys through a menu, a list or a group until that part has the focus. */
  async walkTo(part: Locator, arrow: 'ArrowDown' | 'ArrowUp' | 'ArrowRight' | 'ArrowLeft'): Promise<void> {
    await expect(part).toBeAttached()
    for (let steps = 0; steps < farthestStop; steps += 1) {
      if (await hasFocus(part)) return
      await this.press(arrow)
    }
    throw new Error(`${String(part)} is not reached by ${arrow}`)
  }

  /** Goes to a field and types over what is in it. */
  async fill(field: Locator, text: string): Promise<void> {
    await this.tabTo(field)
    await this.press('ControlOrMeta+a')
    await this.type(text)
  }

  /** Types into a field with a list and takes the entry of that name. */
  async choose(field: Locator, typed: string, option: string | RegExp): Promise<void> {
    await this.fill(field, typed)
    await this.takeOption(option)
  }

  /** Opens a list by its arrow and takes the entry of that name. */
  async pick(field: Locator, option: string | RegExp): Promise<void> {
    await this.tabTo(field)
    await this.press('ArrowDown')
    await this.takeOption(option)
  }

  /** Arrows down in the open list to that entry, and Enter. */
  async takeOption(option: string | RegExp): Promise<void> {
    const entry = this.page.getByRole('option', { name: option }).first()
    await expect(entry).toBeVisible()
    for (let steps = 0; steps < 30; steps += 1) {
      if ((await entry.getAttribute('data-combobox-selected')) === 'true') return this.press('Enter')
      await this.press('ArrowDown')
    }
    throw new Error(`${String(entry)} is not reached by arrows`)
  }
}

export const hasFocus = (part: Locator): Promise<boolean> => part.evaluate((element) => element === document.activeElement)
