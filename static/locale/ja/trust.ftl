### 信頼：だれが見たか、ほかのプログラムのための鍵、何を数えるか

org-tabs-measures = 数字で見る
org-looks-heading = 閲覧の記録
org-keys-heading = アクセスキー

refusal-measures-busy = いま、ほかの数字を計算しています。少し待ってから、もう一度お試しください。
refusal-measures-failed = 数字を計算できませんでした。記録は失われていません。もう一度お試しください。
refusal-measures-broken = この会の記録に、読めない項目があります（{ $stream }、{ $seq }番）。そのため数字を出せません。
error-measures-busy-title = 少しだけお待ちください
error-measures-busy-text = いま、ほかの数字を計算しています。少し待ってから、ページを読み込み直してください。
error-measures-failed-title = 今回は数字を出せませんでした
error-measures-failed-text = 計算ができませんでした。記録はそのままで、何も失われていません。ページを読み込み直してください。くり返すときは、このサーバーを運用している人がログで原因を調べられます。
error-measures-broken-title = この記録は読めません
error-measures-broken-text = 会の記録に、壊れた項目がひとつあります。抜けたまま数えると正しくないため、数字を出していません。このサーバーを運用している人が「nijikai verify」で調べられます。
error-measures-where = その項目：{ $stream }、{ $seq }番

### 数字を計算しているあいだ

at-work-title = 数字を計算しています
at-work-text = 会の記録を読んで数えています。大きな会では数秒、たくさんの会をまとめるときは1分ほどかかります。
at-work-stay = 計算が終わると、このページは自動で切りかわります。ページを離れても計算は続き、結果は保存されます。
at-work-ready = { $total }回のうち{ $ready }回の会を数えました
at-work-away = いまサーバーにつながりません。つながるまで、くり返し確認します。
at-work-again = もう一度見る

### 閲覧の記録

org-looks-lead = リプレイを見た人、数字にふくまれる人の名前を見た人、数字をファイルで保存した人が、見せる前にここへ記録されます。参加者は自分のページで、何がいつ見られたかを（見た人の名前なしで）知ることができます。
org-looks-when = いつ
org-looks-who = だれが
org-looks-what = 何を
org-looks-where = どの会の
org-looks-moment = { $year }年{ $month ->
    [jan] 1
    [feb] 2
    [mar] 3
    [apr] 4
    [may] 5
    [jun] 6
    [jul] 7
    [aug] 8
    [sep] 9
    [oct] 10
    [nov] 11
   *[dec] 12
  }月{ $day }日 { $time }
org-looks-as-organizer = 主催者
org-looks-as-facilitator = 進行役
org-looks-as-key = プログラム
org-looks-replay = リプレイを見た
org-looks-names = 数字にふくまれる人の名前を見た
org-looks-comments = 終わりに書かれた感想を読んだ
org-looks-table = 数字をファイルで保存した
org-looks-log = 記録のすべて（仮名）をファイルで保存した
org-looks-report = 印刷用のレポートを開いた
org-looks-key = アクセスキーで共有の数字を読んだ
org-looks-detail = { $detail ->
    [pictures] 図のなか
    [advocates] 応援してくれる人
    [meetups] 会の一覧
    [figures] 数字
    [steps] 進行
    [rooms] 部屋
    [concurrency] 人数の移り変わり
    [series] シリーズ
    [cohorts] また来た人
    [pseudonyms] 仮名で
    [real] 名前つきで
   *[other] { $detail }
  }
org-looks-all = いくつかの会をまとめて
org-looks-zone = 時刻は { $zone } のものです。
org-looks-more = もっと前
org-looks-latest = 最新に戻る
org-looks-none = まだ、だれも何も見ていません。
org-looks-kept = 記録は{ $days }日間残ります。同じ人が同じものを10分以内にもう一度見たときは、まとめて1回と数えます。

### アクセスキー

org-keys-lead = キーがあれば、表計算ソフトやBIツールが自分で数字を読みに来られます。渡すのは、人に渡せるレポートと同じものだけです。参加者のことも感想もふくまず、5人に満たないまとまりは出しません。
org-keys-list = 使えるキー
org-keys-by = { $year }年{ $month ->
    [jan] 1
    [feb] 2
    [mar] 3
    [apr] 4
    [may] 5
    [jun] 6
    [jul] 7
    [aug] 8
    [sep] 9
    [oct] 10
    [nov] 11
   *[dec] 12
  }月{ $day }日に{ $name }さんが作成
org-keys-used = 最後に使われたのは{ $year }年{ $month ->
    [jan] 1
    [feb] 2
    [mar] 3
    [apr] 4
    [may] 5
    [jun] 6
    [jul] 7
    [aug] 8
    [sep] 9
    [oct] 10
    [nov] 11
   *[dec] 12
  }月{ $day }日
org-keys-unused = まだ使われていません
org-keys-end = 無効にする
org-keys-end-one = キー「{ $name }」を無効にする
org-keys-end-hint = 無効にしたキーは、どこで使っていても、すぐに使えなくなります。元には戻せません。必要なら新しいキーを作ってください。
org-keys-ended = キーを無効にしました。これから先、このキーでは読めません。
org-keys-make-heading = 新しいキー
org-keys-name = 何に使うか
org-keys-name-hint = あとで見分けるための名前です。たとえば「毎月のダッシュボード」。
org-keys-make = キーを作る
org-keys-made = 「{ $name }」のキーです。いまコピーしてください。表示されるのはこの一度だけです。
org-keys-secret = キー
org-keys-how-heading = 使い方
org-keys-how = お使いのツールに、このアドレス（または下の説明にあるほかのアドレス）を設定してください。「?format=csv」を付けなければJSONで返ります。
org-keys-address = アドレス
org-keys-header = 読むたびに、このヘッダーでキーを送ってください。
org-keys-header-label = ヘッダー
org-keys-header-secret = <キー>
org-keys-what = どの数字にも n が付き、あるものには95%区間も付きます。すべてのアドレスと答えの形：
org-keys-openapi = OpenAPIの説明
refusal-keys-many = キーはもう{ $most }個あります。使っていないものを無効にしてください。

### ほかのプログラムに、答えられないときに伝えること

api-no-key = ヘッダー「Authorization: Bearer …」でアクセスキーを送ってください。
api-wrong-key = そのアクセスキーはありません。
api-ended-key = このアクセスキーは無効になりました。団体のオーナーが新しいキーを作れます。
api-not-found = この団体には見つかりません。
api-bad-format = format は json か csv にしてください。
api-bad-method = GET で読んでください。
api-bad-lang = lang は ja か en にしてください。
api-too-many = 一度に多すぎます。しばらくしてからもう一度どうぞ。
api-measures-busy = いま、ほかの数字を計算しています。少ししてからもう一度どうぞ。
api-measures-failed = 数字を計算できませんでした。
api-measures-broken = この会の記録に、読めない項目があります。
api-unavailable = いまデータベースにつながりません。

### 何を数えるか：参加者向け

measured-heading = 数えること
measured-lead = この記録から、主催の方は数字を見ます。何人が来て、最後までいて、参加して、ほかの人と出会い、また来たか。数字のもとになるのは、次のことです。
measured-there = いつ来て、いつ帰り、どの部屋にいたか
measured-did = 遊んだ、話をした、リアクションした、書いた、投票した、ということと、その回数（話した中身は数えません）
measured-others = どなたと同じ部屋にいて、どなたにリアクションし、どなたに何かを渡し、ラウンジでどなたとマッチしたか
measured-voice = 声で話した長さ（同意した場合だけ）
measured-rating = 終わりにつけられる星と感想（名前なしで見せます）
measured-again = 同じ主催者の会にまた来るか、一年を通してどのくらい参加しているか
measured-company = 会社名を書かれたときは、その会社から何人来たか
measured-who = どの数字も、あなたへの評価ではありません。隠れた点数もありません。主催側の人は数字にふくまれる人の名前を見られますが、見るたびに記録され、あなたも「わたしの記録」で知ることができます。主催側が保存するファイルには、名前の代わりに仮名が入ります。人に渡すためのレポートや、ほかのソフトには、5人に満たないまとまりは渡しません。
measured-until = 名前が消えるときは、ここからも消えます。残るのは、だれのことかわからない数だけです。
measured-all = すべての数字と、その数え方
measured-all-title = 会で数えられること
measured-all-lead = 主催の方が見られる数字のすべてと、その意味、数え方です。どれも会の記録から作られます（取引先についての数字だけは、主催の方の取引先の売上も使います）。進行役の方と、コンピューターのプレイヤーは数えません。
measured-formula = 数え方

### みんなに見せているもの

me-shares-heading = シェアしているもの
me-shares-lead = リンクを知っている方は、だれでも見られます。いつでも取り消せます。
me-shares-card = あなたのカード
me-shares-card-of = 「{ $title }」のカード
me-shares-highlight = あなたのゲームのハイライト
me-shares-highlight-of = 「{ $title }」のゲームのハイライト
me-shares-gone = 取り消す

### だれが見たか：参加者向け

me-looks-heading = 閲覧の記録
me-looks-lead = あなたが参加した会を、主催側の人が、ひとりひとりのことがわかる形で見たときは、ここに出ます。だれのことも出ない数字は、ここには出ません。
me-looks-none = まだ、だれも見ていません。
me-looks-together = いくつかの会をまとめて
me-looks-one = { $what ->
    [replay] リプレイを見た人
    [names] 数字にふくまれる人の名前を見た人
    [comments] 終わりの感想（名前なし）を読んだ人
    [table] 数字をファイルで保存した人
    [log] 記録のすべて（仮名）をファイルで保存した人
   *[report] 印刷用のレポートを開いた人
  }：{ $by }人（最後は{ $year }年{ $month ->
    [jan] 1
    [feb] 2
    [mar] 3
    [apr] 4
    [may] 5
    [jun] 6
    [jul] 7
    [aug] 8
    [sep] 9
    [oct] 10
    [nov] 11
   *[dec] 12
  }月{ $day }日）
