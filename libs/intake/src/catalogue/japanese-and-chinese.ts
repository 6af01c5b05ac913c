import type { PromptExample } from '@planwright/contracts';

export const JAPANESE_AND_CHINESE_PROMPTS: readonly PromptExample[] = [
  {
    id: '2644ce37-ada4-4f66-baba-482c591c6218',
    title: '空き家を多世代の寮に',
    prompt:
      '長野県松本市の築60年の空き家を、学生6人と高齢者4人が一緒に暮らす寮に改修したい。予算は2,800万円、うち800万円は市の補助金を見込み、2028年4月の入居開始を目指す。耐震補強と段差の解消を優先し、家賃は月4万円以下に抑える。入居者どうしの約束ごとと、うまくいかなかったときの退去の手順も計画に入れてほしい。',
    language: 'ja-JP',
    kind: 'execution',
    purpose: 'business',
    scale: 'local',
    plan_type: 'physical',
    tags: ['空き家', '多世代', '改修'],
  },
  {
    id: '80707099-49d9-42d8-b37e-9c7974a61364',
    title: '祖母のレシピを本にする',
    prompt:
      '祖母が残した手書きのレシピ120点を、2027年8月の米寿の祝いまでに一冊の本にして親戚30人に贈りたい。私は大阪在住で、作業できるのは週末だけ。費用は25万円まで。読めない字の確認、試作と撮影、方言の残し方、少部数の印刷まで、無理のない順番で計画してほしい。',
    language: 'ja-JP',
    kind: 'execution',
    purpose: 'personal',
    scale: 'personal',
    plan_type: 'physical',
    tags: ['料理', '家族', '本づくり'],
  },
  {
    id: '4c1c704c-604f-4171-a3e9-ee8b8c5dca45',
    title: '避難所の物資管理アプリ',
    prompt:
      '災害時に全国の避難所で物資の過不足を共有するアプリを開発したい。通信が切れても端末どうしで記録を持ち寄れること、高齢の職員が説明なしで使えることが条件。開発者4人、8か月、予算3,200万円。まず高知県の3市町で訓練に使い、個人情報は持たない設計にする。',
    language: 'ja-JP',
    kind: 'development',
    purpose: 'other',
    scale: 'national',
    plan_type: 'digital',
    tags: ['防災', 'アプリ', 'オフライン'],
  },
  {
    id: '582d44d5-a639-4cb2-af86-aea2e337f277',
    title: '社区老年食堂',
    prompt:
      '在成都市一个有九千居民的老社区开办老年食堂，每天供应两百份午餐，并为行动不便的老人送餐。启动资金六十万元，街道免费提供一百五十平方米的场地，希望八个月内开业。每餐价格不超过十二元，第二年实现收支平衡，菜谱要照顾糖尿病和高血压人群，并通过食品安全检查。',
    language: 'zh-CN',
    kind: 'execution',
    purpose: 'business',
    scale: 'local',
    plan_type: 'physical',
    tags: ['养老', '社区', '餐饮'],
  },
  {
    id: '3148edb8-01f0-415a-93f3-3919f130ec43',
    title: '方言語音資料庫',
    prompt:
      '建立一個開放的臺灣客語與原住民族語語音資料庫，三年內收錄一千兩百位耆老、共八百小時的錄音，並附逐字稿與華語翻譯。經費新臺幣四千五百萬元，與六所大學及二十個部落合作。錄音者可以隨時撤回授權，資料須能用於語音辨識訓練，也要讓小學老師容易取用。',
    language: 'zh-TW',
    kind: 'masterplan',
    purpose: 'other',
    scale: 'national',
    plan_type: 'digital',
    tags: ['語言保存', '語音', '開放資料'],
  },
  {
    id: '741be5ea-fdd3-409a-b502-5d0921ecf153',
    title: '骑行穿越河西走廊',
    prompt:
      '我和两个朋友计划在2027年9月用二十天从兰州骑行到敦煌，全程约一千一百公里。我们三人都有城市骑行经验，但没有长途经历，总预算一万八千元。请安排半年的训练、装备清单、每天的补给和住宿，并说明遇到沙尘暴、爆胎或高温时如何应对，以及什么情况下改乘火车。',
    language: 'zh-CN',
    kind: 'execution',
    purpose: 'personal',
    scale: 'personal',
    plan_type: 'physical',
    tags: ['骑行', '旅行', '训练'],
  },
];
