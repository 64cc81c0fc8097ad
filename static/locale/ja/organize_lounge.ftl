### ラウンジ：主催する人のページ

org-lounge-title = ラウンジ
org-lounge-lead = 会のあとも話を続けられる場です。どれくらいの人がつながったかを見たり、お知らせを送ったりできます。
org-lounge-go = ラウンジのようすを見る
org-lounge-reports = 困りごとの報告が{ $count }件届いています。
org-lounge-edit-heading = 会のあとのラウンジ
org-lounge-edit-lead = 結果発表のときにひらく、話の続きをする場です。話が合いそうな人を紹介し、お互いに「話してみたい」と答えた人どうしだけがつながります。
org-lounge-days = ラウンジをひらいておく日数
org-lounge-days-hint = 0にすると、ラウンジはひらきません。ふつうは30日です。
org-lounge-days-one = { $days }日間
org-lounge-then = そのあと、ラウンジが{ $days }日間。
org-lounge-none = この会にはラウンジがありません。会の内容を変えるところで、ひらいておく日数を入れるとできます。
org-lounge-not-yet = 会の入り口をひらくと、ラウンジの準備が始まります。参加者は最初の卓から、もっと話したい人の顔を押しておけます。ラウンジは、結果発表のときにひらきます。
org-lounge-done = { $what ->
    [dealt] おすすめを作り始めました。数秒で届きます。
    [closed] ラウンジを閉じました。
    [resolved] 対応済みにしました。
    [announced] お知らせを送りました。
    [introduced] ご紹介しました。ふたり（または三人）が「話してみたい」と答えると、つながります。
    [tuned] 設定を保存しました。
    [weighed] 重みを保存しました。次のおすすめから使われます。
   *[other] 保存しました。
  }
org-lounge-phase-waiting = 準備中
org-lounge-phase-open = ひらいています
org-lounge-phase-over = 終わりました
org-lounge-since = ひらいた日時
org-lounge-until = 閉じる日時
org-lounge-takers = ご紹介に参加
org-lounge-takers-count = { $takers }人（来た人 { $came }人、今いる人 { $here }人）
org-lounge-deal = おすすめ
org-lounge-dealing = 今、作っています
org-lounge-waiting = 結果発表が始まるとひらきます。プロフィールは今から書けます。
org-lounge-reveals = お互いに「話してみたい」とわかった人には、{ $seconds }秒ごとの決まった時刻に知らせます。答えたその場では知らせません。
org-lounge-deal-now = 今すぐおすすめを作る
org-lounge-visit = 参加者のラウンジをひらく
org-lounge-close-open = ラウンジを早めに閉じる
org-lounge-close-lead = 今すぐ閉じます。これまでの会話は読めますが、もう書けません。元に戻すことはできません。
org-lounge-close = ラウンジを閉じる
org-lounge-fewer = { $small }人未満
org-lounge-people = { $count }人
org-lounge-column-step = 段階
org-lounge-column-people = 人数
org-lounge-column-share = 参加した人のうち（%）
org-lounge-column-meaning = 意味

### どこまで進んだか

org-funnel-title = つながりの歩み
org-funnel-lead = ご紹介に一度でも参加した人のうち、それぞれの段階まで進んだ人の数です。だれがだれにどう答えたかは、どこにも出ません。
org-funnel-taking = ご紹介に参加
    .about = 「ご紹介に参加する」を一度でもオンにした人。進行役は、自分も参加するときだけ数えます。
org-funnel-suggested = おすすめが届いた
    .about = だれかひとり以上を紹介された人。主催者からのご紹介もふくみます。
org-funnel-mutual = つながった
    .about = お互いに「話してみたい」と答えて、ふたりや三人の会話、または勉強会に入ったことのある人。
org-funnel-first = 最初のひとこと
    .about = だれかがひとことでも書いた会話に入ったことのある人。
org-funnel-met = 会えた
    .about = 「会えましたか？」に「会えました」と答えた人。{ $small }人未満のときは数を出しません。
org-funnel-rated = 感想をくれた
    .about = 会ってどうだったかを星で答えた人。{ $small }人未満のときは数を出しません。
org-funnel-share = 参加した人の{ $share }%
org-funnel-threads = ひらいた会話：ふたり { $pair }、三人 { $trio }、勉強会 { $group }。そのうち{ $begun }つで話が始まっています。
org-funnel-stars = 星の平均は5つのうち{ $stars }です。
org-funnel-small = ひとりひとりの答えがわからないように、人に見せない答えは{ $small }人未満なら数を出さず、割合は{ $few }人以上のときだけ出します。
org-funnel-csv = CSV で保存
org-funnel-json = JSON を見る

### おすすめの質

org-quality-title = 前回のおすすめ
org-quality-none = まだおすすめを作っていません。
org-quality-reached = { $people }人のうち{ $reached }人に、おすすめが届きました（全部で{ $suggestions }組）。
org-quality-nobody = 取り残された人はいません。
org-quality-unavoidable = { $alone }人には、今は紹介できる人がいませんでした。新しい人が加わるか、あなたがどなたかを紹介すると、届くようになります。
org-quality-alone = { $alone }人には、おすすめがまだ届いていません。そのうち{ $unavoidable }人は、どう組み合わせても紹介できる人がいませんでした。
org-quality-least = いちばん条件のきびしい人でも、全員に同時に約束できる最善の{ $least }%のおすすめを受け取っています。
org-quality-best = 全体では、理論上これ以上ないという組み合わせの{ $best }%です。
org-quality-even = 紹介される回数は、{ $even ->
    [very] ほぼ均等です
    [fairly] だいたい均等です
   *[little] 人によって差があります
  }（ジニ係数 { $gini }）。
org-quality-seconds = 計算にかかった時間：{ $seconds }秒

### ご紹介

org-introduce-title = まだつながっていない人
org-introduce-waiting = { $count ->
    [0] ご紹介に参加している人はみな、だれかとつながっています。
   *[other] ご紹介に参加している人のうち{ $count }人は、まだこれからです。
  }
org-introduce-lead = 話が合いそうなふたり、または三人を、あなたからご紹介できます。この場合も、つながるのはお互いに「話してみたい」と答えたときだけです。
org-introduce-find = 名前でさがす
org-introduce-who = ご紹介する人（2〜3人）
org-introduce-no-match = まだこれから
org-introduce-more = 長く待っている人から{ $shown }人を出しています（全部で{ $takers }人）。ほかの人は名前でさがせます。
org-introduce-why = ご紹介のことば
org-introduce-why-hint = ご紹介の理由として、本人たちに届き、会話の最初の話題にもなります。例：おふたりとも、オンボーディングの見直しに取り組んでいます。
org-introduce-go = ご紹介する

### お知らせと報告

org-announce-title = 来た人へのお知らせ
org-announce-lead = ラウンジに来た全員に見えます。お知らせを受け取ると決めている人には、通知やメールでも届きます。
org-announce-text = お知らせ
org-announce-hint = { $longest }文字まで。例：次回は来月21日です。申し込みを始めました。
org-announce-go = { $count }人に知らせる
org-reports-title = 困りごとの報告
org-reports-none = 報告はありません。
org-reports-who = { $by }から、{ $about }について
org-reports-gone = 情報を消した方
org-reports-blank = （この内容は消されています）
org-reports-resolve = 対応済みにする
org-reports-resolve-one = { $about }についての報告を対応済みにする
org-reports-done = 対応済み
org-reports-hint = 報告したことは、相手には伝わりません。必要なら、進行役の画面から会の外へ出てもらえます。ラウンジからも外れます。

### 設定

org-options-title = ラウンジの設定
org-options-suggestions = 一度に紹介する人数
    .about = ひとりに同時に届くおすすめの数です（{ $low }〜{ $high }）。
org-options-wait = 最初のおすすめまでの秒数
    .about = ひらいてから待つ時間です（{ $low }〜{ $high }）。その間に参加する人が集まります。
org-options-reveal = 答えを確かめる間隔（秒）
    .about = お互いの「話してみたい」を知らせる間隔です（{ $low }〜{ $high }）。長いほど、だれがいつ答えたか推しはかりにくくなります。
org-options-group = 勉強会の人数
    .about = 同じ課題に取り組む人の集まりです（{ $low }〜{ $high }）。
org-options-ask = 「会えましたか？」とたずねるまでの日数
    .about = つながってから数えます（{ $low }〜{ $high }）。
org-options-days = ひらいておく日数
    .about = ひらいたときから数えます（{ $low }〜{ $high }）。

### 重み

org-weights-title = おすすめの重み
org-weights-lead = 話が合いそうかどうかを、次の手がかりから考えます。自己紹介に書いたことよりも、会って話して、したことのほうを、ずっと大切にしています。どれをどれだけ重く見るかは変えられます。
org-weights-share = 全体の{ $share }%
org-weights-usual = 今 { $now }、はじめの値 { $usual }
org-weights-relation = 大切なのは数そのものではなく、お互いの比です。0にした手がかりは使いません。
org-weights-preview = 何が変わるか見る
org-weights-save = この重みにする
org-weights-reset = はじめの値に戻す
org-weights-reset-done = はじめの値を入れました。まだ保存していません。
org-weights-how-title = どう使われますか
org-weights-how = ひとりから見た相手の点は、手がかりごとの強さ（0〜1）を、重みに応じて平均したものです。ふたりの点は、両方から見た点の調和平均です。片方にとってだけよい組み合わせは、ほとんど点になりません。おすすめには必ず理由がことばでつきます。人に見せない手がかり（「もっと話したい」）は、相手には出ません。
org-weights-rules = 重みがどうであっても、変わらない決まりがあります。一度紹介した組み合わせは繰り返しません。ブロックした人どうしは紹介しません。できるかぎり全員におすすめを届け、いちばん条件のきびしい人を先に考え、ひとりに集中させません。
org-weights-docs = 数え方のくわしい説明は、このソフトウェアの説明書 docs/matching.md にあります。
org-signal-more = もっと話したい
    .about = 卓やラウンドのあとに、もっと話したい人の顔を押した。人には見せない手がかりです。
org-signal-answers = 同じ答え
    .about = 二択の問いに、同じ答えを選んだ。
org-signal-gifts = アイテムの贈りもの
    .about = ゲームの中でアイテムを渡した。
org-signal-reactions = リアクション
    .about = 相手の話へのリアクションや、応援。
org-signal-help = 力になってもらえる
    .about = ひとりの「お手伝いできること」が、もうひとりの「知りたいこと」に近い。
org-signal-helped = 力になれる
org-signal-interests = 興味が近い
    .about = 書いた興味の意味が近い。日本語と英語をまたいで、このサーバーの中だけで比べます。
org-signal-topics = 同じテーマ
    .about = 少人数ルームで、同じテーマに票を入れた。
org-signal-acquainted = 同じ部屋になった
    .about = 今日や、シリーズの前の会で、同じ部屋になったことがある。
org-signal-fresh = はじめて
    .about = まだ同じ部屋になったことがない。
org-signal-level = 経験が一段ちがい
    .about = 経験の段階がひとつちがう。教えたり、教わったりしやすい組み合わせです。
org-signal-company = ちがう会社
    .about = 会社がちがう。
org-signal-introduced = 主催者からのご紹介
org-signal-study = 同じ課題

### 何が変わるか

org-preview-title = 変えると、こうなります
org-preview-sample = ご紹介に参加している人がまだ{ $least }人に満たないので、つくりものの{ $people }人で試しました。実際の人ではありません。
org-preview-people = 今、ご紹介に参加している{ $people }人で、最初から組み直して比べました。
org-preview-other = おすすめの{ $other }%が、今の重みとはちがう組み合わせになります。
org-preview-what = 比べること
org-preview-before = 今の重み
org-preview-after = 新しい重み
org-preview-suggestions = おすすめの組
org-preview-reached = おすすめが届く人
    .about = ひとり以上を紹介される人
org-preview-of = { $people }人中{ $reached }人
org-preview-least = いちばん条件のきびしい人
    .about = 全員に同時に約束できる最善に対して
org-preview-most = いちばん多く紹介される人
    .about = 何人に紹介されるか
org-preview-times = { $count }人
org-preview-gini = 偏り
    .about = ジニ係数。0なら全員が同じ回数です
org-preview-percent = { $value }%
org-preview-few = ごくわずか
org-preview-reasons = 理由の内訳
org-preview-reasons-about = おすすめのうち、その理由が添えられる割合です。ひとつのおすすめに、いくつも理由がつくことがあります。
org-preview-reason = 理由
org-preview-private = だれがだれに紹介されるかは、ここではだれにも見せません。答えやブロックは、この比較に使いません。

refusal-field-weightless = どれかひとつは、1以上にしてください。
refusal-field-introduce = 2人か3人を選んでください（今は{ $value }人）。
refusal-no-preview = 今は試せませんでした。少し待って、もう一度お試しください。
refusal-field-days-over = { $value }日は、もう過ぎています。すぐに閉じるときは、下の「ラウンジを早めに閉じる」をお使いください。
