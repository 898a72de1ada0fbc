/** Written for a machine, not to a desk: orders to a model, markup, queries. It never moves anything. */
export const FOR_A_MACHINE =
  /<\/?(?:script|img|iframe|svg|style|html|body)\b|\bdrop table\b|\bunion select\b|'\s*or\s*'?1'?\s*=\s*'?1|(?:ignore|disregard|forget) (?:all )?(?:of )?(?:the |your |my )?(?:previous|prior|above|earlier) (?:instructions|prompts?|rules)|system prompt|\byou are now\b|(?:忽略|无视|忘(?:记|掉))(?:你)?(?:之前|以上|前面|上面|先前|所有)的?(?:所有|全部)?的?(?:指令|提示词?|设定|规则|要求)|系统提示词|"type"\s*:\s*"[a-z_]+"/i
