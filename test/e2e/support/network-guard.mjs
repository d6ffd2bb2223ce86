// Loaded into the program under test: a computer whose network is unplugged, and which tells who tried.
import dgram from 'node:dgram'
import dns from 'node:dns'
import net from 'node:net'

const isHere = (host) => host === undefined || host === '' || /^(127\.|localhost$|::1$|0\.0\.0\.0$|::$)/.test(host)
const refusal = (host) => {
  process.stderr.write(`outside call: ${host}\n`)
  return Object.assign(new Error(`getaddrinfo ENOTFOUND ${host}`), { code: 'ENOTFOUND', hostname: host })
}

const { connect } = net.Socket.prototype
net.Socket.prototype.connect = function (...args) {
  const [first] = Array.isArray(args[0]) ? args[0] : args
  const host = typeof first === 'object' && first !== null ? first.host : undefined
  if (!isHere(host)) {
    const error = refusal(host)
    process.nextTick(() => this.destroy(error))
    return this
  }
  return connect.apply(this, args)
}

const { lookup } = dns
dns.lookup = (host, options, callback) => {
  const answer = callback ?? options
  if (isHere(host)) return lookup(host, options, callback)
  process.nextTick(answer, refusal(host))
}

const { send } = dgram.Socket.prototype
dgram.Socket.prototype.send = function (...args) {
  const host = args.findLast((arg) => typeof arg === 'string' && arg !== args[0])
  if (host !== undefined && !isHere(host)) throw refusal(host)
  return send.apply(this, args)
}
