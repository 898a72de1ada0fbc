const GRIEVANCE =
  /(?:昨天|一直|明明|当时|全天|整天|都)[^,，。没不]{0,6}在家|谁说(?:没人|不在)|电话(?:都|也)?没(?:有)?(?:打|响|接到)|没(?:有)?(?:接到|打)(?:过)?(?:任何|一个)?电话|[瞎乱](?:写|填|编|说)|根本没(?:来|送|人来)|(?:driver|courier|he|they)\b.{0,24}\b(?:says?|said|claims?|lied|lying)\b|\bi was (?:at )?(?:home|here|in)\b|\b(?:never|nobody|no one|didn't|did not) (?:even )?(?:called?|rang|ring|came|come|knocked?)\b|\bhome (?:all day|the whole day)\b/iu

/** «我昨天一直在家啊 谁说没人»: the attempt is disputed, and somebody is sorry. */
export function isGrievance(text: string): boolean {
  return GRIEVANCE.test(text.replace(/[’‘']/gu, "'").replace(/\bwasnt\b/giu, "wasn't"))
}
