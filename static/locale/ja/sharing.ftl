### A persona card to share: its page, its preview, the words to post with it.

sharing-day = { $year }年{ $month ->
    [jan] 1月
    [feb] 2月
    [mar] 3月
    [apr] 4月
    [may] 5月
    [jun] 6月
    [jul] 7月
    [aug] 8月
    [sep] 9月
    [oct] 10月
    [nov] 11月
   *[dec] 12月
  }{ $day }日
sharing-post = { $meetup ->
    [none] 今日
   *[other] 「{ $meetup }」で
  }の私は「{ $title }」（ランク{ $rank }・{ $score }点）でした。{ $awards ->
    [none] {""}
   *[other] 受賞：{ $awards }
  } #二次会nijikai
sharing-alt = { $name ->
    [none] {""}
   *[other] { $name }さんの
  }ペルソナカード：「{ $title }」、ランク{ $rank }、{ $score }点。{ $grades }
sharing-title-of = { $name }さんは「{ $title }」
sharing-grades-heading = 六つの力
sharing-awards-heading = 受賞
sharing-facts = 第{ $place }位・{ $score }点・ランク{ $rank }
sharing-game = { $game }で遊んだ結果です
sharing-next-heading = 次回、ごいっしょしませんか
sharing-next-text = すごろくを囲みながら、同じ仕事の仲間と話せる会です。リンクを開くだけで参加できます。
sharing-next-go = 参加する
sharing-meetup-go = この会のページへ
sharing-about-go = 二次会について
sharing-gone-title = このカードは取り下げられました
sharing-gone-text = 持ち主が公開をやめたか、保管の期間が終わりました。
sharing-heading = ペルソナカードをシェア
sharing-lead = リンクを知っている人だけが見られるページをつくります。いつでも取り下げられます。
sharing-shows = カードに載せるもの
sharing-shows-name = ニックネーム
sharing-shows-face = アバター
sharing-shows-meetup = 会の名前と日付
sharing-make = カードをつくる
sharing-change = 載せるものを変える
sharing-early = ゲームを最後まで遊ぶと、カードをつくれます。
sharing-words = 投稿の文
sharing-words-in = 投稿の文のことば
sharing-copy = 文とリンクをコピー
sharing-send = 投稿する
sharing-open = ページを開く
sharing-save = 画像を保存
sharing-take-back = 公開をやめる
sharing-taken-back = 公開をやめました。リンクを開いても、もう見られません。
sharing-copied = コピーしました。
sharing-failed = うまくいきませんでした。少し待って、もう一度お試しください。
