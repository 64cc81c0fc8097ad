### 会のようすの図：ブラウザーが図に書きこむことば

picture-percent = { $value }%
picture-stayed = { $share }が最後まで
picture-stayed-far = いまのところ{ $share }
picture-step = { $number } { $name }（{ $from }〜{ $until }）：はじめにいた{ $began }人のうち、終わりにも{ $stayed }人
picture-step-going = { $number } { $name }（{ $from }から）：はじめにいた{ $began }人のうち、いまも{ $stayed }人
picture-peak = 同時に{ $people }人
picture-peak-at = いちばん多かったとき：{ $time }に{ $people }人
picture-heat-quiet = 静か
picture-heat-lively = にぎやか（{ $minutes }分に{ $acts }回）
picture-heat-cell = { $room }、{ $from }〜{ $until }：{ $acts }回
picture-ties = 線にするもの
picture-tie-minutes = 同じ部屋
picture-tie-reactions = リアクション
picture-tie-replies = 返信
picture-tie-gifts = 贈りもの
picture-tie-same = 同じ答え
picture-by = 色と形の分け方
picture-by-cluster = 自然にできたまとまり
picture-by-company = 会社
picture-by-level = 経験
picture-whom = ひとりに注目する
picture-everybody = 全員
picture-neighbours = { $name }：{ $count ->
    [0] 選んだ種類のつながりはありません。
   *[other] { $count }人とつながりがあります。
  }
picture-follow = リプレイで{ $name }を追う
picture-connects = ほかの人どうしを結ぶ最短の道の{ $share }%が、この人を通ります。
picture-ring = 輪：人と人をつなぐ人。通る道が多いほど太い輪です
picture-no-group = どれにも入らない
picture-comma = 、
