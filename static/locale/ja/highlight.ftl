# The link to somebody's own game.
highlight-of = 「{ $title }」のゲーム
highlight-about = ある参加者のゲームを、もう一度見られます。目的地への到着、いちばんよかったサイコロ、話したエピソードの場面などです。ほかの参加者は仮の名前で表示され、会話の内容はふくまれません。
highlight-gone-title = このゲームは公開されていません
highlight-gone-text = プレイした方が公開を取りやめたか、保存期間が終わって削除されました。

# ページ
highlight-note = ほかの参加者は仮の名前で、会話の内容はふくまれません。
highlight-moments = 名場面
highlight-moment = { $count }場面のうち{ $number }番目
highlight-previous = 前の場面
highlight-next = 次の場面
highlight-again = もう一度見る
highlight-end = ゲームはここまで
highlight-result = { $place }位・ランク{ $rank }・{ $score }点
highlight-community = 会のページを見る
highlight-copy = リンクをコピー
highlight-take-back = 公開をやめる
highlight-taken-back = このゲームの公開をやめました。
highlight-moment-started = { $who }の旅が始まります。
highlight-moment-told = { $who }のお話「{ $what }」
highlight-moment-goal = { $who }、目的地「{ $what }」に到着！
highlight-moment-roll = { $who }、{ $what }マス進めます！
highlight-moment-gift = { $who }と{ $other }のあいだで「{ $what }」が贈られました。
highlight-moment-skill = { $who }が「{ $what }」を身につけました。
highlight-moment-finished = 一年が終わりました。{ $who }、おつかれさまでした。

# シェア
highlight-share = 自分のゲームをシェア
highlight-share-lead = 到着・サイコロ・お話の名場面を、短い映像のように見せられます。ほかの参加者は仮の名前で、会話の内容はふくまれません。リンクを知っていれば、だれでも登録なしで見られます。
highlight-share-make = リンクを作る
highlight-share-look = 見てみる
highlight-share-send = 送る
highlight-share-failed = うまくいきませんでした。もう一度お試しください。
