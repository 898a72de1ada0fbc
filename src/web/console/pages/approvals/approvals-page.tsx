import { Button } from 'antd'
import type { CaseDetail } from '../../../../domain/desk/desk-views.ts'
import { useResource } from '../../api/resource.ts'
import { useWords } from '../../i18n/language.tsx'
import { go } from '../../shell/route.ts'
import { Loaded, Nothing } from '../../ui/states.tsx'
import { CaseBox } from '../cases/case-box.tsx'

const words = {
  title: ['待审批的赔偿', 'Compensation waiting for approval'],
  none: ['没有待审批的赔偿。', 'Nothing waits for approval.'],
  toChat: ['打开会话', 'Open the chat'],
} as const

/** What agents proposed beyond their authority: statement, amount, history, and the decision. */
export function ApprovalsPage() {
  const w = useWords(words)
  const cases = useResource<{ readonly cases: readonly CaseDetail[] }>('/cases?status=waiting_approval')
  return (
    <div className="page-padded">
      <h1 className="page-title">{w.title}</h1>
      <Loaded from={cases}>
        {(value) =>
          value.cases.length === 0 ? (
            <Nothing words={w.none} />
          ) : (
            <div className="lanes" style={{ gridTemplateColumns: 'repeat(auto-fill, minmax(340px, 1fr))' }}>
              {value.cases.map((one) => (
                <div key={one.number} className="panel" style={{ padding: 12 }}>
                  <CaseBox found={one} quote={null} isOpen />
                  <Button size="small" type="link" onClick={() => go(`/chats/${one.conversationId}`)}>
                    {w.toChat}
                  </Button>
                </div>
              ))}
            </div>
          )
        }
      </Loaded>
    </div>
  )
}
