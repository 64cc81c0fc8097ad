### 進行役の画面：少人数ルームと、声のお知らせ

desk-tab-groups = 少人数ルーム
    .short = 少人数
desk-tab-rooms-small = 部屋
desk-say-small = この部屋で話す
desk-room-gone = 終わった部屋
desk-is-unseated-small = どの部屋にもいません
desk-some-rooms-small = { $count }部屋
desk-all-rooms-small = 全{ $count }部屋
desk-rooms-small = 部屋の一覧
desk-search-small = 部屋や人をさがす
desk-search-room-small = 部屋をさがす
desk-filter-need-small = 気になる部屋 { $count }
desk-no-needs-small = 助けのいる部屋はありません。いい調子です。
desk-chosen-small = { $count }部屋を選んでいます
desk-chosen-bar-small = 選んだ部屋への操作
desk-look-small = 様子を見たい部屋
desk-broadcast-to-small = この部屋に伝える
desk-broadcast-room-small = この部屋に伝える
desk-remedies-small = この部屋への操作
desk-members-small = この部屋の人
desk-room-closed-small = この部屋は終わりました。
desk-make-host-small = 部屋の世話役にする
desk-take-host-small = 世話役を外す
desk-move-small = ほかの部屋へ移す
desk-place-has-small = { $players }人
desk-place-free-small = あと{ $free }人
desk-hall-text-small = 会場で待ってもらいます
desk-group-unseated-small = 部屋のない人 { $count }
desk-group-seated-small = 部屋にいる人 { $count }
desk-seat-open-small = みんなを部屋に入れる
desk-lengthen-small = ラウンドをのばす・ちぢめる
desk-longer-by-small = ラウンドを{ $minutes }分のばす
desk-shorter-by-small = ラウンドを{ $minutes }分ちぢめる
desk-recall-text-small = 秒読みのあいだも話は続きます。ゼロになると、みんなが会場に集まります。時計は止まり、部屋はそのまま待っています。
desk-told-seat-small = みんなが部屋に入りました
desk-told-release-small = みんなが部屋に戻りました
desk-need-empty = だれもいません

## 次にすること

desk-do-find = 組み合わせて始める
desk-do-settle = ここまでの組み合わせで決める
    .note = いまのところ一番よいものを使います
desk-do-round = ラウンド{ $round }/{ $rounds }を始める
    .note = { $people }人・{ $minutes }分
desk-do-end = ラウンド{ $round }を終える
desk-do-ending = ラウンド{ $round }が終わります
desk-do-release = 部屋へ戻す

## ラウンド

desk-round-of = ラウンド{ $round }/{ $rounds }
desk-round-talk = 残り
desk-round-warn = 残り（予告ずみ）
desk-round-back = 話を結ぶ時間
desk-round-rest = 次のラウンドまで
desk-round-held = 残り（時計は止まっています）
desk-round-more = +1分
desk-round-end = ラウンドを終える
desk-room-end = この部屋を終える
desk-reopen = 同じ部屋でもう{ $minutes }分
desk-place-all = { $count }人を部屋に入れる
desk-roomless = 部屋のない人が{ $count }人います
desk-roomless-none = 全員に部屋があります。会場で待ってもらう人は、ここに置いてください。
desk-turns-on = 順番に話しています
desk-turn-word = { $who }が話す番です
desk-voices = 声で参加 { $count }人
desk-voices-of = 声で参加：{ $names }
desk-lines = メモ { $count }行
desk-note = メモ（{ $count }行）
desk-visit-unseen = のぞいています。相手からは見えません。
desk-visit-seen = あなたがいることが、部屋の人に見えています。
desk-visit-enter = 部屋に入る
desk-visit-leave = 部屋を出る
desk-dropped-in = { $where }に入りました。部屋の人に見えています。
desk-left-room = { $where }を出ました。

## 組み合わせの準備

desk-groups-now = いまの様子
desk-groups-none = 数人ずつの部屋で話します。ラウンドごとに、ちがう人と出会います。下で決め方を選んで組み合わせてください。そのまま始めても、自動で組み合わせます。
desk-groups-planning = 組み合わせを考えています
desk-groups-ready = 組み合わせができました
desk-groups-open = ラウンド{ $round }/{ $rounds }の途中です
desk-groups-rest = ラウンド{ $round }/{ $rounds }が終わりました
desk-groups-done = すべてのラウンドが終わりました
desk-groups-searching = 同じ人どうしがなるべく重ならない組み合わせを探しています…
desk-groups-preview = いま{ $people }人：{ $rooms }部屋（{ $sizes }人ずつ）
desk-groups-nobody = 組み合わせる人が、まだ来ていません。
desk-groups-later = 受付を始めると使えます。
desk-groups-find = 組み合わせる
desk-groups-find-more = 残りのラウンドを組み合わせる
desk-groups-take = これにする
desk-groups-longer = もっと探す（10秒）
desk-groups-end = 少人数ルームを終える
desk-coming = ラウンド{ $round }の組み合わせ
desk-coming-round = ラウンド{ $round }/{ $rounds }の組み合わせ
desk-coming-more = ほか{ $count }組
desk-coming-random = ラウンドの始めに、くじ引きで決めます。
desk-coming-assigned = ラウンドの始めに、名簿のグループごとに分けます。
desk-coming-choose = ラウンドが始まったら、参加者が部屋を選びます。
desk-coming-vote = ラウンドの始めに、投票で決めます。
desk-coming-same = 同じ人どうしで続けます。
desk-votes = 話したいテーマ
desk-votes-count = { $votes }票

## 組み合わせの結果

desk-verdict-nobody = 同じ人どうしは、一度も重なりません。
desk-verdict-best = どう組んでも{ $repeats }組は、もう一度同じ部屋になります。これが最良です。
desk-verdict-more = 少なくとも{ $least }組は、もう一度同じ部屋になります。この組み合わせでは{ $repeats }組です。
desk-verdict-fair = 延べ{ $repeats }組が、もう一度同じ部屋になります。これ以上かたよりなく分けることはできません。
desk-verdict-some = { $repeats }組が、もう一度同じ部屋になります。もっと探すと減るかもしれません。
desk-verdict-most = これまでの顔合わせを含めて、同じ二人が会うのは多くても{ $most }回です。
desk-verdict-who = もう一度同じ部屋になる人
desk-verdict-pair = { $one }と{ $other }{ $times ->
    [1] {""}
   *[other] （{ $times }回）
}
desk-verdict-pairs = ほか{ $count }組
desk-verdict-gave = かなわなかったこと
desk-verdict-others = ほか{ $count }人
desk-verdict-rounds = （ラウンド{ $rounds }）
desk-verdict-company = 同じ会社の人どうし{ $count }組が、同じ部屋になります。
desk-verdict-level = 経験の希望に合わない組が{ $count }組あります。
desk-verdict-topic = 希望のテーマにならない人が{ $count }人います。
desk-broken-together = { $who }は同じ部屋の希望ですが、全員が入れる部屋がありません。
desk-broken-apart = { $who }は別の部屋の希望ですが、部屋の数が足りません。
desk-broken-host = 世話役になれる人が、部屋の数より少ないです。
desk-broken-pin = { $who }：決められた番号の部屋がないか、いっぱいのため、別の部屋になります。
desk-broken-language = { $who }：同じことばの人が少ないため、ちがうことばの人と同じ部屋になります。
desk-broken-size = 人数のそろわない部屋があります。
desk-broken-met = { $who }：ほかの希望を優先したため、もう一度同じ部屋になります。

## 組み合わせ方

desk-scheme = 組み合わせ方
desk-scheme-change = 組み合わせ方を変える
desk-scheme-prepared = 用意した組み合わせ方
desk-scheme-usual = いつもの
desk-scheme-rule = だれと話すか
desk-mixing-mix = 新しい出会い
    .text = 同じ人どうしがなるべく重ならないように（卓や前回までの会もふくめます）
desk-mixing-random = くじ引き
    .text = ラウンドごとに引きなおします
desk-mixing-assigned = 名簿のとおり
    .text = 名簿のグループごとに
desk-mixing-choose = 自分で選ぶ
    .text = テーマごとの部屋を、空きのあるかぎり選べます
desk-mixing-vote = 投票
    .text = 票の集まったテーマごとに
desk-mixing-same = 同じ人どうし
    .text = 卓、または前のラウンドの人と続けます
desk-scheme-size = 部屋の最大人数
desk-scheme-people = { $size }人
desk-scheme-rounds = ラウンドの数
desk-scheme-minutes = 1ラウンド（分）
desk-scheme-times = 予告・結び・休憩
desk-scheme-warn = 予告（秒前）
desk-scheme-back = 結びの時間（秒）
desk-scheme-rest = 休憩（秒）
desk-scheme-rest-hint = 終わる前に予告を出し、終わったあとに話を結ぶ時間を取ります。休憩を0にすると、次のラウンドは進行役が始めます。
desk-scheme-matter = テーマとメモ
desk-scheme-topics = テーマ（1行にひとつ）
desk-scheme-topics-hint = ラウンドごとに順に使います。空なら、話題カードにまかせます。
desk-scheme-topics-rooms = テーマごとに部屋ができます。「オンボーディング｜6」のように、縦棒のあとに定員を書けます。
desk-scheme-topics-pack = 話題カードのあるテーマ
desk-scheme-depth = 話題カードの深さ
desk-depth-any = おまかせ
desk-depth-first_timer = 気軽に
desk-depth-practitioner = 少し深く
desk-depth-veteran = じっくり
desk-scheme-headings = みんなのメモの見出し（1行にひとつ）
desk-scheme-headings-hint = 6つまで。
desk-heading-hypothesis = 仮説
desk-heading-learned = 学んだこと
desk-heading-next = 次の一歩
desk-scheme-likings = 希望
desk-scheme-likings-mix = 「新しい出会い」を選んだときに使います。
desk-scheme-company = 会社のちがう人どうし
desk-scheme-level = 経験
desk-scheme-votes = 話したいテーマが同じ人どうし
desk-share-no = 気にしない
desk-share-some = なるべく
desk-share-much = 重視する
desk-alike-any = 気にしない
desk-alike-mix = まぜる
desk-alike-same = そろえる
desk-scheme-language = 一部屋はひとつのことばにする
desk-scheme-keep = 名前をつけて残す
desk-scheme-keep-text = ここでもう一度選べます。進行表でも使えます。
desk-scheme-name = 名前
desk-scheme-keep-go = 残す
desk-scheme-drop = 外す

desk-wishes-small = 少人数ルームだけの希望
desk-wish-host = 世話役になれる
desk-wish-pin = いつも{ $number }番の部屋に
desk-wish-pin-room = 部屋の番号
desk-wished-together = 同じ部屋に
desk-wished-apart = 別の部屋に
desk-wished-host = 世話役になれる
desk-wished-pin = { $number }番の部屋に

## 声のお知らせ

desk-speak = 声で伝える
desk-speak-to-these = 声で伝える
desk-speak-to = 届く先
desk-speak-all = みんな
desk-speak-record = 録音する
desk-speak-asking = マイクの使用を許可してください
desk-speak-hint = { $seconds }秒まで。送る前に聞きなおせます。
desk-speak-stop = ここまで
desk-speak-left = 秒
desk-speak-heard = 声が入っています
desk-speak-silent = 声が入っていません
desk-speak-listen = 録音した声
desk-speak-again = 録りなおす
desk-speak-discard = 消す
desk-speak-words = 文字でも伝える（任意）
desk-speak-send = 声で伝える
desk-speak-denied = マイクの使用が許可されていません。アドレスの横の設定で許可するか、下に文字で書いてください。
desk-speak-none = マイクが見つかりません。つないでからもう一度押すか、下に文字で書いてください。
desk-speak-busy = いまマイクを使えません。ほかのアプリが使っているかもしれません。下に文字で書くこともできます。
desk-speak-unsupported = このブラウザでは録音できません。下に文字で書くか、別のブラウザでこの画面をひらいてください。
desk-speak-short = 短すぎました。押してから話し、終わったらもう一度押してください。
desk-speak-not-sent = 録音を送れませんでした。もう一度お試しください。
desk-speak-not-refused = この会に声で伝える許可が切れました。進行役リンクを、もう一度ひらいてください。
desk-speak-not-large = 録音が長すぎます。もう少し短く録音してください。
desk-speak-not-kind = この録音は、ほかの人が再生できません。別のブラウザをお使いください。
desk-speak-not-many = 声のお知らせが続いています。数分待つか、文字で伝えてください。

## 念のため・したこと・ほかで起きたこと

desk-sure-end-round = ラウンドをいま終えますか
    .text = { $reach }。まだ約{ $minutes }分あります。話を結ぶ時間（{ $seconds }秒）のあと、みんなが会場に戻ります。
desk-sure-groups = 少人数ルームを終えますか
    .text = 組み合わせを取りやめます。書かれたメモは残ります。
    .open = { $reach }。話を結ぶ時間のあとラウンドを終え、次のラウンドは始めません。書かれたメモは残ります。
desk-told-break-out = 組み合わせています
desk-told-break-out-begin = 組み合わせています。できしだいラウンドが始まります
desk-told-settle = ここまでの組み合わせで決めました
desk-told-begin-round = ラウンド{ $round }を始めました
desk-told-round-longer = { $where }を{ $seconds }秒のばしました
desk-told-round-shorter = { $where }を{ $seconds }秒ちぢめました
desk-told-end-round = { $where }を終えます
desk-told-reopen = 同じ部屋を、もう一度{ $minutes }分ひらきました
desk-told-end-breakout = 少人数ルームを終えました
desk-told-keep-scheme = 「{ $name }」として残しました
desk-told-drop-scheme = 「{ $name }」を外しました
desk-told-hosted = { $who }は世話役になれます
desk-told-unhosted = { $who }の世話役の希望を消しました
desk-told-pined = { $who }は{ $number }番の部屋に入ります
desk-told-unpined = { $who }の部屋の希望を消しました
desk-told-spoken = { $where }に声で伝えました
desk-heard-round = ラウンド{ $round }/{ $rounds }が始まりました。
desk-heard-round-over = ラウンド{ $round }が終わりました。
desk-heard-found = 組み合わせができました。
desk-heard-timed = { $where }の時間を変えました
desk-heard-spoken = 声のお知らせ
desk-key-r = 少人数ルームを見る
desk-key-v = 声で伝える（部屋を選んでいれば、そこへ）
