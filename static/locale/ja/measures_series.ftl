### シリーズと団体の指標：会の比較、また来てくれた人、測り方、取引先データ

## ページの部分

over-time-parts = 指標のページ
over-time-compare = 会の歩み
over-time-yardstick = 測り方
over-time-accounts = 取引先
over-time-none = –
over-time-people = { $count }人
over-time-fewer = 非表示

## 会の歩み

over-time-day = { $month ->
    [jan] { $year }年1月{ $day }日
    [feb] { $year }年2月{ $day }日
    [mar] { $year }年3月{ $day }日
    [apr] { $year }年4月{ $day }日
    [may] { $year }年5月{ $day }日
    [jun] { $year }年6月{ $day }日
    [jul] { $year }年7月{ $day }日
    [aug] { $year }年8月{ $day }日
    [sep] { $year }年9月{ $day }日
    [oct] { $year }年10月{ $day }日
    [nov] { $year }年11月{ $day }日
   *[dec] { $year }年12月{ $day }日
  }
over-time-quarter = { $year }年 第{ $number }四半期
over-time-quarter-column = 四半期
over-time-so-far = 今のところ
over-time-nobody = いません
over-time-erased = （削除された人）
over-time-comma = 、
over-time-fewer-short = 非表示
over-time-share = 人に見せるために、少人数の数を隠す
over-time-show-all = 少人数の数もふたたび出す
over-time-hide-names = 名前を隠す
over-time-hidden = だれのことかわからないように、{ $few }人未満の数と、そこからその数がわかってしまう数は出していません。

over-time-files-title = 手もとに保存する
over-time-files-lead = 表計算ソフトなどで使える表です。{ $few }人未満の数と、人の名前は入っていません。
over-time-file-meetups = 会ごとの比較（CSV）
over-time-file-cohorts = また来てくれる人（CSV）
over-time-file-levels = 参加の深まり（CSV）
over-time-file-advocates = 応援してくれる人（CSV）
over-time-file-json = ぜんぶ（JSON）

compare-title = 会の歩みと指標
compare-lead = 会がどう育っているか、だれがまた来てくれるか、だれがコミュニティの担い手になっていくかを見られます。数字からはその意味と計算のしかたへ、会の名前からはその会の指標へ進めます。
compare-go = 会の歩みを数字で見る
compare-go-one = 会の歩みを数字で見る（{ $title }）
compare-series = シリーズ
compare-all = すべての会
compare-none = まだひらかれた会がありません。はじめての会が終わると、ここに数字が出ます。
compare-says-repeat = いちばん新しい会に出席した人のうち、前にも出席したことのある人。
compare-says-return_90 = 初めて来た人のうち、90日のうちにまた出席した人。
compare-says-leading = 今、「引っぱる人」の段階にいる人。
compare-says-advocates = 今、「引っぱる人」か、決めた条件に合う人。
compare-lacks-repeat = 比べられる前の会がありません。
compare-lacks-return_90 = はじめて来てから90日たった人が、まだいません。
compare-lacks-leading = まだだれも出席していません。
compare-lacks-advocates = まだだれも出席していません。
compare-meetups-title = 会ごとの比較
compare-meetups-lead = ひとつの図が、ひとつの指標です。左がはじめての会、右が最近の会です。細い線は95%区間で、人が少ないと、偶然だけでもこの中で動きます。
compare-one = まだ会はひとつだけです。2回目から、ここで比べられます。
compare-how = 「増えた」「減った」と言うのは、差の95%区間に0が入らないときだけです。それ以外は、偶然の差かもしれません。差からわかるのは変わったことだけで、その理由はわかりません。来た人も、その日の事情もちがうからです。
compare-described = { $name }、{ $count }回分：いちばん低いのは{ $low }（{ $at_low }）、いちばん高いのは{ $high }（{ $at_high }）、最近は{ $latest }
compare-value = { $number }{ $unit }
compare-first = はじめての会
compare-missing = 比べられません
compare-same = 前回と同じです
compare-more = ▲ 前回より{ $amount }増えました
compare-less = ▼ 前回より{ $amount }減りました
compare-unclear = ≈ 前回との差は{ $amount }。差の95%区間に0が入るので、偶然かもしれません
compare-near = ≈ 前回とほとんど同じです
compare-unsure-more = 前回より{ $amount }多い
compare-unsure-less = 前回より{ $amount }少ない
compare-amount = { $unit ->
    [share_one] 1ポイント
    [share] { $number }ポイント
    [minutes] { $number }分
    [seconds] { $number }秒
    [per_hour] 1時間あたり{ $number }
    [minutes_one] 1分
    [seconds_one] 1秒
    [per_hour_one] 1時間あたり1
    [stars_one] 星1
    [stars] 星{ $number }
   *[other] { $number }
  }
compare-tables = すべての数字を表で見る
compare-measures = 指標{ $count }個
compare-meetup = 会
compare-step-activity = 用意したこと：どんな場があり、だれがいたか
compare-step-input = 参加者がしたこと：何をして、だれと関わったか
compare-step-outcome = 生まれたこと：その結果、何が起きたか
compare-step-impact = 事業との関わり

## また来てくれた人

cohort-title = また来てくれる人
cohort-lead = その会に初めて出席した人たちが、次の会、その次の会…に、どれだけ来てくれたかを、1行ずつ追いかけます。
cohort-caption = 初めて出席した会ごとに、そのあとのそれぞれの会に出席した人の割合
cohort-first = はじめての会
cohort-people = はじめての人
cohort-later = そのあとの会に出席した人
cohort-number = { $number }回あと
cohort-key = 出席した割合：
cohort-tone-0 = 0%
cohort-tone-1 = 20%まで
cohort-tone-2 = 40%まで
cohort-tone-3 = 60%まで
cohort-tone-4 = 80%まで
cohort-tone-5 = 80%より上
cohort-hidden = { $few }人未満の数と、そこからその数がわかってしまう数は出していません。
cohort-not-hidden = 今は少人数の数も見えています。人に見せる前に、上のボタンで{ $few }人未満の数を隠してください。
cohort-none = まだだれも出席していません。
cohort-who = – どなたか見る
cohort-who-hint = 数を押すと、その人たちの名前を見られます。見たことは記録されます。
cohort-replay = リプレイ
cohort-replay-of = { $title }のリプレイ
cohort-who-title = また来てくれた人
cohort-who-lead = 名前の順に並べています。見たことは記録されます。
cohort-who-then = そのあとの会
cohort-who-new = はじめて出席した人：{ $count }人
cohort-who-came = また来てくれた人：{ $count }人
cohort-who-not = その会には来なかった人：{ $count }人
cohort-return-heading = はじめての人の、その後{ $days }日間
cohort-return-lead = { $days }日のうちにまた出席した人の数です。まだ{ $days }日たっていない人は数えません。最近の会ほど悪く見えてしまうのを防ぐためです。
cohort-return-table = はじめての人（会ごと）
cohort-return-counted = 数えた人
cohort-return-came = また来た人
cohort-return-waiting = まだ日数がたっていない人
cohort-return-until = 期限：

## 段階

level-title = 参加の深まり
level-lead = それぞれの四半期の終わりに、どの段階に何人いたかです。それまでにしたことから数えます。
level-how = 段階の決め方を見る
level-picture = 図
level-name-leading = 引っぱる人
level-name-contributing = 支える人
level-name-participating = 加わる人
level-name-exploring = 様子を見る人
level-new = 新しい人
level-up = 上がった人
level-down = 下がった人
level-who = { $count }人の点の内訳を見る
level-no-verdict = 点は、ここでしたことを数えたものです。人を評価するものではありません。聞いていたい人には、その人の事情があります。並びは名前順です。人がとても多いときは、点の多い人だけを出しています。
level-level = 段階
level-points = 点
level-made-of = 内訳
level-part = { $what } { $amount } → { $points }点

## アドボケイト

advocate-title = 応援してくれる人（アドボケイト）
advocate-lead = 「引っぱる人」の段階にいる人と、決めた条件を満たす人です。四半期ごとに測り直します。
advocate-rule = 条件を見る
advocate-count = 人数
advocate-entered = 加わった人
advocate-left = 外れた人
advocate-before-heading = その前の{ $days }日間にしたこと
advocate-before-lead = 応援してくれる人になった、のべ{ $count }人と、同じ時期にいたほかの人たちの、それぞれの真ん中の値です。
advocate-what = したこと
advocate-they = なった人
advocate-others = ほかの人
advocate-others-n = ほかの人（n = { $n }）
advocate-did = したこと
advocate-no-cause = これは、ありのままを並べたもので、理由の説明ではありません。同じことをすれば応援してくれる人になる、という意味でもありません。条件に入れたことが多く出るのは、当然でもあります。
advocate-names = 名前を見る
advocate-names-logged = 見たことは記録に残ります。
advocate-are = 応援してくれる人
advocate-new = 新しく
advocate-why-leading = 引っぱる人
advocate-why-rule = 条件を満たす
advocate-gone = 外れた人
advocate-became = { $name }さんがなるまで

## 測り方

yard-title = 測り方
yard-lead = 指標のほとんどは、ただ数えるだけです。でも、だれを「応援してくれる人（アドボケイト）」と呼ぶか、したことのどれをどれだけ重く見るか、何分いたら出席と数えるかは、考え方しだいです。ここで決めると、これまでの会もふくめて、団体全体の指標に使われます。保存する前に、何が変わるかを確かめられます。
yard-changed = 最後に変えた人：{ $name }さん、
yard-changed-somebody = 以前のメンバー
yard-never = まだだれも変えていません。はじめの値のままです。
yard-done = 保存しました。これからは、この測り方で数えます。
yard-reset = はじめの値を入れました。まだ保存していません。
yard-usual = はじめの値 { $usual }
yard-preview-go = 何が変わるか見る
yard-save = この測り方にする
yard-reset-go = はじめの値に戻す

yard-advocates-title = 応援してくれる人（アドボケイト）とは
yard-advocates-lead = 「引っぱる人」の段階にいる人は、応援してくれる人です。次の条件をすべて満たす人も、そう数えます（四半期の終わりまでの日数の中で数えます）。ほかの人の役に立つ行動を条件にするのが、よい決め方です。
yard-conditions = 条件
yard-condition-of = 条件{ $number }
yard-condition-what = 何を
yard-condition-least = いくつ以上
yard-condition-none = （使わない）
yard-condition-add = 条件を足す
yard-condition-only-leading = 条件がひとつもなければ、「引っぱる人」だけを数えます。
yard-advocate-days = 数える日数
yard-quantity-told = 卓で語った話
yard-quantity-helped = つながって、力になれた相手
yard-quantity-attended = 出席した会
yard-quantity-acts = したこと（種類を問わない）
yard-quantity-hours = いた時間
yard-quantity-met = 出会った人
yard-quantity-messages = ラウンジのメッセージ
yard-quantity-mutual = お互いに望んだ会話
yard-quantity-said_met = 「会えました」の回数
yard-quantity-gave_reactions = 送ったリアクション

yard-levels-title = 段階の点数
yard-levels-lead = したこと、いた時間、来た回数に点がつき、下の日数の間の合計で「様子を見る人」「加わる人」「支える人」「引っぱる人」が決まります。上がるのはすぐ、下がるのは四半期の終わりだけです。
yard-points = ひとつにつく点
yard-act-play = ゲームの一手
yard-act-tell = 話を語る
yard-act-react = リアクション
yard-act-chat = チャットの発言
yard-act-note = みんなのメモの1行
yard-act-answer = 二択の問いへの答え
yard-act-vote = 投票
yard-act-rate = 会の感想の星
yard-hour = いた1時間
yard-meetup = 出席した会ひとつ
yard-bounds = その段階になる点数
yard-level-days = 点を数える日数

yard-presence-title = いた人の数え方
yard-least = 出席と数える分数
yard-meeting = 出会ったと数える、同じ部屋にいた分数

yard-bands-title = 取引先の比べ方
yard-bands-lead = CRM から取引先を読み込むと使われます。同じ区分で、売上の近い取引先どうしだけを比べます。
yard-revenues = 売上の帯の境目（CRM の通貨で）
yard-revenues-hint = 小さい順に入れます。いらない欄は空けておいてください。ひとつもなければ、区分ごとに、取引先の数がほぼ同じになるよう、4つまでの帯に分けます。
yard-revenue-of = 境目{ $number }
yard-engaged = 「関わりのある取引先」と数えるのに必要な、出席者の人数
yard-account-days = あとの台帳の日までの、何日間の出席で数えるか

yard-effect-title = 変えると、こうなります
yard-effect-none = 応援してくれる人に加わる人も外れる人もなく、段階が変わる人もいません。
yard-effect-of = これまでに来た{ $people }人で試しました。まだ保存していません。
yard-effect-advocates = 四半期ごとの、応援してくれる人
yard-effect-levels = 今、それぞれの段階の人
yard-effect-what = 数えるもの
yard-effect-before = 今
yard-effect-after = 変えたあと
yard-effect-change = 差
yard-effect-enter = 新しく加わる人
yard-effect-leave = 外れる人
yard-effect-meeting = 「出会ったと数える分数」を変えたときの出会った人の数は、保存したあとに数え直します。この比較では、今の数え方のままです。
yard-effect-failed = 今は比べられませんでした。このまま保存することも、少し待って試し直すこともできます。
yard-effect-at-work = 試算のために、会の数字を集計しているところです。できしだい、ここに表示します。表示されないときは、もう一度「{ yard-preview-go }」を押してください。

## 取引先

crm-title = 取引先と会
crm-lead = CRM の取引先一覧を読み込むと、どの取引先が会に来ているか、その取引が、よく似たほかの取引先と並べてどう動いているかを見られます。必要なのは会社の情報だけです。個人の名前は入れないでください。
crm-kept = { $count }社を読み込みました。
crm-removed = 台帳を、その中の取引先ごと消しました。
crm-nothing = ファイルが届きませんでした。CSV ファイルを選んで、もう一度お試しください。
crm-import-title = 一覧を読み込む
crm-import-lead = 見出しの行がある CSV ファイルです。文字コードは UTF-8、UTF-16、Shift_JIS、Windows-1252（西ヨーロッパ言語）のどれかを自動で見分けます。どう読み取ったかを確かめてから取り込みます。日付のちがう一覧がふたつあるか、前年の売上の列があれば、前後を比べられます。
crm-file = CSV ファイル
crm-day = いつの時点の一覧か
crm-day-hint = ふつうは、CRM から書き出した日です。
crm-read = 読んで確かめる
crm-columns-open = 読み取る列を見る
crm-column-company = 会社
    .about = かならず必要です。出席した人の会社と、この名前で結びつけます。「株式会社」などのちがいは気にしません。
crm-column-tier = 区分
    .about = 自社にとっての大切さです（1・2・3、A・B・C など）。
crm-column-revenue = 売上
    .about = かならず必要です。その時点での年間の金額です。
crm-column-before = 前年の売上
    .about = 1年前の年間の金額です。CRM にあれば入れてください。
crm-column-renewal = 契約更新日
    .about = 2026-03-31 のように書きます。4/1/2026 のような書き方は、列全体から月と日の順がわかれば読めます。
crm-column-status = 状態
    .about = 取引が続いているかどうかです（継続・解約）。
crm-column-absent = （このファイルにはない）
crm-needed = 必須
crm-example-save = 見本を保存
crm-example = 会社名,区分,売上,前年売上,契約更新日,状態
    あおぞら株式会社,1,12000000,10000000,2027-03-31,継続
    みどり商事,2,3600000,3600000,2027-06-30,継続
    かえで食品,3,0,900000,2026-09-30,解約
crm-ledgers-title = 台帳
crm-ledgers-lead = 読み込みごとにひとつです。いちばん古いものと新しいものを比べます。同じ日のものは、最後に読み込んだものだけを使います。
crm-ledgers-none = まだ何も読み込んでいません。
crm-companies = { $count }社
crm-by = { $name }さんが読み込み、
crm-remove = 消す
crm-remove-one = { $day }の台帳を消す

crm-good-title = こう読み取りました
crm-good-lead = { $count }社あり、直すところはありません。このとおりでよいか、確かめてください。
crm-good-encoding = 文字コードは { $encoding } として読みました。
crm-guessed = ファイルには文字コードが書かれていないので、単語のつづりから Windows-1252 と見分けました。次の会社名が正しいか、確かめてください。ちがうときは、下で別の文字コードを選んでください。
crm-sample = 読み取った結果（はじめの{ $count }社）
crm-faults-title = ファイルに直したいところがあります
crm-faults-lead = 直すところが{ $count }か所あります。表計算ソフトで直して読み込み直すか、下で読み取り方を変えてください。
crm-fault-line = 行
crm-fault-column = 列
crm-fault-value = 書いてあること
crm-fault-why = 直したいこと
crm-line = { $line }行目
crm-whole-file = ファイル全体
crm-fault-too-large = ファイルが大きすぎます（{ $value }バイトまで）。
crm-fault-number-too-large = 売上としては大きすぎる数です。
crm-fault-not-text = この文字コードの文字としては読めません。CSV（UTF-8）で保存し直すか、下で別の文字コードを選んでください。
crm-fault-which-encoding = ふた通りに読めます。前の読み方なら Shift_JIS、あとの読み方なら Windows-1252 を、下の「文字コード」で選んでください。
crm-fault-empty = 取引先がありません。見出しの行のほかに、少なくとも1行が必要です。
crm-fault-no-column = この列が見つかりません。どの列か、下で選んでください。
crm-fault-column-twice = この列にあたるものがふたつあります。どちらか、下で選んでください。
crm-fault-bad-mapping = ファイルにない列です。
crm-fault-too-many-rows = { $value }社をこえています。ファイルを分けるか、いらない行を減らしてください。
crm-fault-too-many-faults = 全部で{ $value }か所あります。はじめのものだけを出しています。
crm-fault-open-quote = 引用符（"）がここで始まったまま、閉じていません。
crm-fault-too-long = { $value }文字をこえています。
crm-fault-too-many-fields = 見出しより項目が多い行です。カンマをふくむ項目が、引用符で囲まれていないのかもしれません。
crm-fault-control-characters = 目に見えない文字が入っています。
crm-fault-no-company = 会社名がありません。
crm-fault-duplicate = { $value }行目と同じ会社です。ひとつにまとめてください。
crm-fault-no-revenue = 売上がありません。なければ0と書いてください。
crm-fault-not-a-number = 数として読めません。
crm-fault-negative = 売上は0より小さくできません。
crm-fault-ambiguous-number = 点やカンマが桁区切りなのか小数点なのか、わかりません。桁区切りなしで書いてください。
crm-fault-not-a-day = 日付として読めません。2026-03-31 のように書いてください。
crm-fault-ambiguous-day = 月と日のどちらが先か、わかりません。2026-03-31 のように書いてください。
crm-fault-unknown-status = 継続とも解約とも読めません。
crm-status-active = 継続
crm-status-churned = 解約
crm-mapping-title = 読み取り方
crm-mapping-lead = ちがって読み取られたところを変えて、もう一度読めます。
crm-mapping = どの列が何か
crm-heading = { $number }：{ $heading }
crm-heading-empty = （見出しなし）
crm-encoding = 文字コード
crm-encoding-auto = 自動：{ $found }
crm-encoding-utf-8 = UTF-8
crm-encoding-cp932 = Shift_JIS（CP932）
crm-encoding-cp1252 = Windows-1252（西ヨーロッパ言語）
crm-encoding-unknown = 見分けられません
crm-encoding-utf-16 = UTF-16
crm-read-again = この読み取り方で読み直す
crm-keep = { $count }社を取り込む
crm-give-up = 取り込まずにやめる
crm-nothing-kept = まだ何も取り込んでいません。

crm-results-title = 会に関わりのある取引先と、ほかの取引先
crm-correlation = 相関であって、効果ではありません。
crm-correlation-lead = 会に来ている取引先と来ていない取引先を並べた数字です。会のおかげでそうなった、とは言えません。その理由は下にあります。
crm-span = { $earlier }から{ $later }まで。
crm-span-column = 前年の売上の列から、{ $later }まで。
crm-window = 「関わりのある取引先」かどうかは、あとの日までの{ $days }日間に出席した人で決めます。
crm-says-tier_presence = いちばん上の区分の取引先のうち、会に人が出席している割合。
crm-says-grr = 前の売上のうち、保てた割合（増えた分は数えません）。
crm-says-nrr = 前の売上に対する、今の売上（増えた分も数えます）。
crm-says-logo_churn = 取引をやめたか、売上がなくなった取引先の割合。
crm-says-expansion = 売上が前より増えた取引先の割合。
crm-lacks-tier_presence = いちばん上の区分の取引先がありません。
crm-lacks-grr = 一覧がふたつか、前年の売上が必要です。
crm-lacks-nrr = 一覧がふたつか、前年の売上が必要です。
crm-lacks-logo_churn = 一覧がふたつか、前年の売上が必要です。
crm-lacks-expansion = 一覧がふたつか、前年の売上が必要です。
crm-no-accounts = 比べるには、日付のちがう一覧をもうひとつ読み込むか、前年の売上の列がある一覧を読み込んでください。
crm-bands-heading = 関わりのある取引先とほかの取引先（似たものどうし）
crm-bands-lead = 同じ区分で、売上の近い取引先どうしだけを比べます。どちらかが{ $few }社に満たないところでは、数字を出しません。
crm-bands-own = 売上の帯は、設定された境目（{ $bounds }）で分けています。
crm-bands-parts = 売上の境目が設定されていないので、会に来たかどうかにかかわらず、区分ごとに前の売上で、取引先の数がほぼ同じになるよう4つまでの帯に分けています。どこで分けたかは、それぞれの区分の横にあります。
crm-bands-edit = 帯を変える
crm-band-between = { $low }以上{ $high }未満
crm-band-from = { $low }以上
crm-band-below = { $high }未満
crm-band-all = 売上では分けない
crm-band-n = 関わりのある取引先 { $engaged }社、ほか { $others }社
crm-band-few = どちらかが{ $few }社に満たないので、数字は出していません。
crm-tier-one = 区分{ $tier }
crm-tier-none = 区分なし
crm-confounded = 関わりのある取引先とほかの取引先では、区分や売上の分布が大きくちがいます。同じ帯の中だけで比べてください。全体で比べると誤解のもとになります。
crm-measure = 指標
crm-engaged = 関わりのある取引先
crm-others = ほかの取引先
crm-difference = 差
crm-difference-higher = ▲ { $amount }高い
crm-difference-lower = ▼ { $amount }低い
crm-difference-unclear = ≈ 差は{ $amount }。差の95%区間に0が入るので、偶然かもしれません
crm-difference-unsure = 差は{ $amount }。数が少なく、どれだけ確かかは言えません
crm-difference-missing = –
crm-interval = 95%：{ $low }〜{ $high }
crm-adjusted-heading = すべての帯を合わせて
crm-adjusted-lead = どちらの取引先も十分な数がある帯の{ $count }社について、帯の中での差を平均したものです。
crm-why-heading = 会の効果とは言えない理由
crm-why-success = 向きが逆かもしれません。取引がうまくいっている取引先ほど、会に来る余裕も楽しみもあります。
crm-why-keen = 熱心な人は、会にも来ますし、買ったものもよく使います。会がなくてもそうだったかもしれません。
crm-why-invited = 大切な取引先や、心配な取引先を先に招いたのかもしれません。
crm-why-size = 同じ区分で売上が近くても、業種、規模、取引の長さ、担当者はちがいます。
crm-why-window = どちらも同じ期間を見ています。だれかが会に来る前に、更新は決まっていたのかもしれません。
crm-why-chance = 取引先が少ないと、大口の1社で数字が決まります。数字の前に、n と区間を見てください。
crm-why-matching = 取引先とは、出席した人が書いた会社名で結びつけています。書かなかった人や別の名前を書いた人の会社は、「関わりがない」と数えられます。
crm-why-more = 効果を知りたいときは、先に招く取引先をくじで決めるか、事前の見込みと比べてください。人に見せるときは「〜につながる」ではなく「〜とともに見られる」とお書きください。
crm-accounts = 比べた{ $count }社を見る
crm-people = 来た人
crm-earlier = 前の売上
crm-later = あとの売上
crm-missing = あとの一覧にありません
crm-more = ほか{ $count }社
crm-unmatched = { $count ->
    [0] 会社名のない参加者
   *[other] 一覧にない会社（{ $count }社）
  }
crm-unmatched-lead = 出席した人が書いた会社のうち、どの一覧にもないものです。取引先ではないか、別の名前で登録されています。CRM か名簿の名前を直すと、結びつきます。
crm-nameless = 会社名を書かなかった参加者が{ $count }人います。

## このページで断るとき

refusal-field-decimal = 「{ $value }」は使えません。0から{ $high }までの数を入れてください（0.5なども使えます）。
refusal-field-amount = 「{ $value }」は使えません。0より大きく{ $high }までの数を入れてください。
refusal-field-rising = { $value }は、ひとつ前の{ $before }より大きくしてください。
refusal-field-condition-twice = 上の行で、もう条件にしています。
refusal-field-levels-weightless = どれかひとつには点をつけてください。このままでは、全員が「様子を見る人」のままです。
refusal-field-day = 「{ $value }」は日付として読めません。2026-03-31 のように入れてください。
refusal-field-day-ahead = { $value }は、まだ先の日付です。書き出した日を入れてください。
