import type { RoomPlace } from './gateway.ts'

/** Where somebody writes: alone with us, or in a room, where everybody has a conversation of one's own. */
export type Place = { readonly person: string; readonly room: null } | RoomPlace

/** The external user of a place; in a room it names room and person. */
export function externalUserOf(place: Place): string {
  return place.room === null ? safe(place.person) : `${safe(place.room)}/${safe(place.person)}`
}

/** The place behind an external user. */
export function placeOf(externalUser: string): Place {
  const [first = '', second] = externalUser.split('/')
  return second === undefined ? { person: plain(first), room: null } : { room: plain(first), person: plain(second) }
}

function safe(id: string): string {
  return id.replaceAll('%', '%25').replaceAll('/', '%2F')
}

function plain(id: string): string {
  return id.replaceAll('%2F', '/').replaceAll('%25', '%')
}
