import { useLanguage } from '../../i18n/language.tsx'
import { go } from '../../shell/route.ts'
import { figures, shownFigure } from './figures.ts'

/** The day in numbers; each opens the rows behind it. What cannot be known yet is a dash, not a nought. */
export function TodayTiles({ today }: { readonly today: Readonly<Record<string, number | null>> }) {
  const index = useLanguage() === 'zh' ? 0 : 1
  return (
    <div className="tiles">
      {Object.entries(today).map(([key, value]) => (
        <button type="button" key={key} className="panel tile" onClick={() => go(`/wall/${key}`)}>
          <div className="tile-label">{figures[key]?.words[index] ?? key.replaceAll('_', ' ')}</div>
          <div className="tile-number">{shownFigure(key, value)}</div>
        </button>
      ))}
    </div>
  )
}
