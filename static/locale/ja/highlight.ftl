# The link to somebody's own game.
highlight-of = 「{ $title }」のゲーム
highlight-about = 一人の参加者のゲームをもう一度見られます。目的地への到着、いちばんよかったサイコロ、話したエピソードの場面など。ほかの参加者は仮の名前で表示され、会話の内容は含まれません。
highlight-gone-title = このゲームは公開されていません
highlight-gone-text = プレイした方が公開を取りやめたか、保存期間が終わって削除されました。
