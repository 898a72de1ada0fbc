import type { Place } from '../receive/place.ts'
import type { SlackClient } from '../workspace/clients.ts'

export interface FileToUpload {
  readonly place: Place
  readonly name: string
  readonly content: Uint8Array
  readonly timeoutMs: number
}

/** Uploads a file and shows it in a place; direct messages are opened for it. Until the last of the calls nothing is seen by anybody. */
export async function uploadFile(client: SlackClient, { place, name, content, timeoutMs }: FileToUpload): Promise<string> {
  const { upload_url: url, file_id: id } = await client.files.getUploadURLExternal({ filename: name, length: content.length })
  if (!url || !id) throw uploadRefused()
  const answer = await fetch(url, {
    method: 'POST',
    body: Buffer.from(content),
    headers: { 'content-type': 'application/octet-stream' },
    redirect: 'error',
    signal: AbortSignal.timeout(timeoutMs),
  }).catch(() => null)
  if (!answer?.ok) throw uploadRefused()
  const channel = await channelOf(client, place)
  await client.files.completeUploadExternal({
    files: [{ id, title: name }],
    channel_id: channel,
    ...(place.threadTs === null ? {} : { thread_ts: place.threadTs }),
  })
  return id
}

/** The channel behind a place: files and history know no user ids. */
export async function channelOf(client: SlackClient, place: Place): Promise<string> {
  if (place.threadTs !== null || !/^[UW]/.test(place.channel)) return place.channel
  const opened = await client.conversations.open({ users: place.channel })
  return opened.channel?.id ?? place.channel
}

/** As if the connection had not been made: the upload is made anew. */
function uploadRefused(): object {
  return { code: 'slack_webapi_request_error', original: { cause: { code: 'ECONNREFUSED' } } }
}
