### 会が終わってから

finale-wait = もうすぐ結果がそろいます。
finale-mine = あなたの卓の結果
finale-none = 卓の結果はありません。
after-thanks = きょうはありがとうございました
after-text = 話し足りないことがあれば、この会場でそのままどうぞ。
after-again = また会うために
after-link-text = このリンクをひらけば、次の会でも同じあなたとして入れます。
after-link-field = あなた専用のリンク
after-mine = わたしの記録
after-lounge-below = つながりのご案内へ
after-lounge-text = ラウンジで、出会った方と話しつづけられます。
after-lounge = ラウンジへ
notes-heading = みなさんのメモ
notes-besides = 卓と会場
notes-so-far = ここまでのメモを読む
notes-round = ラウンド{ $round }
notes-mine = あなたの部屋
notes-none = まだメモはありません。
notes-save = メモをファイルに保存する
notes-failed = メモを読みこめませんでした。
notes-again = もう一度読みこむ
notes-loading = メモを読みこんでいます…

rating-ask = きょうの会は、いかがでしたか？
rating-word = { $stars ->
    [1] 残念
    [2] いまひとつ
    [3] ふつう
    [4] よかった
   *[5] とてもよかった
}
rating-comment = よろしければ、ひとこと
rating-send = ひとことを送る
rating-change = ひとことを直す
rating-take-back = 回答を取り消す
rating-private = 主催者に届くのは、集計とひとことだけです。あなたの名前は付きません。
rating-kept = 回答を受け取りました。ありがとうございます。
rating-gone = 回答を取り消しました。
