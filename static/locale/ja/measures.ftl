### 会の成果：数字とことば

figure-dash = –
figure-n = n = { $n }（{ $over ->
    [people] 人
    [attendees] 出席した人
    [registered] 申し込んだ人
    [rooms] 部屋
    [pairs] ふたりの組
    [takers] ラウンジに参加した人
    [raters] 答えた人
    [accounts] 取引先
   *[first_timers] 初めて来た人
  }）
figure-interval = 95%区間 { $low }〜{ $high }{ $sign }
figure-trouble-none = まだ数えるものがありません
figure-trouble-few = { $few }に満たないため出しません
figure-unit-share = %
figure-unit-minutes = 分
figure-unit-seconds = 秒
figure-unit-per_hour = 回／時間
figure-unit-index = （最大1）
figure-unit-stars = ／5
figure-count-people = { $count ->
   *[other] 人
  }
figure-count-rooms = { $count ->
   *[other] 部屋
  }
figure-count-times = { $count ->
   *[other] 回
  }
figure-count-pairs = { $count ->
   *[other] 組
  }
figure-count-messages = { $count ->
   *[other] 件
  }
figure-count-companies = { $count ->
   *[other] 社
  }

### ひと目でわかるページ

measures-title = この会の成果
measures-go-lead = だれが来て、残り、話し、出会ったか。そこから何が生まれたか。どの数字も、どう出したかまで見られます。
measures-go = 成果を見る
measures-early = この会はまだ始まっていません。始まると、何人が来て、どれくらいの人が加わり、だれとだれが出会い、何が生まれたかを、ここで見られます。
measures-cancelled = この会は中止になったので、数えるものがありません。
measures-going = 開催中
measures-as-of = { $when }時点
measures-replay = リプレイを見る
measures-report = 印刷用レポート
measures-missing-nobody = 入り口から入った人がいないので、数字はありません。人が来ていたなら、別のリンクが使われたのかもしれません。会のページをご確認ください。
measures-missing-alone = 来たのはひとりでした。出会いについての数字は、ふたり以上いるときに出ます。
measures-missing-steps = 会の進行が始まらなかったので、区切りごとの数字はありません。
measures-missing-list = 事前の名簿がなかったので、出席率は出ません。
measures-missing-lounge = この会にはラウンジがなかったので、会のあとのことはわかりません。
measures-missing-rating = 感想の星をつけた人はまだいません。会の終わりにたずねますが、答えなくてもよい質問です。
measures-viewer = 「見る人」に向けた表示です。ひとりひとりのことは出さず、{ $few }人未満のことは数を出していません。
measures-says-attended = 来た{ $came ->
   *[other] { $people }人
  }のうち、{ $value }人が{ $least }分以上いました。半数の人は{ $dwell }分以上いました。
measures-says-stayed = 進行の区切りごとに見ると、はじめにいた人の{ $value }%が終わりまで残りました。
measures-says-participation = 進行の区切りごとに見ると、いた人の{ $value }%が、遊ぶ・語る・反応する・書く・答えるなど、自分から何かをしました。
measures-says-met = 出席した人の半数は、卓や少人数ルームで{ $value }人以上と出会いました（同じ部屋に数分以上いた人を数えます）。
measures-says-mutual = ラウンジに参加した人の{ $value }%に、話を続ける相手が見つかりました。
measures-says-afterlife_7 = ラウンジがひらいて7日のうちに、{ $value }人が書きました。
measures-says-satisfaction = 星の平均は{ $value }です。出席した人の{ $response }%が答えました。
measures-lacks-attended = 来た人がいませんでした。
measures-lacks-stayed = 会の進行の記録がありません。
measures-lacks-participation = 会の進行中に、出席と数えられる人がいませんでした。
measures-lacks-met = 出会いには、ふたり以上が必要です。
measures-lacks-mutual = ラウンジに参加した人はいません。
measures-lacks-afterlife_7 = ラウンジに書いた人はいません。
measures-lacks-satisfaction = 感想の星をつけた人はまだいません。
measures-chain-title = 用意したことから、生まれたことへ
measures-chain-lead = 何を用意し、参加者が何をして、何が生まれたか。数字の名前から、意味、よくある誤解、計算のもとをたどれます。
measures-step-activity = 用意したこと
    .about = どんな場があり、だれがいたか。
measures-step-input = 参加者がしたこと
    .about = 何をして、だれと関わったか。
measures-step-outcome = 生まれたこと
    .about = その結果、何が起きたか。
measures-step-impact = 事業との関わり
    .about = 取引先の動きと並べて見たもの。どちらかが原因だという証拠ではありません。
measures-sure = n は、その数字が何人（何部屋、何組、何社）から出たものかを表します。区間は確かさの目安です。同じ作り方の区間が100あれば、そのうち95ほどが本当の値をふくみます。スタッフとボットは数えません。
measures-all-link = すべての指標とその意味
measures-fewer = { $few }人未満
measures-people = { $count }人
measures-person = 参加者{ $number }
measures-step = { $kind ->
    [welcome] はじめに
    [table] 卓でゲーム
    [breakout] 少人数ルーム
    [plenary] 全体会
    [finale] 結果発表
    [after] 歓談
   *[other] { $kind }
  }
measures-room = { $kind ->
    [hall] 会場
    [breakout] { $number }番の部屋
   *[table] 卓{ $number }
  }
measures-level = { $level ->
    [first] 初参加
    [practitioner] 実践者
    [veteran] ベテラン
   *[other] { $level }
  }
measures-as-table = 表で見る
measures-table-of = 表：{ $what }
measures-replay-at = { $time }のリプレイ
measures-replay-room = { $room }の{ $time }のリプレイ
measures-replay-who = リプレイで{ $name }を追う
measures-timeline-title = 何人がいたか
measures-timeline-says = { $came ->
   *[other] { $came }人が来て、
  }いちばん多かった{ $time }には{ $peak }人がいました。上の線は進行の区切りで、それぞれ、はじめにいた人のうち何%が終わりまでいたかを書いています。
measures-timeline-press = 区切りを押すと、そのはじめのリプレイへ移ります。
measures-part-title = 区切りごとの参加
measures-part-lead = 出席した人のうち、その間に一度でも自分から何かをした人の割合です。細い線は95%区間です。
measures-acts-title = したこと
measures-acts-lead = したことの種類と、進行の区切りごとの回数です。棒の長さは、全体でいちばん多いところを基準にしています。
measures-act = { $kind ->
    [play] ゲームの操作
    [tell] 語り
    [react] リアクション
    [chat] チャット
    [note] メモ
    [answer] 二択の答え
    [vote] 投票
   *[rate] 感想の星
  }
measures-kinds-title = 1人1時間あたりの回数
measures-kinds-caption = 種類ごと：出席者がしたことの数を、いた時間の合計で割ったもの
measures-heat-title = 部屋ごとのにぎわい
measures-heat-says = { $rooms }部屋のようすです。棒が高く濃いほど、その部屋の人が多くのことをしています。いちばんにぎやかだったのは{ $time }の{ $room }です。静かな部屋が悪いとは限りません。聞き入っていることもあります。
measures-heat-says-quiet = { $rooms }部屋のどこにも、したことの記録がありません。
measures-heat-lines = 少人数ルームは、回がちがっても番号が同じなら同じ行に並べています。
measures-heat-press = 棒を押すと、その時のリプレイへ移ります。
measures-graph-title = だれとだれが関わったか
measures-graph-says = { $people }人のあいだに{ $ties }本のつながりがあり、まとまりが{ $groups }個、自然にできました。多く関わった人どうしほど近くに描いています。まとまりは、色と形と文字で見分けられます。
measures-groups-caption = 自然にできたまとまり
measures-persons-caption = ひとりずつ（名前順）
measures-names-off = 名前は出していません。
measures-names-show = 名前を出す（記録に残ります）
measures-names-on = あなたに名前を見せています。見たことは記録に残りました。ラウンジのマッチはおふたりだけのことなので、ここには描きません。
measures-names-hide = 名前を隠す
measures-funnel-lead = ラウンジに参加した人のうち、それぞれの段階まで進んだ人の数です。だれが、ということはどこにも出ません。
measures-funnel-none = この会のラウンジに参加した人はいません。または、ラウンジがありませんでした。
measures-marks-title = たどれる場面
measures-marks-lead = 何が何回あったか。時刻を押すと、そのリプレイへ移ります。
measures-mark = { $kind ->
    [round] 少人数ルームが始まった
    [recall] 全員に集合をかけた
    [told] 語り
    [goal] 目的地に着いた
    [churn] チャーンさんが来た
    [finished] ゲームが終わった
    [help] 助けを呼んだ
    [match] 話す相手が見つかった
    [removed] 退出してもらった
    [notice] お知らせ
    [peak] いちばん人が多い時
   *[step] 区切りが始まった
  }
measures-col-step = 区切り
measures-col-from = から
measures-col-until = まで
measures-col-began = はじめにいた人
measures-col-stayed = 終わりにもいた人
measures-col-kept = 残った割合
measures-step-going = 進行中
measures-kept-far = いまのところ{ $share }%
measures-col-share = 参加した割合
measures-col-active = 何かをした人
measures-col-act = したこと
measures-col-total = 合計
measures-col-per-hour = 1時間あたり
measures-col-room = 部屋
measures-col-people = 人数
measures-col-acts = したことの数
measures-col-lively = いちばんにぎやかな1分
measures-col-balance = 発言の偏り
measures-col-group = まとまり
measures-col-within = 中のつながり
measures-col-outside = 外とのつながり
measures-col-name = 名前
measures-col-company = 会社
measures-col-ties = つながりの数
measures-col-connects = つないだ道
measures-col-near = よく関わった人
measures-col-what = できごと
measures-col-times = 回数
measures-col-first = 最初
measures-col-last = 最後
measures-of-there = { $there }人のうち{ $active }人
measures-col-value = この会では
measures-col-figure = 指標
measures-col-n = n
measures-col-interval = 95%区間

### ファイルとレポート

measures-files-title = 持ち帰る
measures-files-lead = このページと同じ数字を、表計算ソフトなどで使えます。保存したことは記録に残ります。
measures-files-json = すべての数字（JSON）
measures-files-log = 記録のすべて・仮名（JSON Lines）
measures-files-table = { $table ->
    [figures] 指標（CSV）
    [steps] 区切り（CSV）
    [people] 参加者・仮名（CSV）
    [rooms] 部屋（CSV）
    [ties] つながり・仮名（CSV）
    [concurrency] 人数の動き（CSV）
    [acts] したこと・種類ごと（CSV）
    [marks] 場面（CSV）
   *[other] { $table }（CSV）
  }
measures-files-again = このサーバーがなくても、記録のファイルから同じ数字を計算できます。
measures-files-yardstick = この団体は独自のものさしで測っています。記録と同じ場所に、このファイルも置いてください：
measures-files-viewer = 参加者をふくむファイル（仮名）は、会を準備する人だけが保存できます。
report-title = レポート
report-of = 「{ $title }」の成果
report-made = { $when }に作成
report-print = 印刷する・PDFで保存する
report-held = { $when }に開催
report-glance-title = ひと目で
report-steps-title = 実際の進行
report-figures-title = すべての数字
report-pictures-title = 図
report-definitions-title = 数字の意味
report-rooms = { $few }人未満だった部屋は載せていません。ほかの部屋から人数がわかってしまう場合は、その部屋も省いています。
report-shared = 人に渡せるレポートです。名前は出さず、{ $few }人未満のことは数を出していません。
report-again = もう一度計算するには
report-again-text = どの数字も、会の記録だけから決まります。記録のファイルがあれば、このサーバーがなくても、次のコマンドで同じ数字になります。
report-version = 計算式の版 { $version }・読んだ記録 { $events }件
report-definitions-lead = 短くまとめました。よくある誤解もふくめた説明は、それぞれの指標のページにあります。

### 数字のうしろにいる人

behind-title = どんな人がふくまれるか
behind-lead = 名前は、人を気づかうために見るもので、評価するためのものではありません。どの数字も、その人への判定ではありません。並びは名前順です。見たことは記録に残りました。
behind-in = ふくまれる人（{ $count }人）
behind-out = ふくまれない人（{ $count }人）
behind-all = もとになった人（{ $count }人）
behind-told = 記録では
behind-nobody = いません。
behind-none = この数字では、人の一覧を出しません。部屋やできごとについての数字か、ひとりひとりの答えだからです。答えは、その人だけのものです。
behind-comments-title = 書いてくれたこと
behind-comments-lead = だれが書いたかは出しません。並びにも意味はありません。どうか、だれが書いたかを探らないでください。
behind-comments-none = 感想を書いた人はいません。
behind-stars = 星{ $stars }つ
behind-replay = リプレイ
behind-came = { $from }〜{ $until }、{ $minutes }分
behind-acts = { $count ->
   *[other] { $count }回
  }
behind-met = { $count ->
   *[other] { $count }人
  }
behind-connects = ほかの人どうしの道の{ $share }%
behind-seated = { $seconds }秒
behind-company = { $count ->
   *[other] { $count }人
  }

### 指標の意味

measures-all-title = すべての指標
measures-all-lead = どの指標にも、決まった意味と計算式がひとつずつあります。もとになるのは、会の記録だけです。
measures-here = この会では
measures-inputs = もとになった数
measures-input-registered = 申し込んだ人
measures-input-came = 来た人
measures-input-attended = 出席した人
measures-input-least = 出席と数える分数
measures-input-steps = 行われた区切り
measures-input-rooms = 部屋
measures-input-acts = したことの数
measures-input-ties = つながりのある組
measures-input-raters = 答えた人
measures-input-takers = ラウンジに参加した人
measures-input-events = 記録の件数
measures-behind = どんな人がふくまれるかを見る
measures-of-series = この指標は、いくつもの会をまとめて見るものです。
measures-series-link = すべての会の成果
measures-not = こういう意味ではありません
measures-formula = 計算のしかた
measures-about-step = 位置づけ
measures-about-n = n が数えるもの
measures-about-source = もとの考え
measures-about-reads = 読む記録
measures-over = { $over ->
    [people] 人（とくに書いていなければ、来た人）
    [attendees] 出席した人
    [registered] 申し込んだ人
    [rooms] 部屋
    [pairs] ふたりの組
    [takers] ラウンジに参加した人
    [raters] 答えた人
    [accounts] CRM の取引先
   *[first_timers] 初めて来た人
  }
measures-source-own = このソフトウェア独自の指標です。式の全体は、付属の docs/measures.md にあります。
measures-source-chaoss = CHAOSS（Linux Foundation のコミュニティ指標）。コミットの代わりに、したことの数で計算しています。
measures-source-gini = コッラド・ジニの集中度の係数（1912年）。
measures-source-graphs = ネットワーク分析でよく使われる指標です。付属の docs/measures.md をご覧ください。
measures-source-orbit = コミュニティの Orbit モデルを調整したものです。重みと境目は、見ることも変えることもできます。
measures-source-revenue = サブスクリプションで広く使われる計算です。同じ取引先の売上を、ふたつの日付で比べます。
measures-never-bots = スタッフとボットは数えません。
measures-no-verdict = どの指標も、人への判定ではありません。隠れた点数もありません。

### ひとつひとつの指標：名前、意味、よくある誤解、計算のしかた
measure-rooms = 部屋の数
measure-rooms-means = ひらいた卓と少人数ルームの数です。
measure-rooms-not = 多いほどよい会、という意味ではありません。来た人数と計画で決まります。
measure-rooms-formula = ひらいた卓と少人数ルームの数。閉じたものもふくみ、会場は数えません。
measure-prompts = 話題の数
measure-prompts-means = 話のきっかけを出した回数です。
measure-prompts-not = だれかがその話題で話した、という意味ではありません。
measure-prompts-formula = 部屋（会場もふくむ）に出した話題の数と、卓で参加者が自分から語り始めた話の数の合計。
measure-announcements = お知らせの数
measure-announcements-means = 進行役が、全員または一部の部屋に呼びかけた回数です。
measure-announcements-not = だれが読んだか、聞いたかはわかりません。
measure-announcements-formula = 文字または声で送ったお知らせの数。
measure-held = 開催時間
measure-held-means = 最初の区切りの始まりから、最後の区切りの終わりまで、実際にかかった時間です。
measure-held-not = ひとりひとりがいた時間ではありません。それは「いた時間」で見られます。
measure-held-formula = 最後に行われた区切りの終わり − 最初の区切りの始まり（分）。
measure-came = 来た人
measure-came-means = 入ってきた人の数です。
measure-came-not = 来ることと残ることは別です。少しのぞいただけの人もふくみます。
measure-came-formula = 入り口をひらいてから閉じるまでに、一度でも接続していた人の数。ふたつのタブや別の端末も、合わせてひとりと数えます。
measure-attended = 出席した人
measure-attended-means = 出席と呼べる時間以上いた人の数です。
measure-attended-not = 何をしたかは問いません。1時間聞いていただけの人も出席です。
measure-attended-formula = いた時間が、決めた分数（変えていなければ10分）以上の人の数。
measure-attendance = 出席率
measure-attendance-means = 申し込んだ人のうち、出席した人の割合です。
measure-attendance-not = ほかの人が来なかった理由はわかりません。申し込まずに来た人は入りません。
measure-attendance-formula = 申し込んで出席した人 ÷ 申し込んだ人。区間はウィルソン法。
measure-no_show = 欠席率
measure-no_show-means = 申し込んだ人のうち、出席しなかった人の割合です。
measure-no_show-not = その人たちが悪いわけではありません。決めた分数より短い時間だけのぞいた人もふくみます。
measure-no_show-formula = 1 − 出席率。区間はウィルソン法。
measure-dwell = いた時間
measure-dwell-means = どれくらいの時間いたかです。半数の人はこれより長く、半数の人は短い時間でした。
measure-dwell-not = 接続していることと、聞いていることは別です。開いたままのタブも数えます。
measure-dwell-formula = 来た人それぞれの、接続していた時間の合計（重なりは一度だけ）の中央値。区間は順序統計量による。
measure-peak = 同時にいた最大の人数
measure-peak-means = 同時にいた人の、いちばん多かった数です。
measure-peak-not = ある一瞬の数です。ほとんどの時間は、これより少ない人数でした。
measure-peak-formula = 接続していた人数の最大値。
measure-concurrency = 同時にいたふつうの人数
measure-concurrency-means = 最初の区切りから最後の区切りの終わりまで、ふつう何人くらいが同時にいたかです。
measure-concurrency-not = のべ人数ではありません。入れ替わった人は見えません。
measure-concurrency-formula = 最初の区切りから最後の区切りの終わりまでの、接続していた人数の、時間についての中央値。
measure-seating_half = 着席までの時間（半数）
measure-seating_half-means = 席に着いた人の半数が、この時間までに卓の席に着きました。
measure-seating_half-not = 名前を決める時間や、始まるのを待つ時間もふくみます。
measure-seating_half-formula = 席に着いた人について、最初にページを開いた時（わからなければ入った時）から、最初に席に着くまでの時間の中央値。n は席に着いた人の数。区間は順序統計量による。
measure-seating_most = 着席までの時間（ほぼ全員）
measure-seating_most-means = 席に着いた人の100人のうち95人が、この時間までに卓の席に着きました。
measure-seating_most-not = 人数が少ないと、回線の遅いひとりで大きく変わります。
measure-seating_most-formula = 席に着いた人について、最初にページを開いた時（わからなければ入った時）から、最初に席に着くまでの時間の95パーセンタイル。n は席に着いた人の数。区間は順序統計量による（72人から）。
measure-stayed = 区切りの終わりまで残った割合
measure-stayed-means = 区切りのはじめにいた人のうち、終わりにもいた人の割合です。
measure-stayed-not = 帰った人が不満だったとは限りません。電車の時間もあります。
measure-stayed-formula = はじめと終わりにいた人の、全区切りの合計 ÷ はじめにいた人の合計。区間は人についてのブートストラップ。
measure-participation = 自分から加わった割合
measure-participation-means = 区切りに出席していた人のうち、自分から何かをした人の割合です。
measure-participation-not = 聞くことも参加ですが、ここには表れません。この数字のために、だれかを急かさないでください。
measure-participation-formula = 一度でも何かをした出席者の、全区切りの合計 ÷ いた出席者の合計。したこと：ゲームの操作、語り、リアクション、チャット、メモ、二択の答え、投票、感想の星。区間は人についてのブートストラップ。
measure-acts = 1時間にしたことの数
measure-acts-means = 出席した人が、1時間にどれだけのことをしたかです。
measure-acts-not = 多いほどよいわけではありません。ゲームは細かな操作が多く、よい語りも1回です。
measure-acts-formula = 出席者のしたことの合計 ÷ いた時間の合計。区間は人についてのブートストラップ。
measure-balance = 発言の偏り
measure-balance-means = 部屋の中で、話す番がどれくらい偏っていたか。0は全員同じ、1はひとりだけが話したことを表します。
measure-balance-not = だれもが同じだけ話したいわけではありません。回数だけを見て、長さや値打ちは見ません。
measure-balance-formula = 卓と少人数ルームごとに、出会いと数える時間以上いた人の話す番（語り、続けて書いたチャットは1回、順番の発言）のジニ係数を出し、その中央値。区間は順序統計量による。
measure-airtime = 声で話した時間の偏り
measure-airtime-means = 声で話した時間がどれくらい偏っていたか。計測に同意した人だけで見ます。0は全員同じ、1はひとりだけが話したことを表します。
measure-airtime-not = 同意していない人のことはわかりません。話の中身は記録しません。
measure-airtime-formula = 卓と少人数ルームごとに、同意した人のうち、出会いと数える時間以上いた人の話した秒数のジニ係数を出し、その中央値。区間は順序統計量による。
measure-met = 出会った人数
measure-met-means = ひとりが何人と出会ったか。半数の人はこれより多く、半数は少なく出会いました。
measure-met-not = 同じ部屋にいても、話したとは限りません。多ければよいわけでもありません。
measure-met-formula = 出席者それぞれが、会場以外の同じ部屋に3分以上（変えられます）いっしょにいた相手の数の中央値。区間は順序統計量による。
measure-pairs = 出会えた組の割合
measure-pairs-means = ありうるふたりの組のうち、出会った組の割合です。
measure-pairs-not = 大きな会では小さくなるのが自然です。全員とは会えません。
measure-pairs-formula = 出会った出席者の組 ÷ 出席者のすべての組。標本ではなくすべての組なので、区間はありません。
measure-again = ふたつ以上の部屋で出会った組
measure-again-means = ふたつ以上の部屋で出会った組の数です。
measure-again-not = よしあしはありません。混ざるには少なく、親しくなるには少しある方がよいものです。
measure-again-formula = 3分以上（変えられます）いっしょの部屋が、ふたつ以上あった出席者の組の数。
measure-density = つながりの密度
measure-density-means = 出席者のあいだにありうるつながりのうち、実際にあった割合です。
measure-density-not = 大きな会ほど小さくなります。比べるのは、同じくらいの大きさの会だけにしてください。
measure-density-formula = つながりのある組 ÷ 出席者のすべての組。つながり：出会った、反応や返信をした、贈った、同じ答えだった。
measure-isolates = つながりのない人
measure-isolates-means = だれともつながりのなかった出席者の数です。
measure-isolates-not = その人のせいではなく、見ていたいだけの人もいます。気にかけるための手がかりです。
measure-isolates-formula = どの種類のつながりもない出席者の数。
measure-connectors = つなぎ役
measure-connectors-means = たがいにつながりのない2人の、どちらともつながりのある出席者の数です。
measure-connectors-not = 順位でも手柄でもありません。席を移った人ほど両側につながりができ、同じ席にいた人には機会がありません。グループどうしを引き合わせるときに、だれに声をかけるかの手がかりです。
measure-connectors-formula = ほかの出席者2人を結ぶ最短の道が、1本でもその人を通る出席者の数。道の長さは、たどるつながりの数。ひとりずつの数字は媒介中心性：ほかの人どうしを結ぶ最短の道のうち、その人を通る割合。
measure-absence = 半分を担った人数
measure-absence-means = したこと全体の半分を、最も少なくて何人で担ったかです。
measure-absence-not = すぐれた人の名簿ではありません。小さい数は、少ない人にかかっていることを表します。
measure-absence-formula = 出席者をしたことの多い順に足して、全体の半分に届くまでの人数。
measure-elephant = 半分を担った会社の数
measure-elephant-means = したこと全体の半分を、最も少なくて何社の人で担ったかです。
measure-elephant-not = 会社を書いていない人は入りません。人の多い会社ほど上になります。
measure-elephant-formula = 「半分を担った人数」と同じ計算を、会社ごとに足して行います。n は会社を書いた出席者の数。
measure-satisfaction = 会の感想
measure-satisfaction-means = 終わりにつけてもらった星の平均です。
measure-satisfaction-not = 答えた人だけの平均です。早く帰った人には聞けていません。回答率も合わせて見てください。
measure-satisfaction-formula = 答えた人の星（1〜5）の平均。区間は人についてのブートストラップ。
measure-response = 回答率
measure-response-means = 出席した人のうち、感想の星をつけた人の割合です。
measure-response-not = 答えないことは、不満という意味ではありません。
measure-response-formula = 星をつけた出席者 ÷ 出席者。区間はウィルソン法。
measure-taking = ラウンジに参加した割合
measure-taking-means = 出席した人のうち、ラウンジのご紹介に参加した人の割合です。
measure-taking-not = 参加しなくても、知り合えた人はいます。
measure-taking-formula = ご紹介への参加をオンにし、すべてはやめていない出席者 ÷ 出席者。区間はウィルソン法。
measure-suggested = おすすめが届いた割合
measure-suggested-means = ラウンジに参加した人のうち、だれかを紹介された人の割合です。
measure-suggested-not = 届いたことと、よいご紹介だったことは別です。
measure-suggested-formula = ひとつ以上のおすすめやご紹介が届いた人 ÷ 参加した人。区間はウィルソン法。
measure-mutual = つながった割合
measure-mutual-means = ラウンジに参加した人のうち、話を続ける相手が見つかった人の割合です。
measure-mutual-not = だれとだれが、ということはどこにも出ません。実際に話したかどうかもわかりません。
measure-mutual-formula = ふたりや三人の会話、または勉強会にひとつ以上入った人 ÷ 参加した人。区間はウィルソン法。
measure-first = 最初のひとこと
measure-first-means = ラウンジに参加した人のうち、自分の会話にだれかがひとことでも書いた人の割合です。
measure-first-not = ひとことだけでは、まだ会話とは言えません。中身は読みません。
measure-first-formula = だれかがひとことでも書いた会話に入っている人 ÷ 参加した人。区間はウィルソン法。
measure-said_met = 会えたと答えた割合
measure-said_met-means = ラウンジに参加した人のうち、「会えました」と答えた人の割合です。
measure-said_met-not = 会っても答えなかった人は入りません。
measure-said_met-formula = 「会えましたか？」に「会えました」と答えた人 ÷ 参加した人。区間はウィルソン法。
measure-rated = 会った感想をくれた割合
measure-rated-means = ラウンジに参加した人のうち、会ってどうだったかを星で答えた人の割合です。
measure-rated-not = 星の数ではなく、答えた人の数です。
measure-rated-formula = 会った感想の星をつけた人 ÷ 参加した人。区間はウィルソン法。
measure-afterlife_1 = 1日のうちに書いた人
measure-afterlife_1-means = ラウンジがひらいて1日のうちに書いた人の数です。
measure-afterlife_1-not = 読んでいるだけの人は見えません。別の場所で話が続いていることもあります。
measure-afterlife_1-formula = ひらいて24時間のうちに、ラウンジの会話にひとことでも書いた人の数。
measure-afterlife_7 = 7日のうちに書いた人
measure-afterlife_7-means = ラウンジがひらいて7日のうちに書いた人の数です。
measure-afterlife_7-not = 読んでいるだけの人は見えません。7日たつまでは、まだ増えます。
measure-afterlife_7-formula = ひらいて7日のうちに、ラウンジの会話にひとことでも書いた人の数。
measure-afterlife_30 = 30日のうちに書いた人
measure-afterlife_30-means = ラウンジがひらいて30日のうちに書いた人の数です。
measure-afterlife_30-not = 読んでいるだけの人は見えません。30日たつか、ラウンジが閉じるまでは、まだ増えます。
measure-afterlife_30-formula = ひらいて30日のうちに、ラウンジの会話にひとことでも書いた人の数。
measure-afterlife_messages_1 = 1日のうちのメッセージ
measure-afterlife_messages_1-means = ラウンジがひらいて1日のうちに書かれたメッセージの数です。
measure-afterlife_messages_1-not = 少ない人がたくさん書いても増えます。書いた人の数とあわせてごらんください。数えるために中身を読むことはありません。
measure-afterlife_messages_1-formula = ひらいて24時間のうちに、ラウンジの会話に書かれたメッセージの数。スタッフとボットは数えません。
measure-afterlife_messages_7 = 7日のうちのメッセージ
measure-afterlife_messages_7-means = ラウンジがひらいて7日のうちに書かれたメッセージの数です。
measure-afterlife_messages_7-not = 1日のときと同じです。7日たつまでは、まだ増えます。
measure-afterlife_messages_7-formula = ひらいて7日のうちに、ラウンジの会話に書かれたメッセージの数。スタッフとボットは数えません。
measure-afterlife_messages_30 = 30日のうちのメッセージ
measure-afterlife_messages_30-means = ラウンジがひらいて30日のうちに書かれたメッセージの数です。
measure-afterlife_messages_30-not = 1日のときと同じです。30日たつか、ラウンジが閉じるまでは、まだ増えます。
measure-afterlife_messages_30-formula = ひらいて30日のうちに、ラウンジの会話に書かれたメッセージの数。スタッフとボットは数えません。
measure-repeat = また来た割合
measure-repeat-means = この会に出席した人のうち、同じシリーズの前の会にも出席していた人の割合です。
measure-repeat-not = 低いのは、新しい人が多いからかもしれません。それがねらいのこともあります。
measure-repeat-formula = 前の会に出席していた出席者 ÷ 出席者。区間はウィルソン法。
measure-return_90 = 90日のうちに戻った割合
measure-return_90-means = 初めて出席した人のうち、90日のうちにまた出席した人の割合です。
measure-return_90-not = 「初めて」は、記録が残っている範囲でのことです。次の会がなければ、だれも戻れません。
measure-return_90-formula = 90日のうちに始まった別の会に出席した初参加者 ÷ 90日が過ぎた初参加者。区間はウィルソン法。
measure-leading = 引っぱる人
measure-leading-means = この1年（変えられます）にしたことから、いちばん内側の段階にいる人の数です。
measure-leading-not = 人の順位ではなく、優劣でもありません。重みは好みの問題で、変えられます。
measure-leading-formula = したことの種類、いた時間、出席した会の数に、それぞれの重みをかけて1年分（変えられます）足した点が、いちばん上の境目以上の人。上がるのはすぐ、下がるのは四半期の終わりだけです。n はどれかの段階にいる人の数。
measure-advocates = 応援してくれる人
measure-advocates-means = 「引っぱる人」の段階にいるか、主催者が書いた条件に合う人の数です。
measure-advocates-not = 条件は主催者が決めたものです。何を大切にするかを表すだけで、人の値打ちではありません。
measure-advocates-formula = 四半期の終わりに「引っぱる人」の段階にいるか、決めた日数のうちに条件をすべて満たした人の数。n はどれかの段階にいる人の数。
measure-tier_presence = 重要な取引先の出席
measure-tier_presence-means = いちばん上の区分の、取引の続いている取引先のうち、会に十分な人数が出席した割合です。
measure-tier_presence-not = 出席したからといって、満足しているとは限りません。
measure-tier_presence-formula = 期間内に、決めた人数以上が出席した取引先 ÷ いちばん上の区分の、取引の続いている取引先。区間はウィルソン法。
measure-grr = 売上維持率（GRR）
measure-grr-means = 前の日付の売上のうち、あとの日付に残っている割合です。増えた分は数えません。
measure-grr-not = 相関であって、効果ではありません。満足している取引先ほど会に来る、ということかもしれません。
measure-grr-formula = 前とあとの売上の小さい方の合計 ÷ 前の売上の合計。関わりのある取引先とそれ以外を、区分と売上の帯の中で並べます。区間は取引先についてのブートストラップ。
measure-nrr = 売上継続率（NRR）
measure-nrr-means = 前の日付の売上に対して、あとの日付の売上がどれくらいか。増えた分も数えます。
measure-nrr-not = 相関であって、効果ではありません。大きな取引先ひとつで動きます。
measure-nrr-formula = 同じ取引先の、あとの売上の合計 ÷ 前の売上の合計。関わりのある取引先とそれ以外を、帯の中で並べます。区間は取引先についてのブートストラップ。
measure-logo_churn = 離れた取引先の割合
measure-logo_churn-means = 前の日付にいた取引先のうち、あとの日付までに離れた割合です。
measure-logo_churn-not = 相関であって、効果ではありません。
measure-logo_churn-formula = 離れた取引先（売上がなくなったところもふくむ） ÷ 取引先。関わりのある取引先とそれ以外を、帯の中で並べます。区間はウィルソン法。
measure-expansion = 売上が増えた取引先の割合
measure-expansion-means = 前の日付にいた取引先のうち、あとの日付に売上が増えていた割合です。
measure-expansion-not = 相関であって、効果ではありません。
measure-expansion-formula = 売上が増えた取引先 ÷ 取引先。関わりのある取引先とそれ以外を、帯の中で並べます。区間はウィルソン法。
