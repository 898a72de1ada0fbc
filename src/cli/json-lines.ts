import type { z } from 'zod'

/** An unreadable line, with its number; the run goes on. */
export interface LineError {
  readonly error: { readonly code: string; readonly message: string; readonly line: number }
}

/** Reads every line as one JSON object of the given shape and answers it; a line that is none becomes an error of its own. */
export async function* answerLines<T>(
  input: AsyncIterable<string>,
  shape: z.ZodType<T>,
  answer: (line: T) => object,
): AsyncIterable<object> {
  let number = 0
  for await (const text of input) {
    number += 1
    if (text.trim() === '') continue
    const parsed = readLine(text, shape)
    yield 'problem' in parsed ? lineError(parsed.problem, number) : answer(parsed.value)
  }
}

function lineError(problem: { readonly code: string; readonly message: string }, line: number): LineError {
  return { error: { ...problem, line } }
}

type Parsed<T> = { readonly value: T } | { readonly problem: { readonly code: string; readonly message: string } }

function readLine<T>(text: string, shape: z.ZodType<T>): Parsed<T> {
  const json = readJson(text)
  if (json === undefined) return { problem: { code: 'line.not_json', message: 'the line is not a JSON object' } }
  const parsed = shape.safeParse(json)
  if (parsed.success) return { value: parsed.data }
  const [issue] = parsed.error.issues
  const where = issue?.path.join('.') ?? ''
  return {
    problem: { code: 'line.wrong_shape', message: `${where === '' ? 'line' : where}: ${issue?.message ?? 'not understood'}` },
  }
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    // Not JSON: the caller says so with the line's number.
    return undefined
  }
}
