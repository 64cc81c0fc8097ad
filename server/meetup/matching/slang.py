"""Words of the field that a general encoder does not know, and other names of the same thing. One line, one meaning."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

MEANINGS: Final = tuple(
    tuple(line.split("|"))
    for line in """
customer success|カスタマーサクセス|カスタマー・サクセス|cs
customer success manager|カスタマーサクセスマネージャー|csm
customer support|カスタマーサポート|お客様サポート
customer experience|カスタマーエクスペリエンス|顧客体験|cx
churn|解約|チャーン|離脱
churn rate|解約率|チャーンレート
churn prevention|解約防止|解約抑止|チャーン防止|リテンション|retention
onboarding new customers|オンボーディング|オンボ|onboarding|導入支援|立ち上げ支援
customer health score|ヘルススコア|health score
upselling to customers|アップセル|upsell|upselling|クロスセル|cross-sell|cross sell|エクスパンション
adoption of the product|アダプション|adoption|活用促進|利用促進|定着
high-touch account care|ハイタッチ|high touch|high-touch
low-touch care|ロータッチ|low touch|low-touch
tech-touch automated care|テックタッチ|tech touch|tech-touch
net promoter score survey|nps|ネットプロモータースコア
key performance indicators|kpi|kgi|okr|重要業績評価指標
voice of the customer|voc|顧客の声|お客様の声
customer journey map|カスタマージャーニー|ジャーニーマップ|customer journey
quarterly business review|qbr|ビジネスレビュー
software as a service business|saas|サース
inside sales|インサイドセールス|内勤営業
sales to companies|フィールドセールス|法人営業|b2b sales
community building|コミュニティ運営|コミュニティづくり|コミュニティタッチ|コミュマネ|community management
generative ai|生成ai|llm|chatgpt|大規模言語モデル
data analysis|データ分析|アナリティクス|analytics
project management|プロジェクト管理|プロマネ|pm
team building|チームビルディング|チームづくり|組織づくり
hiring|採用|リクルーティング|recruiting
parenting|子育て|育児
pricing|価格戦略|プライシング|価格設定
""".strip().splitlines()
)
"""The first of a line stands for all of it."""
CANON: Final = {name: line[0] for line in MEANINGS for name in line}


def _pattern(name: str) -> str:
    """Return what finds a name: one in Latin letters only as a whole word."""
    return rf"(?<![a-z0-9]){re.escape(name)}(?![a-z0-9])" if name.isascii() else re.escape(name)


NAMES: Final = re.compile("|".join(_pattern(name) for name in sorted(CANON, key=len, reverse=True)))


def plainly(text: str) -> str:
    """Return a text with one name for each thing.

    >>> plainly("ＣＳのチャーン防止")
    'customer success の churn prevention'
    """
    folded = unicodedata.normalize("NFKC", text).casefold()
    return " ".join(NAMES.sub(lambda found: f" {CANON[found[0]]} ", folded).split())
