// The project's own lint rules: import zones, and the ban on hidden clocks and hidden randomness.
import { dirname, posix, relative, resolve, sep } from 'node:path'
import { refusal } from './zones.mjs'

const projectPath = (context, absolute) => relative(context.cwd, absolute).split(sep).join(posix.sep)

function targetOf(context, specifier) {
  if (specifier.startsWith('.')) return { path: projectPath(context, resolve(dirname(context.filename), specifier)) }
  if (specifier.startsWith('@shared/')) return { path: `src-shared/${specifier.slice('@shared/'.length)}` }
  return { package: nodeBuiltins.has(specifier.split('/')[0]) ? `node:${specifier}` : specifier }
}

const nodeBuiltins = new Set(process.getBuiltinModule?.('node:module').builtinModules.filter((name) => !name.startsWith('_')) ?? [])

const zones = {
  create(context) {
    const file = projectPath(context, context.filename)
    const check = (source) => {
      if (typeof source?.value !== 'string') return
      const message = refusal(file, targetOf(context, source.value))
      if (message) context.report({ node: source, message })
    }
    const fromSource = (node) => check(node.source)
    return {
      ImportDeclaration: fromSource,
      ExportAllDeclaration: fromSource,
      ExportNamedDeclaration: fromSource,
      ImportExpression: fromSource,
      TSImportType: fromSource,
      CallExpression: (node) => node.callee.type === 'Identifier' && node.callee.name === 'require' && check(node.arguments[0]),
    }
  },
}

const clockDoor = "take the time from the Context's clock (or as an argument)."
const bannedMembers = {
  __proto__: null,
  'Date.now': `Date.now hides the clock: ${clockDoor}`,
  'Temporal.Now': `Temporal.Now hides the clock: ${clockDoor}`,
  'Math.random': "Math.random can't be repeated: take ids and randomness from the Context.",
}
const bannedNames = {
  // Names such as valueOf are nobody's ban.
  __proto__: null,
  randomUUID: "randomUUID can't be repeated: take ids from the Context.",
  setTimeout: "setTimeout hides the clock: use the Context's clock or a job.",
  setInterval: "setInterval hides the clock: use the Context's clock or a job.",
}
const timerModules = /^(node:)?timers(\/promises)?$/
const owner = (name) => ['globalThis', 'window', 'global', 'crypto', 'Crypto'].includes(name)

const ambient = {
  create(context) {
    const file = projectPath(context, context.filename)
    if (!/^src-(main|shared)\//.test(file) || file.startsWith('src-main/platform/') || file.endsWith('.test.ts')) return {}
    const dateMessage = `new Date() without an argument hides the clock: ${clockDoor}`
    const isDate = (node) => node.callee.type === 'Identifier' && node.callee.name === 'Date' && node.arguments.length === 0
    const report = (node, message) => message && context.report({ node, message })
    return {
      NewExpression: (node) => isDate(node) && report(node, dateMessage),
      CallExpression: (node) => {
        if (isDate(node)) report(node, dateMessage)
        if (node.callee.type === 'Identifier') report(node, bannedNames[node.callee.name])
      },
      MemberExpression: (node) => {
        if (node.object.type === 'MemberExpression' && owner(node.object.object.name))
          report(node, bannedMembers[`${node.object.property.name}.${keyOf(node)}`])
        if (node.object.type !== 'Identifier') return
        report(
          node,
          bannedMembers[`${node.object.name}.${keyOf(node)}`] ?? (owner(node.object.name) ? bannedNames[keyOf(node)] : undefined),
        )
      },
      ImportDeclaration: (node) => {
        if (timerModules.test(node.source.value)) return report(node, "Timers hide the clock: use the Context's clock or a job.")
        for (const specifier of node.specifiers) report(specifier, bannedNames[specifier.imported?.name])
      },
      // Passed on as a value: `const wait = setTimeout`, `{ schedule: setTimeout }`, `run(setTimeout)`.
      Identifier: (node) => {
        const { parent } = node
        const isValue =
          (parent?.type === 'VariableDeclarator' && parent.init === node) ||
          (parent?.type === 'Property' && parent.value === node && parent.parent?.type === 'ObjectExpression') ||
          (parent?.type === 'CallExpression' && parent.arguments.includes(node))
        if (isValue) report(node, bannedNames[node.name])
      },
    }
  },
}

const keyOf = (node) => (node.computed ? node.property.value : node.property.name)

export default { meta: { name: 'project' }, rules: { zones, ambient } }
