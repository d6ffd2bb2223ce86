import { app } from './app.ts'
import type { BrowserWindow } from './browser-window.ts'
import type { MenuNode } from './events.ts'
import { onCommand, report } from './report.ts'
import { notEmulated, strict } from './strict.ts'
import { focusedWindow } from './window-list.ts'

type Click = (item: MenuItem, window: BrowserWindow | undefined, event: object) => void
type Template = {
  id?: string
  label?: string
  role?: string
  type?: string
  accelerator?: string
  enabled?: boolean
  visible?: boolean
  click?: Click
  submenu?: Template[]
}

/** Roles Chromium itself plays when the key is pressed: text editing. */
const editingRoles = new Set(['undo', 'redo', 'cut', 'copy', 'paste', 'delete', 'selectall', 'pasteandmatchstyle'])

const roles: Record<string, (window: BrowserWindow | null) => void> = {
  quit: () => app.quit(),
  about: () => app.showAboutPanel(),
  close: (window) => window?.close(),
  minimize: (window) => window?.minimize(),
  reload: (window) => window?.webContents.reload(),
  toggledevtools: (window) => window?.webContents.toggleDevTools(),
}

const roleAccelerators: Record<string, string> = {
  quit: 'Ctrl+Q',
  close: 'Ctrl+W',
  minimize: 'Ctrl+M',
  reload: 'Ctrl+R',
  toggledevtools: 'Ctrl+Shift+I',
}

export class MenuItem {
  readonly id: string | undefined
  readonly label: string | undefined
  readonly role: string | undefined
  readonly type: string
  readonly accelerator: string | undefined
  readonly submenu: Menu | undefined
  enabled: boolean
  visible: boolean
  private readonly act: Click | undefined

  constructor(template: Template) {
    this.id = template.id
    this.role = template.role?.toLowerCase()
    this.label = template.label ?? template.role
    this.type = template.type ?? (template.submenu ? 'submenu' : 'normal')
    this.accelerator = template.accelerator ?? roleAccelerators[this.role ?? '']
    this.submenu = template.submenu && Menu.buildFromTemplate(template.submenu)
    this.enabled = template.enabled ?? true
    this.visible = template.visible ?? true
    this.act = template.click
  }

  click(window: BrowserWindow | null): void {
    if (!this.enabled) throw new Error(`menu item is disabled: ${this.label}`)
    if (this.act) return this.act(this, window ?? undefined, {})
    if (!this.role || editingRoles.has(this.role)) return
    const play = roles[this.role]
    if (!play) throw notEmulated(`the menu role ${this.role}`)
    play(window)
  }

  node(): MenuNode {
    const { id, label, role, type, accelerator, enabled, submenu } = this
    return {
      type,
      enabled,
      ...(id && { id }),
      ...(label && { label }),
      ...(role && { role }),
      ...(accelerator && { accelerator }),
      ...(submenu && { submenu: submenu.nodes() }),
    }
  }
}

class Menu {
  readonly items: MenuItem[]
  private static applicationMenu: Menu | null = null

  constructor(items: MenuItem[] = []) {
    this.items = items
  }

  static buildFromTemplate = (templates: Template[]): Menu => strict('Menu', new Menu(templates.map((template) => new MenuItem(template))))
  static getApplicationMenu = () => Menu.applicationMenu

  static setApplicationMenu(menu: Menu | null): void {
    Menu.applicationMenu = menu
    report({ type: 'menu', items: menu?.nodes() ?? [] })
  }

  nodes = (): MenuNode[] => this.items.filter((item) => item.visible).map((item) => item.node())
  allItems = (): MenuItem[] => this.items.flatMap((item) => [item, ...(item.submenu?.allItems() ?? [])])
  getMenuItemById = (id: string) => this.allItems().find((item) => item.id === id) ?? null
}

const StrictMenu = strict('Menu', Menu)
export { StrictMenu as Menu }

onCommand('click-menu', ({ item: wanted }) => {
  const item = Menu.getApplicationMenu()
    ?.allItems()
    .find((candidate) => candidate.id === wanted || candidate.label === wanted)
  if (item) item.click(focusedWindow())
  else report({ type: 'refused', text: `no menu item ${wanted}` })
})
