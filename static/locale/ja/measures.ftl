### 会の成果：数字とことば

figure-dash = –
figure-n = n = { $n }（{ $over ->
    [people] 来た人
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
figure-trouble-few = { $few }人未満のため出しません
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
measures-missing-steps = プログラムが始まらなかったので、時間帯ごとの数字はありません。
measures-missing-list = 事前の名簿がなかったので、出席率は出ません。
measures-missing-lounge = この会にはラウンジがなかったので、会のあとのことはわかりません。
measures-missing-rating = 感想の星をつけた人はまだいません。会の終わりにたずねますが、答えなくてもよい質問です。
measures-says-attended = 来た{ $came ->
   *[other] { $people }人
  }のうち、{ $least }分以上いた人。半数は{ $dwell }分以上いました。
measures-says-stayed = プログラムの区切りごとに、はじめにいた人のうち、終わりまで残った人の割合。
measures-says-participation = その場にいた人のうち、遊ぶ・語る・反応する・書く・答えるなど、自分から何かをした人の割合。
measures-says-met = ひとりが新しく出会った人数の、ちょうど真ん中。少人数の部屋で数分以上いっしょだった人を数えます。
measures-says-mutual = ラウンジに参加した人のうち、話を続ける相手が見つかった人の割合。
measures-says-afterlife_7 = 会のあと7日のあいだに、ラウンジで何かを書いた人。
measures-says-satisfaction = 感想の星の平均。出席した人の{ $response }%が答えました。
measures-lacks-attended = 来た人がいませんでした。
measures-lacks-stayed = プログラムの記録がありません。
measures-lacks-participation = プログラムに出席した人がいませんでした。
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
measures-sure = n は、その数字が何人（何件）から出たものかを表します。同じような会を何度も開いたとすると、本当の値は、およそ95%の場合にこの区間に入ります。スタッフとボットは数えません。
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
    [hall] ホール
    [breakout] ルーム{ $number }
   *[table] 卓{ $number }
  }
measures-level = { $level ->
    [first] はじめて
    [practitioner] 実務担当
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
  }いちばん多かった{ $time }には{ $peak }人がいました。上の線はプログラムです。区切りごとに、はじめにいた人のうち何%が終わりまでいたかを書いています。区切りを押すと、そのはじめのリプレイへ移ります。
measures-part-title = 区切りごとの参加
measures-part-lead = 出席した人のうち、その間に一度でも自分から何かをした人の割合です。細い線は95%区間です。
measures-acts-title = したこと
measures-acts-lead = したことの種類と、プログラムの区切りごとの回数です。棒の長さは、全体でいちばん多いところを基準にしています。
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
measures-heat-title = 部屋ごとのにぎわい
measures-heat-says = { $rooms }部屋を1行ずつ並べました。棒が高く濃いほど、その部屋の人が多くのことをしています。いちばんにぎやかだったのは{ $time }の{ $room }です。静かな部屋が悪いとは限りません。聞き入っていることもあります。棒を押すと、その時のリプレイへ移ります。
measures-heat-says-quiet = { $rooms }部屋を1行ずつ並べました。どの部屋にも、したことの記録がありません。
measures-graph-title = だれとだれが関わったか
measures-graph-says = { $people }人のあいだに{ $ties }本のつながりがあり、{ $groups ->
   *[other] { $groups }つ
  }のまとまりが自然にできました。多く関わった人どうしほど近くに描いています。まとまりは、色と形と文字で見分けられます。
measures-groups-caption = 自然にできたまとまり
measures-persons-caption = ひとりずつ（名前順）
measures-names-off = 名前は出していません。
measures-names-show = 名前を出す（記録に残ります）
measures-names-on = あなたに名前を見せています。見たことは記録に残りました。ラウンジのマッチはおふたりだけのことなので、ここには描きません。
measures-names-hide = 名前を隠す
measures-funnel-lead = ラウンジに参加した人のうち、それぞれの段階まで進んだ人の数です。だれが、ということはどこにも出ません。
measures-funnel-none = この会のラウンジに参加した人はいません。または、ラウンジがありませんでした。
measures-marks-title = 見どころ
measures-marks-lead = 何が何回あったか。時刻を押すと、そのリプレイへ移ります。
measures-mark = { $kind ->
    [round] 少人数ルームが始まった
    [recall] 全員に集合をかけた
    [told] 語り
    [goal] 目的地に着いた
    [churn] チャーンが来た
    [finished] ゲームが終わった
    [help] 助けを呼んだ
    [match] ふたりがつながった
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
measures-col-share = 参加した割合
measures-col-active = 何かをした人
measures-col-there = いた人
measures-col-act = したこと
measures-col-total = 合計
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
measures-col-near = よく関わった人
measures-col-what = できごと
measures-col-times = 回数
measures-col-first = 最初
measures-col-last = 最後
measures-col-value = この会では
measures-col-figure = 指標
measures-col-n = n
measures-col-interval = 95%区間

### ファイルとレポート

measures-files-title = 持ち帰る
measures-files-lead = このページと同じ数字を、表計算やプログラムで使えます。保存したことは記録に残ります。
measures-files-json = すべての数字（JSON）
measures-files-log = 記録のすべて・仮名（JSON Lines）
measures-files-table = { $table ->
    [figures] 指標（CSV）
    [steps] 区切り（CSV）
    [people] 参加者・仮名（CSV）
    [rooms] 部屋（CSV）
    [ties] つながり・仮名（CSV）
    [concurrency] 人数の動き（CSV）
    [marks] 見どころ（CSV）
   *[other] { $table }（CSV）
  }
measures-files-again = このサーバーがなくても、記録のファイルから同じ数字を計算できます。
report-title = レポート
report-of = 「{ $title }」の成果
report-made = { $when }に作成
report-print = 印刷する・PDFで保存する
report-held = { $when }に開催
report-glance-title = ひと目で
report-figures-title = すべての数字
report-pictures-title = 図
report-definitions-title = 数字の意味
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
    [people] 来た人
    [attendees] 出席した人
    [registered] 申し込んだ人
    [rooms] 部屋
    [pairs] ふたりの組
    [takers] ラウンジに参加した人
    [raters] 答えた人
    [accounts] CRM の取引先
   *[first_timers] 初めて来た人
  }
measures-source-own = わたしたちのものです。式の全体は、このソフトウェアの docs/measures.md にあります。
measures-source-chaoss = CHAOSS（Linux Foundation のコミュニティ指標）。コミットの代わりに、したことの数で計算しています。
measures-source-gini = コッラド・ジニの集中度の係数（1912年）。
measures-source-graphs = ネットワーク分析でよく使われる指標です。このソフトウェアの docs/measures.md をご覧ください。
measures-source-orbit = コミュニティの Orbit モデルを調整したものです。重みと境目は、見ることも変えることもできます。
measures-source-revenue = サブスクリプションで広く使われる計算です。同じ取引先の売上を、ふたつの日付で比べます。
measures-never-bots = スタッフとボットは数えません。
measures-no-verdict = どの指標も、人への判定ではありません。隠れた点数もありません。
