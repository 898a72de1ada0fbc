import { Drawer } from 'antd'
import { useState } from 'react'
import type { ConversationDetail } from '../../../../domain/desk/desk-views.ts'
import { useResource } from '../../api/resource.ts'
import { useWords } from '../../i18n/language.tsx'
import { go, useRoute } from '../../shell/route.ts'
import { Nothing } from '../../ui/states.tsx'
import { CustomerCard } from './card/customer-card.tsx'
import { Inbox } from './list/inbox.tsx'
import { ConversationPane } from './transcript/conversation-pane.tsx'

const words = {
  pick: ['从左边选一个会话开始。按 ? 查看快捷键。', 'Choose a chat on the left to begin. Press ? for the shortcuts.'],
  card: ['客户', 'Customer'],
} as const

export function ChatsPage() {
  const w = useWords(words)
  const { parts } = useRoute()
  const id = parts[1] ?? null
  const detail = useResource<ConversationDetail>(id ? `/conversations/${id}` : null)
  const [isCardOpen, setCardOpen] = useState(false)
  return (
    <div className={`chats ${id ? 'has-open' : ''}`}>
      <Inbox openId={id} />
      {id ? (
        <ConversationPane key={id} id={id} onShowCard={() => setCardOpen(true)} onBack={() => go('/chats')} />
      ) : (
        <div className="talk">
          <Nothing words={w.pick} />
        </div>
      )}
      <aside className="card scroll">{detail.value ? <CustomerCard key={id} detail={detail.value} /> : null}</aside>
      <Drawer open={isCardOpen} title={w.card} onClose={() => setCardOpen(false)} styles={{ body: { padding: 0 } }}>
        {detail.value ? <CustomerCard detail={detail.value} /> : null}
      </Drawer>
    </div>
  )
}
