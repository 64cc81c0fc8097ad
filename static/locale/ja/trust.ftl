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

### 閲覧の記録

org-looks-lead = リプレイを見た人、数字のうしろの名前を見た人、数字をファイルで持ち出した人が、見せる前にここへ記録されます。参加者は自分のページで、何がいつ見られたかを（見た人の名前なしで）知ることができます。
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
org-looks-names = 数字のうしろの名前を見た
org-looks-comments = 終わりに書かれた感想を読んだ
org-looks-table = 数字をファイルで持ち出した
org-looks-log = 記録のすべてをファイルで持ち出した
org-looks-report = 印刷用の報告書を開いた
org-looks-key = アクセスキーで共有の数字を読んだ
org-looks-all = いくつかの会をまとめて
org-looks-zone = 時刻は { $zone } のものです。
org-looks-more = もっと前
org-looks-latest = 最新に戻る
org-looks-none = まだ、だれも何も見ていません。
org-looks-kept = 記録は{ $days }日間残ります。同じ人が同じものを10分以内にもう一度見たときは、まとめて1回と数えます。

### アクセスキー

org-keys-lead = キーがあれば、表計算ソフトやBIツールが自分で数字を読みに来られます。渡すのは共有の報告書と同じものだけです。参加者のことも感想も含まず、5人に満たないまとまりは出しません。
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
api-ended-key = このアクセスキーは無効になりました。組織のオーナーが新しいキーを作れます。
api-not-found = この組織に、それはありません。
api-bad-format = format は json か csv です。
api-too-many = 一度に多すぎます。しばらくしてからもう一度どうぞ。
api-measures-busy = いま、ほかの数字を計算しています。少ししてからもう一度どうぞ。
api-measures-failed = 数字を計算できませんでした。
api-measures-broken = この会の記録に、読めない項目があります。
api-unavailable = いまデータベースにつながりません。
