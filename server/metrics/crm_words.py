"""The words of lists of customers: headings, tiers and statuses, as ``cells.plain`` leaves them."""

from __future__ import annotations

import re
from typing import Final

from server.cells import squeezed, tidy
from server.metrics.account_facts import Status
from server.metrics.crm_parts import Column

LONGEST: Final = 80
"""Characters of a cell."""
WORDS: Final[dict[Column, str]] = {
    "company": """
        company companyname account accountname customer customername organization organisation client clientname
        会社 会社名 企業 企業名 顧客 顧客名 取引先 取引先名 アカウント アカウント名 法人名 所属 組織名
    """,
    "tier": """
        tier segment rank class accounttier customertier grade
        ティア 階層 ランク 顧客ランク セグメント 区分 顧客区分 等級
    """,
    "revenue": """
        revenue arr acv mrr annualrevenue amount annualrecurringrevenue currentarr currentrevenue contractvalue sales
        売上 売上高 年間売上 年間契約額 契約額 契約金額 金額 年額 月額 年間経常収益 収益 今期売上 当期売上 現在の売上
    """,
    "before": """
        before revenuebefore previousrevenue startingrevenue arrbefore previousarr startingarr lastyear revenuelastyear
        arrlastyear priorrevenue priorarr
        前年売上 前年売上高 前期売上 昨年売上 前年契約額 前期契約額 前年 前期 前年同期 期首売上 開始時売上
    """,
    "renewal": """
        renewal renewaldate renewson nextrenewal contractend contractenddate enddate expirydate expires
        更新日 契約更新日 次回更新日 更新予定日 契約終了日 満了日 契約満了日 更新
    """,
    "status": """
        status accountstatus customerstatus
        状態 状況 ステータス 契約状況 契約状態 契約ステータス 顧客ステータス
    """,
}
HEADINGS: Final[dict[str, Column]] = {word: column for column, words in WORDS.items() for word in words.split()}
STATUS_WORDS: Final[dict[Status, str]] = {
    "active": """
        active live current customer renewed retained ongoing
        継続 継続中 契約中 契約継続 有効 利用中 稼働中 アクティブ 更新済 更新済み 更新 取引中 現役
        既存 既存顧客 導入済 導入済み
    """,
    "churned": """
        churned churn cancelled canceled lost closed inactive ended terminated former expired left
        解約 解約済 解約済み 退会 退会済 退会済み 終了 契約終了 失注 休止 停止 利用停止 離脱 チャーン 無効 取引終了 満了
    """,
}
STATUSES: Final[dict[str, Status]] = {word: status for status, words in STATUS_WORDS.items() for word in words.split()}
NUMBERED: Final = re.compile(r"(?:tier|t|ティア|第)?[-_#]?([1-9])(?:層|位)?")
LETTERED: Final = re.compile(r"(?:tier|rank|ランク|クラス)?-?([a-z])(?:ランク|rank|クラス)?")


def tier(text: str) -> str:
    """Return a tier: a digit or a capital letter where it is one in other words (Tier 1, Aランク), else as it is."""
    short = squeezed(text)
    if match := NUMBERED.fullmatch(short) or LETTERED.fullmatch(short):
        return match[1].upper()
    return tidy(text)
