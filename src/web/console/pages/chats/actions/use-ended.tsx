import { App, Button } from 'antd'
import { useAct } from '../../../api/use-act.ts'
import { useWords } from '../../../i18n/language.tsx'
import { go } from '../../../shell/route.ts'
import { useWayBack } from './use-way-back.ts'

const words = { undo: ['撤销，继续处理', 'Undo'] } as const

const SECONDS = 10

/** Says that a chat was given back, and for a moment how to take that back. */
export function useEnded(conversationId: string): (done: string) => void {
  const w = useWords(words)
  const { message } = App.useApp()
  const { act } = useAct()
  const withWayBack = useWayBack()
  return (done) => {
    const key = `ended ${conversationId}`
    const undo = async (): Promise<void> => {
      message.destroy(key)
      if ((await act(`/conversations/${conversationId}/reopen`)) !== null) go(`/chats/${conversationId}`)
    }
    const content = (
      <>
        {withWayBack(done)}
        <Button type="link" size="small" onClick={() => void undo()}>
          {w.undo}
        </Button>
      </>
    )
    void message.success({ key, content, duration: SECONDS })
  }
}
