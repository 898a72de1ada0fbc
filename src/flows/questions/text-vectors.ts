import { FEATURE_GROUPS, type FeatureGroup, type TextFeatures } from './text-features.ts'

/** Features that are known from training, by index, each with its weight; the dot product of two is their likeness. */
export interface TextVector {
  readonly indexes: readonly number[]
  readonly weights: readonly number[]
}

/** Chosen by cross-validation: letters carry most, since customers mistype; pairs of words a little. */
const SHARE: Readonly<Record<FeatureGroup, number>> = { word: 0.3, pair: 0.1, letters: 0.6, han: 1 }
/** 1 would make a long question as weak in every word as it is long; a little less lets it keep some strength. */
const LENGTH_POWER = 0.8

/** TF-IDF of one corpus: rare features weigh more, and those never seen make a text less like anything known. */
export class TextVectoriser {
  readonly size: number
  readonly #index: ReadonlyMap<string, number>
  readonly #idf: readonly number[]
  readonly #unseenIdf: number
  readonly #usualLength: ReadonlyMap<FeatureGroup, number>

  constructor(corpus: readonly TextFeatures[]) {
    const documents = new Map<string, number>()
    for (const features of corpus) {
      for (const name of namesOf(features)) documents.set(name, (documents.get(name) ?? 0) + 1)
    }
    this.size = documents.size
    this.#index = new Map([...documents.keys()].map((name, index) => [name, index]))
    this.#idf = [...documents.values()].map((count) => Math.log((1 + corpus.length) / (1 + count)) + 1)
    this.#unseenIdf = Math.log(1 + corpus.length) + 1
    this.#usualLength = new Map(
      FEATURE_GROUPS.map((group) => [group, median(corpus.map((features) => this.#length(features, group)))]),
    )
  }

  vectorOf(features: TextFeatures): TextVector {
    const indexes: number[] = []
    const weights: number[] = []
    for (const group of FEATURE_GROUPS) {
      const scale = this.#scale(features, group)
      for (const [feature, count] of features[group]) {
        const index = this.#index.get(`${group}:${feature}`)
        if (index === undefined) continue
        indexes.push(index)
        weights.push((1 + Math.log(count)) * (this.#idf[index] ?? 0) * scale)
      }
    }
    return { indexes, weights }
  }

  #scale(features: TextFeatures, group: FeatureGroup): number {
    const length = this.#length(features, group)
    if (length === 0) return 0
    const usual = this.#usualLength.get(group) || length
    return Math.sqrt(SHARE[group]) / (length ** LENGTH_POWER * usual ** (1 - LENGTH_POWER))
  }

  #length(features: TextFeatures, group: FeatureGroup): number {
    let squares = 0
    for (const [feature, count] of features[group]) {
      const index = this.#index.get(`${group}:${feature}`)
      const weight = (1 + Math.log(count)) * (index === undefined ? this.#unseenIdf : (this.#idf[index] ?? 0))
      squares += weight * weight
    }
    return Math.sqrt(squares)
  }
}

/** Likeness of every pair of vectors, row by row; through the features they share. */
export function likenesses(vectors: readonly TextVector[], size: number): Float64Array {
  const count = vectors.length
  const matrix = new Float64Array(count * count)
  const dense = new Float64Array(size)
  for (const [row, vector] of vectors.entries()) {
    vector.indexes.forEach((index, at) => {
      dense[index] = vector.weights[at] ?? 0
    })
    for (let column = row; column < count; column++) {
      const likeness = dotDense(vectors[column], dense)
      matrix[row * count + column] = likeness
      matrix[column * count + row] = likeness
    }
    for (const index of vector.indexes) dense[index] = 0
  }
  return matrix
}

function dotDense(vector: TextVector | undefined, dense: Float64Array): number {
  if (vector === undefined) return 0
  let sum = 0
  for (let at = 0; at < vector.indexes.length; at++) sum += (dense[vector.indexes[at] ?? 0] ?? 0) * (vector.weights[at] ?? 0)
  return sum
}

function namesOf(features: TextFeatures): readonly string[] {
  return FEATURE_GROUPS.flatMap((group) => [...features[group].keys()].map((feature) => `${group}:${feature}`))
}

function median(values: readonly number[]): number {
  const present = values.filter((value) => value > 0).sort((left, right) => left - right)
  return present[Math.floor(present.length / 2)] ?? 0
}
