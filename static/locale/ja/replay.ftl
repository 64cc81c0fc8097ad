# 会の録画（リプレイ）と、自分のゲームのハイライト
replay-word = リプレイ
replay-of = { $day }の記録
replay-back = 戻る
replay-skip-bar = 再生バーへ
replay-stage = そのときの様子
replay-about = この記録について
replay-bar = 再生
replay-ways = 見る場所
replay-panels = 横に出すもの
replay-wall = 全部の部屋
replay-room-hall = 会場
replay-room-table = 卓{ $number }
replay-room-breakout = 第{ $round }ラウンド・{ $number }番の部屋
replay-room-thread = ラウンジ
replay-room-unknown = 部屋
replay-unopened = { $room }がひらくのは{ $time }です。
replay-to-opening = その時へ移る
replay-to-hall = 会場を見る
replay-no-rooms = この時点では部屋はひらいていません。みなさん会場にいました。
replay-between = 区切りの合間
replay-present = { $count }人が参加中
replay-nothing-yet = この会はまだ始まっていません。始まると、ここで見られます。
replay-not-begun = ゲームはまだ始まっていません。
replay-sheets = 卓で聞かれていたこと
replay-no-talk = ここではまだ何も話されていません。
replay-notices = お知らせ
replay-spoken = 音声でのお知らせ
replay-only = これは記録です。変更はできません。

# 見えるもの
replay-hidden = 進行役に見えていたものが見えます。個人どうしのやりとり・連絡先・通報はリプレイにふくまれません。
replay-pseudonyms = 名前は仮名で、書かれたことばは「…」で表示しています。個人どうしのやりとり・連絡先・通報はリプレイにふくまれません。
replay-going = 会はまだ続いています。ページを開いた時点までの記録です。
replay-mask = 名前を仮名で表示する
replay-names = 名前
replay-names-real = そのまま
replay-names-pseudonyms = 仮名
replay-line = 接続が切れています。つながりしだい、続きを自動で読み込みます。
replay-refused = この記録はもうご覧になれません。もう一度サインインしてください。
replay-loading = 読み込んでいます…

# 再生
replay-play = 再生
replay-pause = 一時停止
replay-steps = こまかく動かす
replay-step = 次の出来事
replay-step-back = 前の出来事
replay-mark-next = 次の場面
replay-mark-previous = 前の場面
replay-speed = 速さ
replay-times = { $speed }倍
replay-copy = この瞬間へのリンクをコピー
replay-copied = この瞬間へのリンクをコピーしました。
replay-timeline = 時間
replay-since-said = { $hours ->
    [0] 開始から{ $minutes }分{ $seconds }秒
   *[other] 開始から{ $hours }時間{ $minutes }分{ $seconds }秒
}

# 場面
replay-marks = 場面
replay-kinds = 場面の種類
replay-marks-none = この種類の場面はここにはありません。
replay-marks-more = ほか{ $count }件
replay-marks-before = これより前に{ $count }件
replay-marks-after = このあとに{ $count }件
replay-no-mark = この先に場面はありません。
replay-at-mark = { $time } { $mark }
replay-tab-talk = 会話
replay-tab-players = プレイヤー
replay-tab-marks = 場面
replay-kind-step = 進行
replay-kind-notice = お知らせ
replay-kind-recall = 集合
replay-kind-round = ラウンド
replay-kind-told = お話
replay-kind-goal = 目的地
replay-kind-churn = チャーンさん
replay-kind-finished = ゲーム終了
replay-kind-help = ヘルプ
replay-kind-match = マッチ
replay-kind-removed = 退出
replay-kind-peak = 最多人数
replay-mark-step = 次の区切りが始まる
replay-mark-notice = お知らせ
replay-mark-recall = 全員に集合の合図
replay-mark-round = 新しいラウンド
replay-mark-told = お話が語られる
replay-mark-told-who = { $who }のお話
replay-mark-goal = 目的地に到着
replay-mark-goal-who = { $who }が目的地に到着
replay-mark-churn = チャーンさんが移る
replay-mark-churn-who = { $who }にチャーンさんがつく
replay-mark-finished = ゲームが終わる
replay-mark-help = ヘルプの呼び出し
replay-mark-help-who = { $who }がヘルプを呼ぶ
replay-mark-match = マッチ成立
replay-mark-match-who = { $who }のマッチ成立
replay-mark-removed = 退出してもらう
replay-mark-removed-who = { $who }に退出してもらう
replay-mark-peak = 参加者がいちばん多い時

# 部屋と人
replay-find = さがす
replay-find-field = 部屋や人の名前
replay-find-none = その名前の部屋も人も見つかりません。
replay-find-more = ほか{ $count }件。文字を入れるとしぼりこめます
replay-rooms = 部屋
replay-people = 人
replay-room-closed = この時点ではひらいていません
replay-not-here = この時点ではいません
replay-follow = { $name }さんを追う
replay-following = { $who }を追っています：{ $room }
replay-following-none = { $who }を追っています：この時点ではいません
replay-follow-end = 追うのをやめる

# サイコロ
replay-dice = 公正なサイコロ
replay-dice-how = 確かめ方
replay-dice-waiting = ゲームの記録がそろうと、ここで目をすべて確かめます。
replay-dice-open = このゲームは最後まで進まず、秘密の数が公開されていないため、確かめられません。
replay-dice-blind = サイコロの確認は、安全な接続（https）でだけできます。
replay-dice-right = { $count ->
    [0] サイコロは振られていません。秘密の数は約束どおりでした。
   *[other] ここで確かめました。このゲームで出た{ $count }回の目（答えの判定も含みます）は、すべて正しいものです。
}
replay-dice-wrong = 正しくありません。{ $count }回のうち{ $wrong }回の目が、秘密の数と合いません。
replay-dice-other-secret = 秘密の数も、約束したものと違います。
replay-roll = { $who }：{ $steps }（{ $draw }番目の目）
replay-roll-checked = 確認ずみ

# キー
replay-keys = キー操作
replay-key-space = スペース
replay-keys-play = 再生と一時停止
replay-keys-arrows = 5秒戻る・進む
replay-keys-leaps = 1分戻る・進む
replay-keys-jumps = 10秒戻る・進む
replay-keys-events = 前・次の出来事
replay-keys-marks = 前・次の場面
replay-keys-ends = はじめ・おわり
replay-keys-speed = 速さ（1倍から64倍）
replay-keys-wall = 全部の部屋
replay-keys-hall = 会場
replay-keys-find = 部屋や人をさがす
replay-keys-list = 場面の一覧
replay-keys-copy = この瞬間へのリンクをコピー
replay-keys-help = この一覧
