import type { Files } from '../bots/ports.ts'
import { acceptUpload } from '../bots/web/accept-upload.ts'
import type { DeskFiles } from '../desk/desk-deps.ts'

/** The same files for the desk: what people there send is judged like a visitor's, and what visitors sent is read. */
export function deskFiles(files: Files): DeskFiles {
  return {
    save: async ({ name, bytes }) => {
      const accepted = await acceptUpload(name, bytes)
      const { key, mime, bytes: size } = await files.put({ name: accepted.name, mime: accepted.mime, owner: 'desk' }, bytes)
      return { key, name: accepted.name, mime, bytes: size }
    },
    open: async (key) => {
      const file = await files.find(key)
      if (!file) return null
      const { name, mime, bytes } = file
      return { attachment: { key, name, mime, bytes }, body: Buffer.from(await files.read(key)) }
    },
  }
}
