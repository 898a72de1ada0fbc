import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'

/** `npm run -s waydesk -- <command>`; every command loads only what it needs. */
const COMMANDS: Readonly<Record<string, (args: readonly string[]) => Promise<number>>> = {
  understand: async (args) => {
    const { understandLines } = await import('./cli/understand.ts')
    return printAll(understandLines(stdinLines(), { explain: args.includes('--explain'), milliseconds: () => performance.now() }))
  },
  'parse-contact': async () => {
    const { parseContactLines } = await import('./cli/parse-contact.ts')
    return printAll(parseContactLines(stdinLines()))
  },
  talk: async () => {
    const { talk } = await import('./cli/talk/talk.ts')
    return talk({ input: process.stdin, print, now: new Date() })
  },
  'train-faq': async (args) => {
    const { trainFaq } = await import('./cli/train-faq.ts')
    const train = valueOf(args, '--train')
    const test = valueOf(args, '--test')
    if (!train || !test) return usage('train-faq --train t.csv --test q.csv')
    return printAll(trainFaq({ train: createReadStream(train, 'utf8'), test: createReadStream(test, 'utf8') }))
  },
  'train-intents': async (args) => {
    const { trainedIntents } = await import('./cli/train-intents.ts')
    const [folder = ''] = args
    if (folder === '') return usage('train-intents <folder of phrases>')
    process.stdout.write(await trainedIntents(folder))
    return 0
  },
  'intent-stability': async (args) => {
    const { intentStability } = await import('./cli/intent-stability.ts')
    const [training = '', heldOut = ''] = args
    if (heldOut === '') return usage('intent-stability <folder of phrases> <folder held out> [--rounds 10]')
    return printAll(intentStability({ training, heldOut, rounds: Number(valueOf(args, '--rounds') ?? 10) }))
  },
  eval: async (args) => {
    const { EVAL_SETS, evaluate } = await import('./cli/eval/eval.ts')
    const [set = '', second = ''] = args
    const folder = valueOf(args, '--data') ?? (second.startsWith('--') ? '' : second)
    if (!EVAL_SETS.includes(set) || folder === '')
      return usage(`eval <${EVAL_SETS.join(' | ')}> --data <folder> [--failures <count>]`)
    const failures = Number(valueOf(args, '--failures') ?? 0)
    for await (const line of evaluate({ set, folder, failures })) process.stdout.write(line)
    return 0
  },
  replay: async (args) => {
    const conversationId = valueOf(args, '--conversation')
    if (!conversationId) return usage('replay --conversation <id>')
    const { replay } = await import('./cli/replay.ts')
    return replay({ conversationId, print })
  },
  privacy: async (args) => {
    const { privacy } = await import('./cli/privacy.ts')
    return privacy({ action: args[0] ?? '', valueOf: (option) => valueOf(args, option), print, now: new Date() })
  },
  'second-factor': async (args) => {
    const { resetSecondFactor, SECOND_FACTOR_USAGE } = await import('./cli/second-factor.ts')
    const login = valueOf(args, '--login')
    if (args[0] !== 'reset' || !login) return usage(SECOND_FACTOR_USAGE)
    return resetSecondFactor({ login, by: valueOf(args, '--by') ?? 'operator', print, now: new Date() })
  },
  backup: async (args) => {
    const folder = valueOf(args, '--to')
    if (!folder) return usage('backup --to <folder>')
    const { backup } = await import('./cli/backup.ts')
    return backup({ folder, print, now: new Date() })
  },
  restore: async (args) => {
    const folder = valueOf(args, '--from')
    if (!folder) return usage('restore --from <folder>')
    const { restore } = await import('./cli/backup.ts')
    return restore({ folder, print, now: new Date() })
  },
  doctor: async () => {
    const { doctor } = await import('./cli/doctor/doctor.ts')
    const code = await doctor({ env: process.env, write: (line) => process.stdout.write(line) })
    // A channel that was looked at may hold a connection; nobody waits for it.
    setTimeout(() => process.exit(code), 500).unref()
    return code
  },
  demo: async (args) => {
    const { demo } = await import('./cli/demo.ts')
    return demo({ json: args.includes('--json'), reset: args.includes('--reset'), print, now: new Date() })
  },
}

// `… | head`: whoever reads along has seen enough.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit()
})

const [name = '', ...args] = process.argv.slice(2)
process.exitCode = await run(name, args)

async function run(command: string, rest: readonly string[]): Promise<number> {
  const action = COMMANDS[command]
  if (!action) return usage(`<${Object.keys(COMMANDS).join(' | ')}>`)
  try {
    return await action(rest)
  } catch (error) {
    process.stderr.write(`waydesk ${command}: ${error instanceof Error ? error.message : String(error)}\n`)
    return 2
  }
}

function usage(what: string): number {
  process.stderr.write(`usage: npm run -s waydesk -- ${what}\n`)
  return 2
}

function print(line: object): void {
  process.stdout.write(`${JSON.stringify(line)}\n`)
}

/** 0 when every line was handled, 1 when some were refused. */
async function printAll(lines: AsyncIterable<object>): Promise<number> {
  let refused = false
  for await (const line of lines) {
    print(line)
    refused ||= 'error' in line
  }
  return refused ? 1 : 0
}

function stdinLines(): AsyncIterable<string> {
  return createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })
}

function valueOf(options: readonly string[], option: string): string | undefined {
  const index = options.indexOf(option)
  return index >= 0 ? options[index + 1] : undefined
}
