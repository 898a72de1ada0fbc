import { CloseOutlined } from '@ant-design/icons'
import { Button, Drawer } from 'antd'
import type { ConversationDetail } from '../../../../domain/desk/desk-views.ts'
import { useResource } from '../../api/resource.ts'
import { useWords } from '../../i18n/language.tsx'
import { go } from '../../shell/route.ts'
import { CustomerCard } from '../chats/card/customer-card.tsx'
import { ConversationPane } from '../chats/transcript/conversation-pane.tsx'

const words = { close: ['关闭', 'Close'] } as const

/** A conversation beside the list that it was found in. */
export function ReviewDrawer({ openId, onClose }: { readonly openId: string | null; readonly onClose: () => void }) {
  return (
    <Drawer
      open={openId !== null}
      onClose={onClose}
      size={960}
      title={null}
      closable={false}
      styles={{ body: { padding: 0 } }}
      destroyOnHidden
    >
      {openId ? <Review id={openId} onClose={onClose} /> : null}
    </Drawer>
  )
}

function Review({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const w = useWords(words)
  const { value } = useResource<ConversationDetail>(`/conversations/${id}`)
  return (
    <div className="chats has-open review">
      <ConversationPane id={id} onShowCard={() => go(`/chats/${id}`)} onBack={onClose} />
      <aside className="card scroll">
        <Button className="review-close" type="text" icon={<CloseOutlined />} aria-label={w.close} onClick={onClose} />
        {value ? <CustomerCard detail={value} /> : null}
      </aside>
    </div>
  )
}
