// A gateway in a process of its own: the library's real gRPC server over its mock account. Lines of JSON in, lines of JSON out.
import { createInterface } from 'node:readline'
import { log, types } from 'wechaty-puppet'
import { mock, PuppetMock } from 'wechaty-puppet-mock'
import { PuppetServer } from 'wechaty-puppet-service'

const [, , port, token] = process.argv
const tell = (line) => process.stdout.write(`${JSON.stringify(line)}\n`)
log.level('silent')

const mocker = new mock.Mocker()
const puppet = new PuppetMock({ mocker })
const contact = (id) => mocker.createContact({ id, name: id, type: types.Contact.Individual })
const me = contact('waydesk')
const people = { alice: contact('alice'), bob: contact('bob') }

puppet.on('error', () => undefined)
puppet.on('start', () => {
  tell({ started: true })
  if (!puppet.isLoggedIn) mocker.login(me)
})
// Every client that opens the stream makes the server listen for this.
puppet.on('newListener', (event) => {
  if (event === 'room-topic') tell({ connected: true })
})
puppet.on('logout', () => tell({ loggedOut: true }))
for (const [name, person] of Object.entries(people)) {
  person.on('message', (message) => {
    if (message.talker().id === me.id) tell({ said: message.text() ?? '', to: name })
  })
}

const server = new PuppetServer({ endpoint: `127.0.0.1:${port}`, puppet, token, tls: { disable: true } })
await server.start()
tell({ listening: true })

createInterface({ input: process.stdin }).on('line', (line) => {
  const { id, from, text, at } = JSON.parse(line)
  if (!mocker.cacheMessagePayload.has(id)) {
    mocker.MessageMock.create({ id, talkerId: from, listenerId: me.id, text, timestamp: at, type: types.Message.Text })
  }
  puppet.emit('message', { messageId: id })
})
