import type { ChildProcess } from 'node:child_process'

/** The program says itself when it can be used. A kill meanwhile is no failure of the start. */
export function whenReady(program: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = ''
    const listen = (words: string): void => {
      said += words
      if (said.includes('is ready')) resolve()
    }
    program.stdout?.on('data', listen)
    program.stderr?.on('data', listen)
    program.once('close', (code, signal) =>
      signal === 'SIGKILL' ? resolve() : reject(new Error(`the server ended with ${code}: ${said}`)),
    )
  })
}
