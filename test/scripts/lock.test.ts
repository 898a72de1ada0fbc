import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { z } from 'zod'

const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({ version: z.string().optional(), optionalDependencies: z.record(z.string(), z.string()).optional() }),
  ),
})

it('the lock knows the builds for every system, or npm ci would refuse it (scripts/complete-lock.mjs)', () => {
  const { packages } = lockSchema.parse(JSON.parse(readFileSync('package-lock.json', 'utf8')))
  const wanted = Object.values(packages).flatMap(({ optionalDependencies = {} }) => Object.keys(optionalDependencies))
  const missing = wanted.filter((name) => !Object.keys(packages).some((place) => place.endsWith(`node_modules/${name}`)))
  expect(wanted.length).toBeGreaterThan(50)
  expect(missing).toEqual([])
})
