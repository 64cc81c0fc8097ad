### 少人数ルームとラウンド

room-word = 少人数ルーム
room-here = この部屋の人
round-of = ラウンド{ $round }/{ $rounds }
round-left-talk = 残り { $time }
round-left-soon = 残り { $time }
round-left-closing = まもなく全体へ
round-left-still = 時計は止まっています
round-left-rest = 次まで { $time }
round-closing = きりのよいところまでどうぞ。あと{ $seconds }秒で全体に戻ります。
round-closed = 全体に戻ります。
round-soon-minutes = このラウンドは、あと{ $minutes }分です。
round-soon-seconds = このラウンドは、あと{ $seconds }秒です。
round-began-said = ラウンド{ $round }が始まりました。「{ $room }」へどうぞ。
round-began-none = ラウンド{ $round }が始まりました。
round-again-said = 「{ $room }」が、もう一度ひらきました。残り { $time } です。
round-ended-said = ラウンド{ $round }が終わりました。全体に戻りました。
round-longer-said = 時間がのびました。残り { $time } です。
round-shorter-said = 終わりが早まりました。残り { $time } です。
round-moved = 「{ $room }」に入りました。残り { $time } です。
round-hall-said = 会場へ移りました。
round-early-said = この部屋は終わりました。ほかの部屋が終わるまで、会場でひと息どうぞ。
round-together-said = 全体に戻りました。部屋はこのまま待っています。
round-released-said = 部屋に戻りました。残り { $time } です。

between-waiting = いまは全体の時間です
between-waiting-how = 「{ $room }」はそのまま待っています。時計も止まっているので、終わると同じところから続きます。
between-going = 部屋へ移ります
between-going-how = 「{ $room }」へご案内しています。
between-early = ひと足先に戻りました
between-early-how = ほかの部屋は、あと { $time } 続きます。
between-outside = みなさんは少人数ルームにいます
between-outside-how = 下から、入りたい部屋をえらんでください。
between-full-how = いまはどの部屋もいっぱいです。空くか次のラウンドになるまで、少しお待ちください。
between-closing = みなさん、まもなく戻ります
between-closing-how = そのままお待ちください。
between-planning = 組み合わせを考えています
between-planning-how = なるべく、はじめて話す方どうしになるようにしています。
between-ready = もうすぐ少人数ルームです
between-ready-how = { $size }人までの部屋に分かれて話します。進行役が始めるのを待っています。
between-rest = ひと休みです
between-rest-how = 進行役が次のラウンドを始めるのを待っています。
between-next = 次のラウンドまで
between-next-how = 時間になると、自動で次の部屋へ移ります。
between-done = 少人数ルームは終わりました
between-done-how = メモは、会が終わったあとも読めます。

groups-choose = 入る部屋をえらぶ
groups-text = 話したい部屋をえらんでください。
groups-early = もう少し話したいときは、空きのある部屋に入れます。
groups-other = ほかの部屋をえらぶ
groups-go = 入る
groups-mine = いまここ
groups-free = { $count ->
    [0] ・満室
   *[other] ・あと{ $count }人入れます
  }
wishes-heading = 話したいテーマ
wishes-text = 話したい順に、{ $most }つまで押してください。もう一度押すと、取り消せます。
wishes-rank = { $rank }番目の希望
wishes-count = { $count }人
wishes-clear = えらびなおす
wishes-so-far = { $count ->
    [0] まだ何もえらんでいません。
   *[other] { $count }つえらびました。
  }
met-heading = きょう同じ部屋になった人
met-new = 前のラウンドでは、はじめての方{ $count }人と話しました。
met-away = ほか { $count } 人は、いま席を外しています。

group-topic = 話のたね
group-first = はじめまして
group-alone = まだほかの方が来ていません。少し待っても来ないときは「ヘルプを呼ぶ」を押してください。
group-staff-here = 進行役の{ $name }さんが来ています。
topic-none = カードを引いて、話を始めましょう。
topic-levels = 話の深さ
topic-first_timer = 気軽に
topic-practitioner = 少し深く
topic-veteran = じっくり
topic-show = カードを引く
topic-next = 次のカード
note-heading-hypothesis = 仮説
note-heading-learned = 学んだこと
note-heading-next = 次の一歩
note-field-of = 「{ $heading }」に書く一行
note-others = そのほか
note-finished = このメモは、これで完成です。
note-part-empty = 書かれていません。

screen-round-ready = まもなく少人数ルームです
screen-round-planning = 組み合わせを考えています
screen-round-rest = 次のラウンドを待っています
screen-round-next = 次のラウンドまで
screen-round-done = 少人数ルームは終わりました
screen-round-closing = きりのよいところまで。まもなく全体へ
screen-round-you = お名前をさがして、部屋へどうぞ
